import { expect, it } from 'vitest';
import { documentOf } from '../temp-review.ts';
import {
  cells,
  csv,
  iso,
  outcomeOf,
  people,
  sessions,
  tickets,
  type File,
  type Sitting,
  type Slip,
} from './desk.ts';

/** What the histories of tickets tell; each line has a ticket and a session of its own, all by Lena Ohm on the 17th at ten. */
type Change = readonly [at: string, field: string, before: string, after: string];
type Case = {
  readonly tells: string;
  readonly slip?: Partial<Slip>;
  readonly changes?: readonly Change[];
  readonly approvals?: readonly (readonly [state: string, who: string, at: string])[];
  readonly expected: string;
};
const open = { status: 'Open', from: '02 09:00', updated: '19 09:00' };
const own = { by: 'Lena Ohm', opener: 'Lena Ohm', for: 'Tilda Berg' };

const CASES: readonly Case[] = [
  {
    tells: 'closed on the 10th and opened again on the 16th',
    slip: open,
    changes: [
      ['10 09:00', 'status', 'Open', 'Closed'],
      ['16 09:00', 'status', 'Closed', 'Open'],
    ],
    expected: 'justified yyyyyyyyy',
  },
  {
    tells: 'closed on the 10th and opened again on the 18th',
    slip: open,
    changes: [
      ['10 09:00', 'status', 'Open', 'Closed'],
      ['18 09:00', 'status', 'Closed', 'Open'],
    ],
    expected: 'weak yynyyyyyy',
  },
  {
    tells: 'opened again within the hour after the session',
    slip: open,
    changes: [
      ['10 09:00', 'status', 'Open', 'Closed'],
      ['17 11:20', 'status', 'Closed', 'Open'],
    ],
    expected: 'justified yyyyyyyyy',
  },
  {
    tells: 'a second later',
    slip: open,
    changes: [
      ['10 09:00', 'status', 'Open', 'Closed'],
      ['17 11:20:01', 'status', 'Closed', 'Open'],
    ],
    expected: 'weak yynyyyyyy',
  },
  {
    tells: 'closed an hour before the session, to the second',
    slip: open,
    changes: [
      ['17 09:00', 'status', 'Open', 'Closed'],
      ['19 09:00', 'status', 'Closed', 'Open'],
    ],
    expected: 'justified yyyyyyyyy',
  },
  {
    tells: 'closed in the middle of the session',
    slip: { from: '02 09:00', till: '17 10:10' },
    changes: [['17 10:10', 'status', 'Open', 'Closed']],
    expected: 'justified yyyyyyyyy',
  },
  {
    tells: 'hers then, Paul’s now',
    slip: { to: 'Paul Vik' },
    changes: [
      ['16 09:00', 'assignee', '', 'Lena Ohm'],
      ['18 09:00', 'assignee', 'Lena Ohm', 'Paul Vik'],
    ],
    expected: 'justified yyyyyyyyy',
  },
  {
    tells: 'hers until the session began to be Paul’s',
    slip: { to: 'Paul Vik' },
    changes: [['18 09:00', 'assignee', 'Lena Ohm', 'Paul Vik']],
    expected: 'justified yyyyyyyyy',
  },
  {
    tells: 'hers the week before only',
    slip: { to: 'Paul Vik', from: '02 09:00' },
    changes: [
      ['03 09:00', 'assignee', '', 'Lena Ohm'],
      ['10 09:00', 'assignee', 'Lena Ohm', 'Paul Vik'],
    ],
    expected: 'weak yyyynyyyy',
  },
  {
    tells: 'Paul’s then, Noor’s now',
    slip: { to: 'Noor Aziz' },
    changes: [['18 09:00', 'assignee', 'Paul Vik', 'Noor Aziz']],
    expected: 'weak yyyynyyyy',
  },
  {
    tells: 'hers only since the day after: it is hers',
    changes: [['18 09:00', 'assignee', 'Paul Vik', 'Lena Ohm']],
    expected: 'justified yyyyyyyyy',
  },
  {
    tells: 'she asked herself, and Paul approved',
    slip: own,
    approvals: [['Approved', 'Paul Vik', '17 09:30']],
    expected: 'justified yyyyyyyyy',
  },
  {
    tells: 'she asked herself, and Paul approved the day after',
    slip: own,
    approvals: [['Approved', 'Paul Vik', '18 09:30']],
    expected: 'justified yyyyyyyyy',
  },
  {
    tells: 'she asked herself, and Paul refused',
    slip: own,
    approvals: [['Rejected', 'Paul Vik', '17 09:30']],
    expected: 'weak yyyyynyyy',
  },
  {
    tells: 'she asked herself, and Paul was asked',
    slip: own,
    approvals: [['Requested', 'Paul Vik', '17 09:30']],
    expected: 'weak yyyyynyyy',
  },
  {
    tells: 'she asked herself, and approved herself',
    slip: own,
    approvals: [['Approved', 'Lena Ohm', '17 09:30']],
    expected: 'weak yyyyynyyy',
  },
  {
    tells: 'she asked herself; Paul is its approver and refused',
    slip: { ...own, ok: 'Paul Vik' },
    approvals: [['Rejected', 'Paul Vik', '17 09:30']],
    expected: 'weak yyyyynyyy',
  },
  {
    tells: 'Paul refused, then approved',
    slip: own,
    approvals: [
      ['Rejected', 'Paul Vik', '17 09:00'],
      ['Approved', 'Paul Vik', '17 09:30'],
    ],
    expected: 'justified yyyyyyyyy',
  },
  {
    tells: 'Paul approved, then refused',
    slip: own,
    approvals: [
      ['Approved', 'Paul Vik', '17 09:00'],
      ['Rejected', 'Paul Vik', '17 09:30'],
    ],
    expected: 'weak yyyyynyyy',
  },
  {
    tells: 'she asked herself, and somebody whom nobody knows approved',
    slip: own,
    approvals: [['Approved', 'Maren Holt', '17 09:30']],
    expected: 'justified yyyyyyyyy',
  },
  {
    tells: 'she asked herself, and it was approved by nobody knows whom',
    slip: own,
    approvals: [['Approved', '', '17 09:30']],
    expected: 'justified yyyyy.yyy',
  },
  {
    tells: 'an answer that nobody can read',
    slip: own,
    approvals: [['Looks fine', 'Paul Vik', '17 09:30']],
    expected: 'justified yyyyy.yyy',
  },
];

