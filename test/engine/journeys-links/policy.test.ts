import { expect, it } from 'vitest';
import { AuditError } from '../../../shared/errors.ts';
import { documentOf } from '../temp-review.ts';
import {
  cells,
  csv,
  iso,
  outcomeOf,
  outcomes,
  people,
  sessions,
  tickets,
  ticketsOf,
  type Sitting,
  type Slip,
} from './desk.ts';

const one: Sitting = ['17 10:00', '17 10:20', 'Lena Ohm', 'Tilda Berg', ''];
const because = (reason: string): Sitting => ['17 10:00', '17 10:20', 'Lena Ohm', 'Tilda Berg', reason];
const good: Slip = { key: 'T', by: 'Tilda Berg', to: 'Lena Ohm', from: '17 09:00', till: '17 12:00' };
const pauls: Slip = { ...good, to: 'Paul Vik' };
const late: Slip = { ...good, from: '17 12:00', till: '17 13:00' };
const tooLate: Slip = { ...good, from: '21 12:00', till: '21 13:00' };
const vague: Slip = { ...good, title: 'Help needed', text: '' };

const said = async (slip: Slip, policy: unknown, sitting: Sitting = one): Promise<string> =>
  (await outcomes([people, sessions([sitting]), tickets([slip])], { policy })).join();

type Case = readonly [tells: string, slip: Slip, policy: object, expected: string, sitting?: Sitting];
const CASES: readonly Case[] = [
  [
    'who works on it does not matter',
    pauls,
    { verdict: { no: { 'right-actor': 'nothing' } } },
    'justified strong T yyyynyyyy',
  ],
  [
    'somebody must look at who works on it',
    pauls,
    { verdict: { no: { 'right-actor': 'to-review' } } },
    'to-review strong T yyyynyyyy',
  ],
  [
    'nobody else may work on it',
    pauls,
    { verdict: { no: { 'right-actor': 'unjustified' } } },
    'unjustified strong T yyyynyyyy',
  ],
  ['a late ticket is weak', late, { verdict: { late: 'weak' } }, 'weak strong T ynnyyyyyy'],
  ['a late ticket is none', late, { verdict: { late: 'unjustified' } }, 'unjustified strong T ynnyyyyyy'],
  [
    'a late ticket that nobody works on, where that must be looked at',
    { ...late, to: 'Paul Vik' },
    { verdict: { no: { 'right-actor': 'to-review' } } },
    'to-review possible T .nnynyyy.',
  ],
  ['one that comes too late is weak', tooLate, { verdict: { tooLate: 'weak' } }, 'weak strong T ynnyyyyyy'],
  [
    'twenty days are not too late',
    { ...good, from: '24 10:20', till: '26 12:00' },
    { lateHours: 480 },
    'justified-late strong T ynnyyyyyy',
    ['04 10:00', '04 10:20', 'Lena Ohm', 'Tilda Berg', ''],
  ],
  ['no grace', { ...good, from: '17 10:20:01' }, { graceMinutes: 0 }, 'justified-late strong T ynnyyyyyy'],
  [
    'no grace, in the second of the end',
    { ...good, from: '17 10:20' },
    { graceMinutes: 0 },
    'justified strong T yyyyyyyyy',
  ],
  [
    'no time of opening must be cleared up',
    { ...good, from: '' },
    { verdict: { notRecorded: { 'open-during': 'cannot-tell' } } },
    'cannot-tell strong T y..yyyyyy',
  ],
  [
    'no time of opening must be looked at',
    { ...good, from: '' },
    { verdict: { notRecorded: { 'open-during': 'to-review' } } },
    'to-review strong T y..yyyyyy',
  ],
  ['ten minutes are long', good, { maxSessionMinutes: 10 }, 'weak strong T yyyyyyyny'],
  [
    'words of the site that say nothing',
    vague,
    { vague: { words: ['magic wand'] } },
    'weak strong T yyyyyynyy',
    because('magic wand for the user'),
  ],
  [
    'the same words where the site has none',
    vague,
    {},
    'justified strong T yyyyyyyyy',
    because('magic wand for the user'),
  ],
  [
    'a word of the site that says it all',
    vague,
    { vague: { matter: ['RFID'] } },
    'justified strong T yyyyyyyyy',
    because('RFID'),
  ],
  ['the same word where the site has none', vague, {}, 'weak strong T yyyyyynyy', because('RFID')],
  [
    'a pattern of the site',
    { ...good, key: 'LB/2026/7', by: 'Noor Aziz' },
    { ticketKeys: ['LB/[0-9]{4}/[0-9]{1,3}'] },
    'weak explicit-key LB/2026/7 yyynyyyyy',
    because('(lb/2026/7)'),
  ],
];
it.each(CASES.map(([tells, ...rest]) => [tells, rest] as const))('policy: %s', async (_tells, rest) => {
  const [slip, policy, expected, sitting = one] = rest;
  expect(await said(slip, policy, sitting)).toBe(expected);
});

