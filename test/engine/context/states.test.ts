import { expect, it } from 'vitest';
import type { StateField } from '../../../shared/people-words.ts';
import { THEO, reaching, trail, users, withStates } from './context-bench.ts';
import type { FactFile } from '../fact-bench.ts';

const theo = { ext_id: THEO, username: 'theo@quay.example', name: 'Theo Marchand', active: 1 } as const;
const HALF_YEAR = reaching('2026-01-05', '2026-06-30');

type Case = {
  readonly name: string;
  readonly files: readonly FactFile[];
  readonly told: readonly (readonly [StateField, string, string])[];
};

const CASES: readonly Case[] = [
  {
    name: 'snapshot only: as of the export, and nothing shows the time',
    files: [users([{ ...theo, department: 'Sales West', role: 'Berth Agent' }])],
    told: [
      [
        'department',
        '2026-03-03',
        'Sales West | snapshot | Sales West, as of the export of Users.csv; nothing in the review shows what it was on 3 Mar 2026.',
      ],
      [
        'role',
        '2026-03-03',
        'Berth Agent | snapshot | Berth Agent, as of the export of Users.csv; nothing in the review shows what it was on 3 Mar 2026.',
      ],
    ],
  },
  {
    name: 'the trail reaches the time and shows no change of the role; of departments it never tells',
    files: [users([{ ...theo, department: 'Sales West', role: 'Berth Agent' }]), trail(HALF_YEAR)],
    told: [
      [
        'role',
        '2026-03-03',
        'Berth Agent | unchanged | Berth Agent, by Users.csv; the audit trail shows no change from 5 Jan 2026 to 30 Jun 2026.',
      ],
      [
        'role',
        '2025-12-03',
        'Berth Agent | snapshot | Berth Agent, as of the export of Users.csv; the audit trail shows no change from 5 Jan 2026 to 30 Jun 2026, and nothing shows what it was on 3 Dec 2025.',
      ],
      [
        'department',
        '2026-03-03',
        'Sales West | snapshot | Sales West, as of the export of Users.csv; nothing in the review shows what it was on 3 Mar 2026.',
      ],
    ],
  },
  {
    name: 'a list of another system knows nothing of the trail',
    files: [users([{ name: 'Theo Marchand', role: 'Clerk' }], 'Staff.csv'), trail(HALF_YEAR)],
    told: [
      [
        'role',
        '2026-03-03',
        'Clerk | snapshot | Clerk, as of the export of Staff.csv; nothing in the review shows what it was on 3 Mar 2026.',
      ],
    ],
  },
  {
    name: 'a trail that begins later than the session',
    files: [
      users([{ ...theo, role: 'Payroll' }]),
      trail([
        ...reaching('2026-02-02', '2026-06-30'),
        '2026-05-10 Changed role for user Theo Marchand from Sales to Payroll',
      ]),
    ],
    told: [
      [
        'role',
        '2026-01-10',
        'Sales | trail | Sales until 10 May 2026 (changed to Payroll). The audit trail of the review begins on 2 Feb 2026 and shows nothing earlier.',
      ],
      ['role', '2026-05-09', 'Sales | trail | Sales until 10 May 2026 (changed to Payroll).'],
      ['role', '2026-05-11', 'Payroll | trail | Payroll since 10 May 2026 (changed from Sales).'],
    ],
  },
  {
    name: 'deactivated: active before, not after; a list that says so too is no contradiction',
    files: [
      users([{ ...theo, active: 0 }]),
      trail(['2026-01-05 Created new user Theo Marchand', '2026-05-14 Deactivated user Theo Marchand']),
    ],
    told: [
      ['active', '2026-01-04', '- | not-recorded | No account yet: it was created on 5 Jan 2026.'],
      [
        'active',
        '2026-05-13',
        'yes | trail | Active since 5 Jan 2026 (the account was created) until 14 May 2026 (the account was deactivated).',
      ],
      ['active', '2026-05-15', 'no | trail | Not active since 14 May 2026 (the account was deactivated).'],
    ],
  },
  {
    name: 'frozen: active, and nobody can sign in',
    files: [
      users([theo]),
      trail([
        ...HALF_YEAR,
        '2026-03-02 Froze user account for Theo Marchand',
        '2026-03-09 Unfroze user account for Theo Marchand',
      ]),
    ],
    told: [
      [
        'active',
        '2026-03-05',
        'yes | unchanged | Active, by Users.csv; the audit trail shows no change from 5 Jan 2026 to 30 Jun 2026. Frozen since 2 Mar 2026 until 9 Mar 2026: nobody can sign in.',
      ],
      [
        'active',
        '2026-03-10',
        'yes | unchanged | Active, by Users.csv; the audit trail shows no change from 5 Jan 2026 to 30 Jun 2026.',
      ],
    ],
  },
  {
    name: 'the list contradicts the trail: the trail holds, and the list is named',
    files: [
      users([{ ...theo, profile: 'Read Only' }]),
      trail(['2026-04-01 Changed profile for user Theo Marchand from Sales User to Standard User']),
    ],
    told: [
      [
        'profile',
        '2026-04-02',
        'Standard User | trail | Standard User since 1 Apr 2026 (changed from Sales User). Users.csv says Read Only, which the audit trail does not show.',
      ],
    ],
  },
  {
    name: 'rows that do not fit each other leave a time that is not recorded',
    files: [
      users([{ ...theo, role: 'Legal' }]),
      trail([
        '2026-03-01 Changed role for user Theo Marchand from Sales to IT',
        '2026-04-01 Changed role for user Theo Marchand from Payroll to Legal',
      ]),
    ],
    told: [
      [
        'role',
        '2026-03-15',
        '- | not-recorded | Not recorded: IT since 1 Mar 2026, but Payroll right before 1 Apr 2026; what changed between is in no row of the review.',
      ],
      ['role', '2026-04-02', 'Legal | trail | Legal since 1 Apr 2026 (changed from Payroll).'],
    ],
  },
  {
    name: 'a line without ends says only that there was a change',
    files: [
      users([{ ...theo, profile: 'Sales User' }]),
      trail(['2026-04-01 Changed profile for user Theo Marchand']),
    ],
    told: [
      [
        'profile',
        '2026-03-31',
        '- | not-recorded | Not recorded: the audit trail says only that it was changed on 1 Apr 2026.',
      ],
      [
        'profile',
        '2026-04-02',
        'Sales User | snapshot | Sales User, as of the export of Users.csv; the audit trail says only that it was changed on 1 Apr 2026.',
      ],
    ],
  },
  {
    name: 'no role is a value of its own',
    files: [
      users([{ ...theo, role: 'IT' }]),
      trail(['2026-04-01 Changed role for user Theo Marchand from <None Specified> to IT']),
    ],
    told: [['role', '2026-03-31', 'none | trail | No role until 1 Apr 2026 (changed to IT).']],
  },
  {
    name: 'of several ways to read a line the one that lists know',
    files: [
      users([
        { ...theo, profile: 'Sales User' },
        { ext_id: '0050000000000N1', name: 'Nadia Brandt', profile: 'Quote to Cash' },
      ]),
      trail(['2026-04-01 Changed profile for user Theo Marchand from Quote to Cash to Sales User']),
    ],
    told: [
      [
        'profile',
        '2026-03-31',
        'Quote to Cash | trail | Quote to Cash until 1 Apr 2026 (changed to Sales User).',
      ],
    ],
  },
  {
    name: 'two lists that disagree: not recorded, and both are named',
    files: [
      users([{ ...theo, department: 'Sales West' }]),
      users([{ username: 'theo@quay.example', name: 'Theo Marchand', department: 'Payroll' }], 'Staff.csv'),
    ],
    told: [
      [
        'department',
        '2026-03-03',
        '- | not-recorded | Not recorded: Staff.csv says Payroll and Users.csv says Sales West.',
      ],
    ],
  },
  {
    name: 'two exports of one list that a line explains are no disagreement',
    files: [
      users([{ ...theo, role: 'Sales' }], 'Users-May.csv'),
      users([{ ...theo, role: 'Payroll' }], 'Users-June.csv'),
      trail(['2026-05-10 Changed role for user Theo Marchand from Sales to Payroll']),
    ],
    told: [['role', '2026-05-09', 'Sales | trail | Sales until 10 May 2026 (changed to Payroll).']],
  },
  {
    name: 'no list at all: the trail alone',
    files: [trail(['2026-05-10 Changed role for user Theo Marchand from Sales to Payroll'])],
    told: [
      ['role', '2026-05-11', 'Payroll | trail | Payroll since 10 May 2026 (changed from Sales).'],
      ['active', '2026-05-11', '- | not-recorded | Not recorded: no list of people says the state.'],
    ],
  },
  {
    name: 'a name that no list has and that bears two ids is two people: nothing is said of either',
    files: [
      trail([
        '2026-05-10 Changed role for user Theo Marchand (UserID: [0050000000000T1]) from Sales to Payroll',
        '2026-05-11 Changed role for user Theo Marchand (UserID: [0050000000000T2]) from Sales to Legal',
      ]),
    ],
    told: [['role', '2026-05-12', '- | not-recorded | Not recorded: no list of people says the role.']],
  },
];

