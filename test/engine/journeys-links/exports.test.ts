import { expect, it } from 'vitest';
import { documentOf } from '../temp-review.ts';
import {
  cells,
  csv,
  outcomeOf,
  outcomes,
  people,
  sessions,
  tickets,
  type File,
  type Sitting,
} from './desk.ts';

const one: Sitting = ['17 10:00', '17 10:20', 'Lena Ohm', 'Tilda Berg', ''];
const good = { key: 'T', by: 'Tilda Berg', to: 'Lena Ohm', from: '17 09:00', till: '17 12:00' };

const issue = (number: number, author: string, more: object = {}) => ({
  number,
  title: 'Shelf labels of the reading room come out blank',
  body: 'Since the update of the printer',
  state: 'CLOSED',
  author: { login: author },
  assignees: [] as { login: string }[],
  comments: [] as object[],
  createdAt: '2026-02-17T09:00:00Z',
  updatedAt: '2026-02-17T12:00:00Z',
  closedAt: '2026-02-17T12:00:00Z',
  url: `https://github.example/library/labels/issues/${number}`,
  ...more,
});
const ends = [
  issue(1, 'kurt.weil', {
    createdAt: '2026-02-01T09:00:00Z',
    updatedAt: '2026-02-01T09:00:00Z',
    closedAt: '2026-02-01T09:00:00Z',
  }),
  issue(99, 'kurt.weil', {
    createdAt: '2026-02-28T09:00:00Z',
    updatedAt: '2026-02-28T09:00:00Z',
    closedAt: '2026-02-28T09:00:00Z',
  }),
];
const github = (...issues: object[]): File => ({
  name: 'issues.json',
  text: JSON.stringify([...ends, ...issues]),
});
const said = (login: string, createdAt: string) => ({
  author: { login },
  createdAt,
  body: 'I look at it now',
});

it.each<readonly [string, object, string]>([
  [
    'assigned to her',
    issue(12, 'tilda.berg', { assignees: [{ login: 'lena.ohm' }] }),
    'justified strong library/labels#12 yyyyyyyyy',
  ],
  [
    'she commented on it in the session',
    issue(12, 'tilda.berg', { comments: [said('lena.ohm', '2026-02-17T10:05:00Z')] }),
    'justified strong library/labels#12 yyyyyyyyy',
  ],
  [
    'Paul commented on it',
    issue(12, 'tilda.berg', { comments: [said('paul.vik', '2026-02-17T10:05:00Z')] }),
    'weak strong library/labels#12 yyyynyyyy',
  ],
  [
    'she opened it for Tilda',
    issue(12, 'lena.ohm', {
      title: 'Labels of Tilda Berg come out blank',
      assignees: [{ login: 'lena.ohm' }],
    }),
    'weak strong library/labels#12 yyyyynyyy',
  ],
])('GitHub as JSON: %s', async (_tells, made, expected) => {
  expect(await outcomes([people, sessions([one]), github(made)])).toEqual([expected]);
});

const zendesk = (...rows: string[]): File =>
  csv(
    'zendesk.csv',
    'Summation column,Id,Requester,Requester email,Submitter,Assignee,Subject,Status,Created at,Updated at,Solved at',
    ...rows,
  );
const kurts = [
  cells(
    '1',
    '40',
    'Kurt Weil',
    'kurt.weil@library.example',
    'Kurt Weil',
    'Paul Vik',
    'Scanner of the archive jams',
    'Solved',
    '2026-02-01 08:00',
    '2026-02-01 09:00',
    '2026-02-01 09:00',
  ),
  cells(
    '1',
    '60',
    'Kurt Weil',
    'kurt.weil@library.example',
    'Kurt Weil',
    'Paul Vik',
    'Scanner of the archive jams',
    'Solved',
    '2026-02-28 08:00',
    '2026-02-28 09:00',
    '2026-02-28 09:00',
  ),
];
const tildas = (assignee: string): string =>
  cells(
    '1',
    '50',
    'Tilda Berg',
    'tilda.berg@library.example',
    'Tilda Berg',
    assignee,
    'Shelf labels come out blank',
    'Solved',
    '2026-02-17 09:00',
    '2026-02-17 12:00',
    '2026-02-17 12:00',
  );

