import type { AccessGrant, AccessView, PolicySwitch } from '../../../../shared/contract/access.ts';
import { formatCount, formatDay, formatNumber } from '../../../../shared/format.ts';
import { GRANTEE_WORDS } from '../../../../shared/people-words.ts';
import { accessViewOf } from '../../views/access.ts';
import { paragraph, subheading } from '../pdf/blocks.ts';
import type { Cell } from '../pdf/cell.ts';
import type { Paper } from '../pdf/paper.ts';
import { table } from '../pdf/table.ts';
import { STYLE } from '../pdf/theme.ts';
import { moment, MOST_ROWS, stacked } from './cells.ts';
import type { Section } from './section.ts';

/** When accounts were open to others: the switch for everybody, grants of single owners, support of vendors apart. */
export const accessSection: Section = {
  title: 'When accounts were open to others',
  numbered: true,
  draw(paper, { reader, period }) {
    const access = accessViewOf(reader);
    const zone = period?.zone ?? 'UTC';
    subheading(paper, 'The switch "Administrators Can Log in as Any User"');
    switches(paper, access, zone);
    subheading(paper, 'Granted by the owners to administrators');
    grants(paper, access.grants, access.known, zone);
    subheading(paper, 'Support of the vendor and publishers of packages');
    grants(paper, access.vendor, access.known, zone);
    if (access.vendorSessions.length > 0)
      paragraph(
        paper,
        `${formatNumber(access.vendorSessions.length, 'session')} ${access.vendorSessions.length === 1 ? 'is' : 'are'} taken for support of the vendor: the sources say so themselves.`,
      );
  },
};

const STATE_WORDS = { on: 'on', off: 'off' } as const;
const ANSWER_WORDS: Record<PolicySwitch['answer'], string> = {
  yes: 'yes',
  no: 'no ticket asks for it',
  'not-recorded': 'not recorded',
};

const noMove = (trail: boolean): string =>
  trail
    ? 'The audit trail shows no move of the switch.'
    : 'Not recorded: no audit trail was imported, and nothing else tells of the switch.';

function switches(paper: Paper, { states, switches: moves, trail }: AccessView, zone: string): void {
  if (states.length > 0)
    table(paper, {
      columns: [
        { title: 'From', share: 28 },
        { title: 'Until', share: 28 },
        { title: 'Was', share: 24 },
        { title: 'Sessions', share: 20, align: 'right' },
      ],
      rows: states.map(({ from, to, state, sessions }) => [
        moment(from, zone),
        moment(to, zone),
        state === null ? 'not recorded' : STATE_WORDS[state],
        formatCount(sessions),
      ]),
    });
  if (moves.length === 0) {
    paragraph(paper, noMove(trail));
    return;
  }
  table(paper, {
    columns: [
      { title: 'When', share: 22 },
      { title: 'Who, and to what', share: 30 },
      { title: 'Ticket', share: 16 },
      { title: 'Why', share: 40 },
    ],
    rows: moves
      .slice(0, MOST_ROWS)
      .map(({ at, to, user, delegate, ticket, answer, sentence, cite }) => [
        moment(at, zone),
        stacked(
          delegate === null ? user : `${delegate} as ${user}`,
          to === null ? 'direction not recorded' : `switched ${STATE_WORDS[to]}`,
        ),
        ticket ?? ANSWER_WORDS[answer],
        stacked(sentence, `${cite.file}, row ${cite.row}`),
      ]),
  });
}

function grants(paper: Paper, list: readonly AccessGrant[], known: boolean, zone: string): void {
  if (list.length === 0) {
    paragraph(
      paper,
      known
        ? 'None is recorded. Grants to own administrators may not be logged at all.'
        : 'Not recorded: neither an audit trail nor a list of people with expiry dates was imported.',
    );
    return;
  }
  table(paper, {
    columns: [
      { title: 'Owner', share: 28 },
      { title: 'To', share: 20 },
      { title: 'Window', share: 44 },
      { title: 'Sessions inside', share: 14, align: 'right' },
    ],
    rows: list.slice(0, MOST_ROWS).map((grant) => grantCells(grant, zone)),
  });
  if (list.length > MOST_ROWS)
    paragraph(
      paper,
      `${MOST_ROWS} of ${formatNumber(list.length, 'grant')} are printed; all are in data/access-grants.csv.`,
      { style: STYLE.note },
    );
}

/** The last day of a window, which ends with it. */
const lastDay = (through: number | null, zone: string): string =>
  through === null ? 'not recorded' : formatDay(through - 1, zone);

function grantCells(grant: AccessGrant, zone: string): Cell[] {
  const end =
    grant.revokedAt === null
      ? `through ${lastDay(grant.through, zone)}`
      : `revoked ${moment(grant.revokedAt, zone)}`;
  return [
    stacked(grant.owner, grant.username),
    stacked(GRANTEE_WORDS[grant.grantee], grant.granteeText),
    stacked(`from ${moment(grant.from, zone)}, ${end}`, grant.sentence),
    formatCount(grant.sessions),
  ];
}
