import { expect, it } from 'vitest';
import { european, into, outOf, type TrailLine } from '../journeys-who/town.ts';
import { documentOf } from '../temp-review.ts';
import { csv, outcomeOf, people, sessions, tickets, ticketsOf, type Sitting, type Slip } from './desk.ts';

const users = csv(
  'users.csv',
  'Id,Username,Name,Email,IsActive,Department',
  '0055g0000000001AAA,lena.ohm@library.example,Lena Ohm,lena.ohm@library.example,true,IT',
  '0055g0000000002AAB,tilda.berg@library.example,Tilda Berg,tilda.berg@library.example,true,Lending',
  '0055g0000000003AAC,noor.aziz@library.example,Noor Aziz,noor.aziz@library.example,true,Lending',
);
const trail = (...lines: readonly (readonly [time: string, text: string])[]) =>
  european(lines.map(([time, text]): TrailLine => [`2026-02-17T${time}Z`, 'lena.ohm@library.example', text]));
const opened = (from: string): Slip => ({
  key: 'T',
  by: 'Tilda Berg',
  to: 'Lena Ohm',
  from,
  till: '27 12:00',
});

/** The audit trail of Salesforce: an end only where somebody logged out. */
it.each<
  readonly [tells: string, lines: readonly (readonly [string, string])[], from: string, expected: string]
>([
  [
    'logged out at 10:20, opened at 11:20',
    [
      ['10:00:00', into('Tilda Berg')],
      ['10:20:00', outOf('Tilda Berg')],
    ],
    '17 11:20',
    'logout justified yyyyyyyyy',
  ],
  [
    'logged out at 10:20, opened a second past 11:20',
    [
      ['10:00:00', into('Tilda Berg')],
      ['10:20:00', outOf('Tilda Berg')],
    ],
    '17 11:20:01',
    'logout justified-late ynnyyyyyy',
  ],
  [
    'no logout, then into Noor at 10:20: short enough in any case',
    [
      ['10:00:00', into('Tilda Berg')],
      ['10:20:00', into('Noor Aziz')],
      ['10:30:00', outOf('Noor Aziz')],
    ],
    '17 09:00',
    'inferred justified yyyyyyyyy',
  ],
  [
    'no logout, then into Noor four hours later: nobody knows how long',
    [
      ['10:00:00', into('Tilda Berg')],
      ['14:00:00', into('Noor Aziz')],
      ['14:30:00', outOf('Noor Aziz')],
    ],
    '17 09:00',
    'inferred justified yyyyyyy.y',
  ],
  ['nothing after the start', [['10:00:00', into('Tilda Berg')]], '17 11:00', 'open justified yyyyyyy.y'],
  [
    'nothing after the start, opened a second too late',
    [['10:00:00', into('Tilda Berg')]],
    '17 11:00:01',
    'open justified-late ynnyyyy.y',
  ],
])('%s', async (_tells, lines, from, expected) => {
  const found = await documentOf({ files: [users, trail(...lines), tickets([opened(from)])], zone: 'UTC' });
  const hers = found.sessions.find(({ target }) => target.name === 'Tilda Berg');
  const [verdict, , , ticks] = outcomeOf(hers!).split(' ');
  expect(`${hers!.endKind} ${verdict} ${ticks}`).toBe(expected);
});

const HOSTILE = [
  '__proto__',
  'constructor-1 toString-2 hasOwnProperty#3',
  '=HYPERLINK("OPS-123")',
  `${'OPS-'.repeat(3000)}123`,
  `${'a-1 '.repeat(3000)}OPS-123`,
  'OPS-\u0000123',
  '\u202EOPS-123\u202C',
  'OPS-\u0661\u0662\u0663',
  '%4F%50%53%2D%31%32%33',
  '%4F%50%53%2D%31%32%3',
  '${OPS-123}',
  '<b>OPS-123</b>',
];
it('hostile reasons name what they name and nothing else, and cost nothing', async () => {
  const rows = HOSTILE.map((reason, place): Sitting => [
    `17 1${Math.floor(place / 6)}:${place % 6}0`,
    '',
    'Lena Ohm',
    'Tilda Berg',
    reason,
  ]);
  const slips: readonly Slip[] = [
    { ...opened('16 09:00'), by: 'Kurt Weil', key: 'OPS-123' },
    { ...opened('16 09:00'), by: 'Kurt Weil', key: '__proto__' },
  ];
  const began = performance.now();
  const found = await documentOf({ files: [people, sessions(rows), tickets(slips)], zone: 'UTC' });
  expect(performance.now() - began).toBeLessThan(8000);
  expect(found.sessions.map(ticketsOf)).toEqual([
    '',
    '',
    'OPS-123',
    '',
    '',
    '',
    'OPS-123',
    '',
    'OPS-123',
    '',
    'OPS-123',
    'OPS-123',
  ]);
});