it('Zendesk shows no descriptions and no comments: nobody else can be told from what it leaves out', async () => {
  expect(await outcomes([people, sessions([one]), zendesk(...kurts, tildas('Lena Ohm'))])).toEqual([
    'justified strong 50 yyyyyyyyy',
  ]);
  // A comment of hers may stand in what was not exported only where some file has comments.
  expect(await outcomes([people, sessions([one]), zendesk(...kurts, tildas('Paul Vik'))])).toEqual([
    'weak strong 50 yyyynyyyy',
  ]);
  expect(await outcomes([people, sessions([one]), zendesk(...kurts)])).toEqual([
    'unjustified none - n......y.',
  ]);
});

const now = (...rows: string[]): File =>
  csv(
    'incident.csv',
    'number,short_description,description,caller_id,opened_by,assigned_to,opened_at,closed_at,sys_updated_on,state',
    ...rows,
  );
it('ServiceNow: an agent writes it down for a caller', async () => {
  const of = (caller: string, opener: string) =>
    now(
      cells(
        'INC0000001',
        'Scanner',
        'It jams',
        'Kurt Weil',
        'Kurt Weil',
        'Paul Vik',
        '2026-02-01 08:00:00',
        '2026-02-01 09:00:00',
        '2026-02-01 09:00:00',
        'Closed',
      ),
      cells(
        'INC0000050',
        'Shelf labels',
        'They come out blank',
        caller,
        opener,
        'Lena Ohm',
        '2026-02-17 09:00:00',
        '2026-02-17 12:00:00',
        '2026-02-17 12:00:00',
        'Closed',
      ),
      cells(
        'INC0000099',
        'Scanner',
        'It jams',
        'Kurt Weil',
        'Kurt Weil',
        'Paul Vik',
        '2026-02-28 08:00:00',
        '2026-02-28 09:00:00',
        '2026-02-28 09:00:00',
        'Closed',
      ),
    );
  const {
    sessions: [hers],
  } = await documentOf({ files: [people, sessions([one]), of('Tilda Berg', 'Lena Ohm')], zone: 'UTC' });
  expect(outcomeOf(hers!)).toBe('justified strong INC0000050 yyyyyyyyy');
  expect(hers!.links[0]!.clock).toMatchObject({
    'opened-by-actor': 'yes',
    'edited-after': 'yes',
    'opened-after': 'no',
    'closed-before': 'no',
  });
  expect(await outcomes([people, sessions([one]), of('Noor Aziz', 'Noor Aziz')])).toEqual([
    'unjustified none - n......y.',
  ]);
});

const french = (...rows: string[]): File =>
  csv(
    'Jira.csv',
    'Type de ticket,Clé de ticket,ID de ticket,Résumé,Personne assignée,Rapporteur,État,Résolution,Création,Mise à jour,Résolue,Description,Commentaire',
    ...rows,
  );