it.each(['(A+)+-[0-9]+', 'A{1,50}A{1,50}A{1,50}A{1,50}!', '', '(', 'A'.repeat(201), '(?<=a+)b\\1'])(
  'a pattern that must not be used is refused by its name: %s',
  async (pattern) => {
    const refused: unknown = await said(good, { ticketKeys: [pattern] }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AuditError);
    const { code, message } = refused as AuditError;
    expect(code).toBe('policy-invalid');
    expect(message).toContain(pattern === '' ? 'ticketKeys' : pattern.slice(0, 200));
    expect(message).not.toMatch(/\n/u);
  },
  20_000,
);

it('one ticket for five accounts is not for everything, for six it is; fourteen days are not too long, a second more is', async () => {
  const names = ['Tilda Berg', 'Kurt Weil', 'Noor Aziz', 'Ugo Conti', 'Rosa Lind', 'Sven Falk'];
  const widely = async (count: number): Promise<string[]> => {
    const rows = names
      .slice(0, count)
      .map((name, place): Sitting => [`17 1${place}:00`, `17 1${place}:20`, 'Lena Ohm', name, 'K-1']);
    return (await outcomes([people, sessions(rows), tickets([{ ...good, key: 'K-1', by: 'Max Roth' }])])).map(
      (line) => line.slice(-1),
    );
  };
  expect(await widely(5)).toEqual(Array.from({ length: 5 }, () => 'y'));
  expect(await widely(6)).toEqual(Array.from({ length: 6 }, () => 'n'));
  const long = async (last: string): Promise<string[]> => {
    const rows = ['03 10:00', last].map((at): Sitting => [at, '', 'Lena Ohm', 'Tilda Berg', 'K-1']);
    return (
      await outcomes([
        people,
        sessions(rows),
        tickets([{ ...good, key: 'K-1', from: '02 09:00', till: '27 09:00' }]),
      ])
    ).map((line) => line.slice(-1));
  };
  expect(await long('17 10:00')).toEqual(['y', 'y']);
  expect(await long('17 10:00:01')).toEqual(['n', 'n']);
});

it('one reason for four accounts is copied, whatever key it goes with; for three it is not', async () => {
  const names = ['Tilda Berg', 'Noor Aziz', 'Ugo Conti', 'Rosa Lind'];
  const copied = async (count: number, key: (place: number) => string, isNumber = false): Promise<string> => {
    const rows = names
      .slice(0, count)
      .map((name, place): Sitting => [
        `17 1${place}:00`,
        `17 1${place}:20`,
        'Lena Ohm',
        name,
        `${key(place)} reprinting spine stickers of the atlas shelf for ${name}`,
      ]);
    const slips = names.map((_, place): Slip => ({
      ...good,
      key: isNumber ? `471${place}` : `K-${place}`,
      by: 'Kurt Weil',
      title: 'Help needed',
    }));
    return (await outcomes([people, sessions(rows), tickets(slips)])).map((line) => line.at(-3)).join('');
  };
  expect(await copied(3, () => '')).toBe('yyy');
  expect(await copied(4, () => '')).toBe('nnnn');
  expect(await copied(4, (place) => `K-${place}`)).toBe('nnnn');
  expect(await copied(3, (place) => `K-${place}`)).toBe('yyy');
  // Not even where a key is but a number.
  expect(await copied(4, (place) => `#471${place}`, true)).toBe('nnnn');
  // The numbers of what is no ticket say that four things were done.
  expect(await copied(4, (place) => `#471${place}`)).toBe('yyyy');
});