it.each(CASES)('$name', async ({ files, told }) => {
  for (const order of [files, [...files].reverse()])
    await withStates(order, (asked) => {
      for (const [field, day, expected] of told)
        expect(asked.told('Theo Marchand', field, day)).toBe(expected);
    });
});

it('knows people by their id, and never mixes up one with another', async () => {
  const files = [
    users([{ ...theo, role: 'Sales' }]),
    trail([
      '2026-05-10 Changed role for user Theo Marchand (UserID: [0050000000000T9]) from Clinical to Legal',
    ]),
  ];
  await withStates(files, ({ told }) => {
    expect(told('Theo Marchand', 'role', '2026-05-09')).toContain('Sales | snapshot');
  });
});

it('tells a whole life in order, and what a list says once', async () => {
  const files = [
    users([{ ...theo, active: 1, department: 'Sales West', role: 'Legal' }]),
    trail([
      ...HALF_YEAR,
      '2026-03-01 Changed role for user Theo Marchand from Sales to IT',
      '2026-04-01 Changed role for user Theo Marchand from IT to Legal',
    ]),
  ];
  await withStates(files, ({ states, who }) => {
    const lines = states
      .history(who('Theo Marchand').keys[0] ?? '')
      .map(({ field, value, basis, sentence }) => `${field}: ${value ?? '-'} | ${basis} | ${sentence}`);
    expect(lines).toEqual([
      'active: yes | unchanged | Active, by Users.csv; the audit trail shows no change from 5 Jan 2026 to 30 Jun 2026.',
      'department: Sales West | snapshot | Sales West, as of the export of Users.csv; nothing in the review shows since when.',
      'role: Sales | trail | Sales until 1 Mar 2026 (changed to IT). The audit trail of the review begins on 5 Jan 2026 and shows nothing earlier.',
      'role: IT | trail | IT since 1 Mar 2026 (changed from Sales) until 1 Apr 2026 (changed to Legal).',
      'role: Legal | trail | Legal since 1 Apr 2026 (changed from IT).',
    ]);
  });
});