it('a French export of Jira, with months in words, comments and no zone', async () => {
  const labels = (
    assignee: string,
    comment: string,
    title = 'Étiquettes vierges du rayon des cartes',
  ): string =>
    cells(
      'Incident',
      'QUAI-12',
      '12',
      title,
      assignee,
      'Duarte, Inês',
      'Terminé(e)',
      'Terminé',
      '17/févr./26 10:00 AM',
      '17/févr./26 1:00 PM',
      '17/févr./26 1:00 PM',
      '',
      comment,
    );
  const rest = [
    cells(
      'Incident',
      'QUAI-1',
      '1',
      'Numériseur',
      'Paul Vik',
      'Kurt Weil',
      'Terminé(e)',
      'Terminé',
      '01/févr./26 9:00 AM',
      '01/févr./26 9:00 AM',
      '01/févr./26 9:00 AM',
      '',
      '',
    ),
    cells(
      'Incident',
      'QUAI-99',
      '99',
      'Numériseur',
      'Paul Vik',
      'Kurt Weil',
      'Terminé(e)',
      'Terminé',
      '28/févr./26 9:00 AM',
      '28/févr./26 9:00 AM',
      '28/févr./26 9:00 AM',
      '',
      '',
    ),
  ];
  const sitting: Sitting = ['17 10:00', '17 10:20', 'Lena Ohm', 'Inês Duarte', 'aide demandée'];
  const told = (line: string) =>
    outcomes([people, sessions([sitting]), french(...rest, line)], { zone: 'Europe/Paris' });
  expect(await told(labels('Lena Ohm', ''))).toEqual(['justified strong QUAI-12 yyyyyyyyy']);
  expect(await told(labels('Paul Vik', '17/févr./26 11:05 AM;Lena Ohm;Je regarde'))).toEqual([
    'justified strong QUAI-12 yyyyyyyyy',
  ]);
  expect(await told(labels('Paul Vik', ''))).toEqual(['weak strong QUAI-12 yyyynyyyy']);
  expect(await told(labels('Lena Ohm', '', 'Besoin d’aide, voir le dossier'))).toEqual([
    'weak strong QUAI-12 yyyyyynyy',
  ]);
});

it('two exports of one ticket: closed in the first, open in the second, and the session lies between', async () => {
  const old = tickets(
    [{ ...good, from: '02 09:00', till: '05 09:00', updated: '05 09:00', status: 'Closed' }],
    'march.csv',
  );
  const later = tickets(
    [{ ...good, from: '02 09:00', till: '', updated: '20 09:00', status: 'Open' }],
    'april.csv',
  );
  const between = ['justified strong T yy.yyyyyy'];
  expect(await outcomes([people, sessions([one]), old, later])).toEqual(between);
  expect(await outcomes([later, old, sessions([one]), people])).toEqual(between);
  expect(await outcomes([people, sessions([one]), old])).toEqual(['weak strong T yynyyyyyy']);
  expect(await outcomes([people, sessions([one]), later])).toEqual(['justified strong T yyyyyyyyy']);
});

it('tickets by address and sessions by name say nothing of each other without a list of people', async () => {
  const files = [sessions([one]), tickets([{ ...good, by: 'tilda.berg@library.example' }])];
  expect(await outcomes(files)).toEqual(['cannot-tell not-evaluated - .......y.']);
  expect(await outcomes([...files, people])).toEqual(['justified strong T yyyyyyyyy']);
});

it('namesakes: a ticket of either may be the one, and a person must say', async () => {
  const two = {
    ...people,
    text: `${people.text}Max Roth,max.roth2,max.roth2@library.example,Archive,Active\n`,
  };
  const his: Sitting = ['17 10:00', '17 10:20', 'Lena Ohm', 'Max Roth', ''];
  const of = (by: string) => outcomes([two, sessions([his]), tickets([{ ...good, by }])]);
  expect(await of('Max Roth')).toEqual(['to-review possible T .yy.yyyy.']);
  expect(await of('max.roth2@library.example')).toEqual(['to-review possible T .yy.yyyy.']);
  expect(await of('Rosa Lind')).toEqual(['unjustified none - n......y.']);
  const known: Sitting = ['17 10:00', '17 10:20', 'Lena Ohm', 'max.roth2', ''];
  expect(
    await outcomes([two, sessions([known]), tickets([{ ...good, by: 'max.roth2@library.example' }])]),
  ).toEqual(['justified strong T yyyyyyyyy']);
  expect(
    await outcomes([two, sessions([known]), tickets([{ ...good, by: 'max.roth@library.example' }])]),
  ).toEqual(['unjustified none - n......y.']);
});