it('times across the change of clocks are real hours', async () => {
  const times = (start: string, end: string, created: string) =>
    outcomes(
      [
        people,
        csv(
          'sessions.csv',
          'Administrator,Assumed user,Started,Ended,Reason',
          cells('Lena Ohm', 'Tilda Berg', start, end, ''),
        ),
        csv(
          'tickets.csv',
          'Ticket,Title,Requester,Assigned to,Created,Resolved',
          cells('A', 'Scanner jams', 'Kurt Weil', 'Paul Vik', '2026-01-02 08:00:00', '2026-01-02 09:00:00'),
          cells('T', 'Shelf labels come out blank', 'Tilda Berg', 'Lena Ohm', created, '2026-12-01 08:00:00'),
          cells('Z', 'Scanner jams', 'Kurt Weil', 'Paul Vik', '2026-12-02 08:00:00', '2026-12-02 09:00:00'),
        ),
      ],
      { zone: 'Europe/Paris' },
    );
  // 29 March: 02:00 is 03:00. From 01:30 to 03:30 is one hour.
  expect(await times('2026-03-29 01:10:00', '2026-03-29 01:30:00', '2026-03-29 03:30:00')).toEqual([
    'justified strong T yyyyyyyyy',
  ]);
  expect(await times('2026-03-29 01:10:00', '2026-03-29 01:30:00', '2026-03-29 03:30:01')).toEqual([
    'justified-late strong T ynnyyyyyy',
  ]);
  // A session from 01:50 to 03:50 lasts an hour; one from 23:50 to 02:50 over the doubled hour four or three: nobody can say.
  expect(await times('2026-03-29 00:50:00', '2026-03-29 03:50:00', '2026-03-28 20:00:00')).toEqual([
    'justified strong T yyyyyyyyy',
  ]);
  expect(await times('2026-10-25 00:50:00', '2026-10-25 03:00:00', '2026-10-24 20:00:00')).toEqual([
    'weak strong T yyyyyyyny',
  ]);
});

it('a month whose tickets are missing proves nothing, the months around it do', async () => {
  const day = (at: number): string =>
    new Date(Date.UTC(2026, 0, 1 + at, 9)).toISOString().replace('.000', '');
  const month = (at: number): number => new Date(day(at)).getUTCMonth();
  const slips = Array.from({ length: 120 }, (_, at) => at)
    .filter((at) => month(at) !== 1)
    .map((at): Slip => ({ key: `D-${at}`, by: 'Kurt Weil', to: 'Paul Vik', from: day(at), till: day(at) }));
  const list = tickets(slips)
    .text.split('\n')
    .filter((line) => !/FIRST|LAST/u.test(line))
    .join('\n');
  const rows = ['2026-01-20T10:00:00Z', '2026-02-17T10:00:00Z', '2026-03-20T10:00:00Z'].map((at): Sitting => [
    iso(at),
    '',
    'Lena Ohm',
    'Tilda Berg',
    '',
  ]);
  expect(await outcomes([people, sessions(rows), { name: 'tickets.csv', text: list }])).toEqual([
    'unjustified none - n........',
    'cannot-tell source-missing - .........',
    'unjustified none - n........',
  ]);
  // A ticket of Tilda from before the hole, still open in it, is found all the same.
  const hers = tickets([
    ...slips,
    { ...good, key: 'T', from: '2026-01-30T09:00:00Z', till: '2026-03-02T09:00:00Z' },
  ])
    .text.split('\n')
    .filter((line) => !/FIRST|LAST/u.test(line))
    .join('\n');
  expect(await outcomes([people, sessions(rows.slice(1, 2)), { name: 'tickets.csv', text: hers }])).toEqual([
    'justified strong T yyyyyyy.y',
  ]);
});

it('what a near or a shared key suggests changes neither verdict nor tick', async () => {
  const suggested = async (reason: string) => {
    const {
      sessions: [first],
    } = await documentOf({
      files: [
        people,
        sessions([because(reason)]),
        tickets([{ ...good, key: 'OPS-123', by: 'Noor Aziz', text: 'The vendor calls it XT-900' }]),
      ],
      zone: 'UTC',
    });
    return [outcomeOf(first!), ticketsOf(first!)];
  };
  expect(await suggested('OPS 123 shelf labels reprinted')).toEqual([
    'unjustified none - n.....yy.',
    'OPS-123?',
  ]);
  expect(await suggested('XT-900 shelf labels reprinted')).toEqual([
    'unjustified none - n.....yy.',
    'OPS-123?',
  ]);
  expect(await suggested('OPS-123 shelf labels reprinted')).toEqual([
    'weak explicit-key OPS-123 yyynyyyyy',
    'OPS-123',
  ]);
});
