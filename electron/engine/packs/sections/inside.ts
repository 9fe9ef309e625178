import { formatCount, formatNumber } from '../../../../shared/format.ts';
import type { Readable } from '../../db/open.ts';
import { sessionRows, tellsInside, type SessionRow } from '../../views/session-rows.ts';
import { paragraph } from '../pdf/blocks.ts';
import type { Cell } from '../pdf/cell.ts';
import { table } from '../pdf/table.ts';
import { STYLE } from '../pdf/theme.ts';
import { moment, MOST_ROWS, stacked } from './cells.ts';
import type { Section } from './section.ts';

/** What the sources show of the time in other people's accounts. */
export const insideSection: Section = {
  title: 'What was done inside',
  numbered: true,
  draw(paper, { reader, period }) {
    const zone = period?.zone ?? 'UTC';
    const sessions = subjectsOf(reader);
    const rows = [...sessionRows(reader, true)];
    const changes = rows.filter(({ change }) => change !== null);
    paragraph(paper, sentence(sessions, rows, changes.length), { after: 10 });
    if (changes.length === 0) return;
    const pairs = new Map(sessions.map(({ id, pair }) => [id, pair]));
    table(paper, {
      columns: [
        { title: 'When, and in which session', share: 34 },
        { title: 'Changed', share: 40 },
        { title: 'Before', share: 20 },
        { title: 'After', share: 20 },
        { title: 'Row', share: 26 },
      ],
      rows: changes.slice(0, MOST_ROWS).map((one) => cellsOf(one, pairs.get(one.session) ?? '', zone)),
    });
    if (changes.length > MOST_ROWS)
      paragraph(
        paper,
        `${MOST_ROWS} of ${formatNumber(changes.length, 'change')} are printed; all are in data/session-rows.csv.`,
        { style: STYLE.note },
      );
  },
};

function sentence(sessions: readonly Subject[], rows: readonly SessionRow[], changes: number): string {
  if (sessions.length === 0) return 'There is no session to look into.';
  const signIns = rows.filter(({ role }) => role === 'sign-in').length;
  const others = rows.length - changes - signIns;
  const seen = [
    formatNumber(changes, 'change of the setup', 'changes of the setup'),
    formatNumber(others, 'page or other act', 'pages or other acts'),
    formatNumber(signIns, 'sign-in to the account meanwhile', 'sign-ins to the account meanwhile'),
  ];
  const told = new Set(rows.map(({ session }) => session));
  const blind = sessions.filter(({ id, kinds }) => !told.has(id) && !tellsInside(kinds)).length;
  const unknown =
    blind === 0
      ? ''
      : ` What was done in ${formatCount(blind)} of ${formatNumber(sessions.length, 'session')} is not recorded: no file that shows ${blind === 1 ? 'it' : 'them'} tells of that.`;
  return `The files show ${seen[0]}, ${seen[1]} and ${seen[2]}. data/session-rows.csv holds every row behind every session.${unknown}`;
}

type Subject = { readonly id: string; readonly pair: string; readonly kinds: string };

const subjectsOf = (reader: Readable): Subject[] =>
  reader
    .prepare("SELECT id, actor_name || ' as ' || target_name AS pair, kinds FROM session")
    .all() as Subject[];

function cellsOf({ at, change, text, file, row }: SessionRow, pair: string, zone: string): Cell[] {
  return [
    stacked(moment(at, zone), pair),
    stacked(change?.what ?? text, change?.section ?? null),
    change?.before ?? 'not recorded',
    change?.after ?? 'not recorded',
    `${file}, row ${row}`,
  ];
}