it.each([
  'tilda.berg',
  'TILDA.BERG',
  'Berg, Tilda',
  'Tilda Berg (tilda.berg)',
  'Tilda Berg <tilda.berg@library.example>',
])('a list of sessions that calls her %s in its column of names means her', async (written) => {
  const hers: Sitting = ['17 10:00', '17 10:20', 'lena.ohm', written, ''];
  expect(await outcomes([people, sessions([hers]), tickets([good])])).toEqual([
    'justified strong T yyyyyyyyy',
  ]);
});

const jira = (without: readonly string[], ...rows: readonly (readonly string[])[]): File => {
  const header = [
    'Summary',
    'Issue key',
    'Issue id',
    'Issue Type',
    'Status',
    'Assignee',
    'Assignee Id',
    'Reporter',
    'Reporter Id',
    'Created',
    'Updated',
    'Resolved',
    'Description',
    'Comment',
    'Comment',
  ];
  const kept = header.map((name) => !without.includes(name));
  const line = (cellsOf: readonly string[]): string => cells(...cellsOf.filter((_, place) => kept[place]));
  return csv('Jira.csv', line(header), ...rows.map(line));
};
const when = (day: string): string => `${day}/Feb/26 9:00 AM`;
const rest = [
  [
    'Scanner jams',
    'LIB-1',
    '1',
    'Task',
    'Done',
    'Lena Ohm',
    '712020:lena',
    'Kurt Weil',
    '712020:kurt',
    when('01'),
    when('01'),
    when('01'),
    'In the archive',
    '',
    '',
  ],
  [
    'Scanner jams',
    'LIB-9',
    '9',
    'Task',
    'Done',
    'Paul Vik',
    '712020:paul',
    'Kurt Weil',
    '712020:kurt',
    when('28'),
    when('28'),
    when('28'),
    'In the archive',
    '',
    '',
  ],
];
const labelled = (comment: string, text = 'Of the reading room'): readonly string[] => [
  'Shelf labels come out blank',
  'LIB-5',
  '5',
  'Task',
  'Done',
  'Paul Vik',
  '712020:paul',
  'Tilda Berg',
  '712020:tilda',
  '17/Feb/26 9:00 AM',
  when('19'),
  when('19'),
  text,
  comment,
  '17/Feb/26 9:30 AM;712020:tilda;It is urgent; please',
];

it.each<readonly [string, readonly string[], string, string]>([
  [
    'she commented by an account that another ticket names',
    [],
    '17/Feb/26 10:05 AM;712020:lena;I look; wait',
    'justified strong LIB-5 yyyyyyyyy',
  ],
  [
    'without the column that names the account, nobody knows who wrote',
    ['Assignee Id', 'Reporter Id'],
    '17/Feb/26 10:05 AM;712020:lena;I look; wait',
    'justified strong LIB-5 yyyy.yyyy',
  ],
  ['Paul commented', [], '17/Feb/26 10:05 AM;712020:paul;I look; wait', 'weak strong LIB-5 yyyynyyyy'],
  [
    'Paul commented; without assignees nobody knows whose it is',
    ['Assignee', 'Assignee Id'],
    '17/Feb/26 10:05 AM;712020:paul;I look; wait',
    'justified strong LIB-5 yyyy.yyyy',
  ],
  ['without comments nobody knows who wrote', ['Comment'], '', 'weak strong LIB-5 yyyynyyyy'],
  [
    'without descriptions',
    ['Description'],
    '17/Feb/26 10:05 AM;712020:lena;I look; wait',
    'justified strong LIB-5 yyyyyyyyy',
  ],
])('Jira with account ids: %s', async (_tells, without, comment, expected) => {
  expect(await outcomes([people, sessions([one]), jira(without, ...rest, labelled(comment))])).toEqual([
    expected,
  ]);
});

