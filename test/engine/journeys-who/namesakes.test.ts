import { describe, expect, it } from 'vitest';
import { documentOf } from '../temp-review.ts';
import {
  american,
  coded,
  csv,
  european,
  into,
  kept,
  outOf,
  pages,
  pairs,
  starts,
  type File,
} from './town.ts';

const USERS = csv(
  'Users.csv',
  'Id,Username,Name,Email,IsActive,Department,UserType',
  '005A00000000001AAA,alex.a@x.example,Alex Martin,alex.a@x.example,true,Payroll,Standard',
  '005A00000000002AAA,alex.b@x.example,Alex Martin,alex.b@x.example,false,Sales,Standard',
  '005A00000000003AAA,nadia@x.example,Nadia Brandt,nadia@x.example,true,IT,Standard',
);
const ENTERED = [
  ['2026-01-20T15:00:00Z', 'nadia@x.example', into('Alex Martin')],
  ['2026-01-20T15:20:00Z', 'nadia@x.example', outOf('Alex Martin')],
] as const;
const INSIDE = [
  '2026-01-20T15:05:00Z',
  'alex.b@x.example',
  'Changed role for user Rosa Lind from A to B',
  'nadia@x.example',
] as const;
const HR = csv(
  'hr.csv',
  'Employee ID,Full name,E-mail,Department,Status',
  '17,Alex Martin,alex.a@x.example,Payroll,Active',
  '18,Alex Martin,alex.b@x.example,Sales,Left',
);

type Case = {
  readonly name: string;
  readonly files: readonly File[];
  readonly says: string;
  readonly asks: number;
};
const cases: readonly Case[] = [
  {
    name: 'the audit trail alone',
    files: [american(ENTERED)],
    says: 'nadia@x.example as Alex Martin?',
    asks: 0,
  },
  {
    name: 'the trail and the users',
    files: [american(ENTERED), USERS],
    says: 'nadia@x.example as Alex Martin?',
    asks: 2,
  },
  {
    name: 'the trail of a European and the users',
    files: [european(ENTERED), USERS],
    says: 'nadia@x.example as Alex Martin?',
    asks: 2,
  },
  {
    name: 'a change inside, which has the username',
    files: [american([...ENTERED, INSIDE]), USERS],
    says: 'nadia@x.example as alex.b@x.example',
    asks: 0,
  },
  {
    name: 'the event log, which has the id',
    files: [
      american(ENTERED),
      USERS,
      pages([['2026-01-20T15:00:02Z', 'nadia@x.example', '005A00000000002AAA', 'k1']]),
    ],
    says: 'nadia@x.example as alex.b@x.example',
    asks: 0,
  },
  {
    name: 'the event log, which has the short id',
    files: [
      american(ENTERED),
      USERS,
      pages([['2026-01-20T15:00:02Z', 'nadia@x.example', '005A00000000002', 'k1']]),
    ],
    says: 'nadia@x.example as alex.b@x.example',
    asks: 0,
  },
  {
    name: 'LoginAsEvent, which has the username',
    files: [
      american(ENTERED),
      USERS,
      starts([['2026-01-20T15:00:02Z', 'nadia@x.example', 'ALEX.A@x.example']]),
    ],
    says: 'nadia@x.example as alex.a@x.example',
    asks: 0,
  },
  {
    name: 'a list kept by names',
    files: [
      american(ENTERED),
      USERS,
      kept([['2026-01-20T15:01:00Z', '', 'Nadia Brandt', 'Martin, Alex', 'HRB-3']]),
    ],
    says: 'nadia@x.example as Alex Martin?',
    asks: 2,
  },
  {
    name: 'a list kept by e-mails',
    files: [
      american(ENTERED),
      USERS,
      kept([['2026-01-20T15:01:00Z', '', 'Nadia Brandt', 'alex.a@x.example', 'HRB-3']]),
    ],
    says: 'nadia@x.example as alex.a@x.example',
    asks: 0,
  },
  {
    name: 'the staff list, by the same e-mails',
    files: [american(ENTERED), USERS, HR],
    says: 'nadia@x.example as Alex Martin?',
    asks: 2,
  },
  {
    name: 'an accent that only one of them has',
    files: [
      american(ENTERED),
      { ...USERS, text: USERS.text.replace('Alex Martin,alex.a', 'Alex Martín,alex.a') },
    ],
    says: 'nadia@x.example as alex.b@x.example',
    asks: 0,
  },
  {
    name: 'the export of the object',
    files: [
      coded([['2026-01-20T15:00:00Z', 'nadia@x.example', 'suOrgAdminLogin', into('Alex Martin')]]),
      USERS,
    ],
    says: 'nadia@x.example as Alex Martin?',
    asks: 2,
  },
];

describe('two people called Alex Martin', () => {
  it.each(cases)('$name', async ({ files, says, asks }) => {
    const document = await documentOf({ files, zone: 'UTC' });
    expect(pairs(document)).toEqual([says]);
    const asked = document.people.ambiguous.map(({ candidates }) => candidates.length);
    expect(asked).toEqual(asks === 0 ? [] : [asks]);
  });

  it('are neither sensitive nor not, since one of them is in Payroll and the other is not', async () => {
    const { sessions } = await documentOf({ files: [american(ENTERED), USERS], zone: 'UTC' });
    expect(sessions[0]?.target).toMatchObject({ unit: null, unitBasis: 'not-recorded', sensitive: null });
  });

  it.each([
    ['by name', 'Alex Martin', 'not-recorded'],
    ['by the e-mail of one of them', 'alex.b@x.example', 'not-recorded'],
    ['by "Last, First"', '"Martin, Alex"', 'not-recorded'],
  ] as const)('a ticket that names the requester %s never says "no"', async (_, requester, answer) => {
    const ticket = csv(
      'tickets.csv',
      'Ticket,Title,Requester,Assignee,Created,Resolved',
      `T-1,Payslip run,${requester},Nadia Brandt,2026-01-20T14:00:00Z,2026-01-20T18:00:00Z`,
    );
    const list = kept([['2026-01-20T15:01:00Z', '', 'Nadia Brandt', 'Alex Martin', 'T-1 payslip run']]);
    const { sessions } = await documentOf({ files: [american(ENTERED), USERS, ticket, list], zone: 'UTC' });
    expect(sessions[0]?.ticks['right-person']).toBe(answer);
  });

  it('both act: nothing tells which, and neither is put on the roster as one who did', async () => {
    const trail = american([['2026-01-20T15:00:00Z', 'Alex Martin', into('Nadia Brandt')]]);
    const { sessions, roster } = await documentOf({ files: [trail, USERS], zone: 'UTC' });
    expect(pairs({ sessions } as never)).toEqual(['Alex Martin? as nadia@x.example']);
    expect(roster.people.filter(({ username }) => username?.startsWith('alex'))).toEqual([]);
    expect(roster.people.flatMap(({ flags }) => flags)).not.toContain('unlisted');
  });
});
