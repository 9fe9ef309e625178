import { formatCount, formatNumber } from '../../../../shared/format.ts';
import { BREADTH_WORDS, ROSTER_FLAG_WORDS } from '../../../../shared/people-words.ts';
import type { RosterView } from '../../../../shared/contract/access.ts';
import { rosterViewOf } from '../../views/roster.ts';
import { paragraph } from '../pdf/blocks.ts';
import type { Cell } from '../pdf/cell.ts';
import { table } from '../pdf/table.ts';
import { STYLE } from '../pdf/theme.ts';
import { moment, MOST_ROWS, stacked } from './cells.ts';
import type { Section } from './section.ts';

export const rosterSection: Section = {
  title: 'Who may act as others',
  numbered: true,
  draw(paper, { reader, period }) {
    const roster = rosterViewOf(reader);
    paragraph(paper, sentence(roster));
    paragraph(paper, roster.dormant.sentence, { style: STYLE.note, after: 10 });
    if (roster.people.length === 0) return;
    table(paper, {
      columns: [
        { title: 'Person', share: 35 },
        { title: 'May act', share: 12 },
        { title: 'Approved', share: 14 },
        { title: 'Sessions', share: 15, align: 'right' },
        { title: 'Last session', share: 19 },
        { title: 'By what, and what is worth a look', share: 42 },
      ],
      rows: roster.people.slice(0, MOST_ROWS).map((person) => cellsOf(person, roster, period?.zone ?? 'UTC')),
    });
    if (roster.people.length > MOST_ROWS) {
      paragraph(
        paper,
        `${MOST_ROWS} of ${formatNumber(roster.people.length, 'person', 'people')} are printed; all are in data/roster.csv.`,
        { style: STYLE.note },
      );
    }
  },
};

function sentence(roster: RosterView): string {
  const observed = observedWords(roster);
  if (!roster.known) return `The imported files do not record who may act as others. ${observed}`;
  return (
    `${formatCount(roster.declared)} of ${formatNumber(roster.activeUsers, 'active user')} may act as others by profile or permission set; ` +
    `the policy allows at most ${formatCount(Math.floor(roster.limit))}. ` +
    `That is ${roster.band === null ? 'an unknown share' : BREADTH_WORDS[roster.band]} of the active users. ${observed}`
  );
}

function observedWords({ observed, actedKnown }: RosterView): string {
  if (!actedKnown) return 'Who did so is not recorded: no file of sessions was imported.';
  return observed === 0
    ? 'Nobody did so in the period.'
    : `${formatNumber(observed, 'person', 'people')} did so in the period.`;
}

type Known = Pick<RosterView, 'known' | 'actedKnown'>;

function cellsOf(person: RosterView['people'][number], { known, actedKnown }: Known, zone: string): Cell[] {
  const approved = person.approved === null ? 'not tested' : person.approved ? 'yes' : 'no';
  return [
    stacked(person.name, person.username, person.unit, person.active === false ? 'inactive' : null),
    known ? (person.declared ? 'yes' : 'no') : 'not recorded',
    approved,
    stacked(
      actedKnown ? formatCount(person.sessions) : 'not recorded',
      person.targets === 0 ? null : formatNumber(person.targets, 'account'),
    ),
    person.lastAt === null && actedKnown ? 'none in the period' : moment(person.lastAt, zone),
    stacked(
      person.how.length === 0 ? 'nothing recorded' : person.how.join('\n'),
      ...person.flags.map(({ flag, sentence: why }) => `${ROSTER_FLAG_WORDS[flag].label}: ${why}`),
    ),
  ];
}