it('ServiceNow as JSON with raw and shown values: raw times are UTC, whatever the zone of the review', async () => {
  const record = (number: string, caller: string, assigned: string, opened: string, closed: string) => {
    const both = (shown: string, value = shown) => ({ display_value: shown, value });
    const local = (utc: string): string =>
      new Date(Date.parse(`${utc.replace(' ', 'T')}Z`) + 3_600_000)
        .toISOString()
        .slice(0, 19)
        .replace('T', ' ');
    return {
      number: both(number),
      short_description: both('Shelf labels come out blank'),
      description: both('Since the update of the printer'),
      caller_id: both(caller, '62826bf03710200044e0bfc8bcbe5df1'),
      assigned_to: both(assigned, '5137153cc611227c000bbd1bd8cd2005'),
      state: both('Closed', '7'),
      opened_at: both(local(opened), opened),
      closed_at: both(local(closed), closed),
      sys_updated_on: both(local(closed), closed),
    };
  };
  const result = [
    record('INC0000001', 'Kurt Weil', 'Paul Vik', '2026-02-01 08:00:00', '2026-02-01 09:00:00'),
    record('INC0000050', 'Tilda Berg', 'Lena Ohm', '2026-02-17 11:20:00', '2026-02-17 12:00:00'),
    record('INC0000099', 'Kurt Weil', 'Paul Vik', '2026-02-28 08:00:00', '2026-02-28 09:00:00'),
  ];
  const file = (records: readonly object[]): File => ({
    name: 'incident.json',
    text: JSON.stringify({ result: records }),
  });
  expect(await outcomes([people, sessions([one]), file(result)], { zone: 'Europe/Paris' })).toEqual([
    'justified strong INC0000050 yyyyyyyyy',
  ]);
  const later = result.map((own, place) =>
    place === 1
      ? record('INC0000050', 'Tilda Berg', 'Lena Ohm', '2026-02-17 11:20:01', '2026-02-17 12:00:00')
      : own,
  );
  expect(await outcomes([people, sessions([one]), file(later)], { zone: 'Europe/Paris' })).toEqual([
    'justified-late strong INC0000050 ynnyyyyyy',
  ]);
});

it.each([
  ['Tilda Berg’s labels come out blank', 'justified strong T yyyyyyyyy'],
  ['The labels of TILDA  BERG come out blank', 'justified strong T yyyyyyyyy'],
  ['The labels of tilda.berg@library.example come out blank', 'justified strong T yyyyyyyyy'],
  ['(tilda.berg) the labels come out blank', 'justified strong T yyyyyyyyy'],
  ['Rosa Berg, Tilda Lind and Ugo Conti have blank labels', 'unjustified none - n......y.'],
  ['The labels of Tilda Bergström come out blank', 'unjustified none - n......y.'],
  ['The labels of Matilda Berg come out blank', 'unjustified none - n......y.'],
  ['The labels of Tilda come out blank', 'unjustified none - n......y.'],
])('who is named: %s', async (text, expected) => {
  expect(await outcomes([people, sessions([one]), tickets([{ ...good, by: 'Noor Aziz', text }])])).toEqual([
    expected,
  ]);
});

it('a text that leaves out the accents of a name means who bears it, unless somebody is called just that', async () => {
  const hers: Sitting = ['17 10:00', '17 10:20', 'Lena Ohm', 'Inês Duarte', ''];
  const list = tickets([{ ...good, by: 'Noor Aziz', text: 'The labels of Ines Duarte come out blank' }]);
  expect(await outcomes([people, sessions([hers]), list])).toEqual(['justified strong T yyyyyyyyy']);
  const other = { ...people, text: `${people.text}Ines Duarte,ines2,ines2@library.example,Maps,Active\n` };
  expect(await outcomes([other, sessions([hers]), list])).toEqual(['unjustified none - n......y.']);
});