const key = (place: number): string => `H-${100 + place}`;
const slips = CASES.map(({ slip }, place): Slip => ({
  by: 'Tilda Berg',
  to: 'Lena Ohm',
  from: '16 09:00',
  till: '19 12:00',
  ...(slip?.status === 'Open' ? { till: '' } : {}),
  ...slip,
  key: key(place),
}));
const changes: File = csv(
  'changes.csv',
  'Issue key,Date of change,Author,Field,From String,To String',
  ...CASES.flatMap((one, place) =>
    (one.changes ?? []).map(([at, ...rest]) => cells(key(place), iso(at), 'Paul Vik', ...rest)),
  ),
);
const approvals: File = csv(
  'approvals.csv',
  'State,Approver,Approval for,Created,Updated',
  ...CASES.flatMap((one, place) =>
    (one.approvals ?? []).map(([state, who, at]) => cells(state, who, key(place), iso('16 09:30'), iso(at))),
  ),
);
const sittings = CASES.map((_, place): Sitting => [
  '17 10:00',
  '17 10:20',
  'Lena Ohm',
  'Tilda Berg',
  key(place),
]);

it('the histories of tickets tell how they stood at the time, whatever the order of the files', async () => {
  // One session each by its key; each stands in a system of its own, or they would be one session.
  const apart = sessions(sittings)
    .text.split('\n')
    .map((line, place) => line.replace('Catalogue', `Catalogue ${place}`))
    .join('\n');
  const files = [people, { name: 'sessions.csv', text: apart }, tickets(slips), changes, approvals];
  for (const order of [files, files.toReversed()]) {
    const found = await documentOf({ files: order, zone: 'UTC' });
    const byKey = new Map(found.sessions.map((one) => [one.reason, one]));
    const told = CASES.map(({ tells }, place) => {
      const one = byKey.get(key(place));
      const [verdict, , , ticks] = one ? outcomeOf(one).split(' ') : [];
      return `${tells}: ${verdict} ${ticks}`;
    });
    expect(told).toEqual(CASES.map(({ tells, expected }) => `${tells}: ${expected}`));
  }
});
