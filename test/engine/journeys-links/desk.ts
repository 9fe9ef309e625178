import type { ReviewDocument } from '../../../shared/document.ts';
import { documentOf, type Given } from '../temp-review.ts';

/** The help desk of a town library and the files it hands over, as they come. Times are UTC unless a test says otherwise. */
export type File = { readonly name: string; readonly text: string };

export const csv = (name: string, header: string, ...rows: readonly string[]): File => ({
  name,
  text: [header, ...rows, ''].join('\n'),
});
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
export const cells = (...texts: readonly string[]): string => texts.map(quoted).join(',');

/** Lena Ohm and Paul Vik work at the desk; the others read and lend. */
const PEOPLE: readonly (readonly [login: string, name: string, unit: string])[] = [
  ['lena.ohm', 'Lena Ohm', 'IT'],
  ['paul.vik', 'Paul Vik', 'IT'],
  ['tilda.berg', 'Tilda Berg', 'Lending'],
  ['kurt.weil', 'Kurt Weil', 'Archive'],
  ['noor.aziz', 'Noor Aziz', 'Lending'],
  ['ugo.conti', 'Ugo Conti', 'Maps'],
  ['rosa.lind', 'Rosa Lind', 'Maps'],
  ['sven.falk', 'Sven Falk', 'Archive'],
  ['ines.duarte', 'Inês Duarte', 'Lending'],
  ['max.roth', 'Max Roth', 'Maps'],
];
export const people: File = csv(
  'people.csv',
  'Name,Username,Email,Department,Status',
  ...PEOPLE.map(([login, name, unit]) => `${name},${login},${login}@library.example,${unit},Active`),
);

export type Sitting = readonly [start: string, end: string, actor: string, target: string, reason: string];
/** "17 10:00" is 10:00 on 17 February 2026. */
export const iso = (time: string): string =>
  time === '' || time.includes('T')
    ? time
    : `2026-02-${time.replace(' ', 'T')}${time.length > 8 ? 'Z' : ':00Z'}`;
export const sessions = (rows: readonly Sitting[], name = 'sessions.csv'): File =>
  csv(
    name,
    'System,Administrator,Assumed user,Started,Ended,Reason',
    ...rows.map(([start, end, actor, target, reason]) =>
      cells('Catalogue', actor, target, iso(start), iso(end), reason),
    ),
  );

export type Slip = {
  readonly key: string;
  readonly title?: string;
  readonly by?: string;
  readonly to?: string;
  readonly for?: string;
  readonly ok?: string;
  readonly from?: string;
  readonly till?: string;
  readonly text?: string;
  readonly comments?: string;
  readonly updated?: string;
  readonly status?: string;
  readonly opener?: string;
};
/** A ticket list of the desk with every column; tickets of 1 and 28 February by Kurt make it cover the month. */
export const tickets = (rows: readonly Slip[], name = 'tickets.csv'): File =>
  csv(
    name,
    'Ticket,Title,Requester,Opened by,Requested for,Assigned to,Approver,Created,Resolved,Updated,Status,Description,Comments',
    ...[FIRST, ...rows, LAST].map((slip) =>
      cells(
        slip.key,
        slip.title ?? 'Shelf labels of the reading room come out blank',
        slip.by ?? '',
        slip.opener ?? slip.by ?? '',
        slip.for ?? '',
        slip.to ?? '',
        slip.ok ?? '',
        iso(slip.from ?? ''),
        iso(slip.till ?? ''),
        iso(slip.updated ?? ''),
        slip.status ?? (slip.till === undefined ? 'Open' : 'Closed'),
        slip.text ?? '',
        slip.comments ?? '',
      ),
    ),
  );
const FIRST: Slip = { key: 'FIRST', by: 'Kurt Weil', to: 'Paul Vik', from: '01 08:00', till: '01 09:00' };
const LAST: Slip = { key: 'LAST', by: 'Kurt Weil', to: 'Paul Vik', from: '28 08:00', till: '28 09:00' };

type Session = ReviewDocument['sessions'][number];
const ORDER = [
  'linked',
  'opened-before',
  'open-during',
  'right-person',
  'right-actor',
  'independent',
  'specific',
  'in-scope',
  'not-blanket',
] as const;
const SIGNS = { yes: 'y', no: 'n', 'not-recorded': '.' };
/** The nine answers in DESIGN's order: y, n, or a dot where nothing is recorded. */
export const ticksOf = ({ ticks }: Session): string => ORDER.map((tick) => SIGNS[ticks[tick]]).join('');
/** "justified explicit-key OPS-1 yyyyyyyyy". */
export const outcomeOf = (session: Session): string =>
  [
    session.verdict,
    session.band,
    session.links.map(({ ticket }) => ticket).join('+') || '-',
    ticksOf(session),
  ].join(' ');
/** Linked tickets in order of their keys, and with a question mark what is only suggested. */
export const ticketsOf = ({ links, suggestions }: Session): string =>
  [...links.map(({ ticket }) => ticket).sort(), ...suggestions.map(({ ticket }) => `${ticket}?`)].join(' ');

/** What a file set comes to, one line a session in order of time. */
export async function outcomes(files: readonly File[], more: Omit<Given, 'files'> = {}): Promise<string[]> {
  const { sessions: found } = await documentOf({ files, zone: 'UTC', ...more });
  return found.map(outcomeOf);
}
