import { expect, it } from 'vitest';
import type { FactFile } from '../fact-bench.ts';
import { THEO, reaching, trail, users, withStates } from './context-bench.ts';

const theo = { ext_id: THEO, username: 'theo@quay.example', name: 'Theo Marchand', active: 1 } as const;
const REACH = reaching('2026-01-05', '2026-06-30');
const ID = `(UserID: [${THEO}])`;

const set = (label: string, allows: 0 | 1, profile: string | null = null) => ({
  name: label.replace(/ /gu, '_'),
  label,
  of_profile: profile === null ? (0 as const) : (1 as const),
  profile_name: profile,
  modify_all_data: allows,
  manage_users: 0 as const,
});
const SETS: FactFile = {
  file: 'Sets.csv',
  table: 'permission_set',
  rows: [set('Keyholder', 1), set('Reader', 0), set('X1', 0, 'Standard User'), set('X2', 1, 'Harbour Admin')],
};
const assignments = (names: readonly string[], expires_at: number | null = null): FactFile => ({
  file: 'Assignments.csv',
  table: 'permission_assignment',
  rows: [
    { assignee_username: 'nadia@quay.example', permission_set_name: 'Reader', active: 1 },
    ...names.map((name) => ({
      assignee_username: 'theo@quay.example',
      permission_set_name: name,
      active: 1 as const,
      expires_at,
    })),
  ],
});
const person = (profile: string): FactFile => users([{ ...theo, profile }]);

const CASES: readonly {
  readonly name: string;
  readonly files: readonly FactFile[];
  readonly told: readonly (readonly [string, string])[];
}[] = [
  {
    name: 'the profile was taken away in May',
    files: [
      person('Standard User'),
      SETS,
      assignments([]),
      trail([
        ...REACH,
        `2026-05-14 Changed profile for user Theo Marchand from System Administrator to Standard User`,
      ]),
    ],
    told: [
      [
        '2026-05-13',
        'yes | trail | Held by profile System Administrator until 14 May 2026 (changed to Standard User).',
      ],
      [
        '2026-05-15',
        'no | unchanged | Not held: profile Standard User since 14 May 2026 (changed from System Administrator) does not give it, and no permission set that does is assigned, by the lists; the audit trail shows no change from 5 Jan 2026 to 30 Jun 2026.',
      ],
    ],
  },
  {
    name: 'a permission set for three days',
    files: [
      person('Standard User'),
      SETS,
      assignments([]),
      trail([
        ...REACH,
        `2026-03-03 Permission set Keyholder: assigned to user Theo Marchand ${ID}`,
        `2026-03-06 Permission set Keyholder: unassigned from user Theo Marchand ${ID}`,
        `2026-03-06 Permission set Reader: assigned to user Theo Marchand ${ID}`,
      ]),
    ],
    told: [
      ['2026-03-02', 'no'],
      [
        '2026-03-04',
        'yes | trail | Held by permission set Keyholder since 3 Mar 2026 (assigned) until 6 Mar 2026 (unassigned).',
      ],
      ['2026-03-07', 'no'],
    ],
  },
  {
    name: 'a permission set that ends by itself, as its line says',
    files: [
      person('Standard User'),
      SETS,
      assignments([]),
      trail([
        ...REACH,
        `2026-03-03 Permission set Keyholder with expiration: assigned to user Theo Marchand ${ID}, expiring on Fri Mar 06 00:00:00 GMT 2026`,
      ]),
    ],
    told: [
      [
        '2026-03-04',
        'yes | trail | Held by permission set Keyholder since 3 Mar 2026 (assigned) until 6 Mar 2026 (it expired).',
      ],
      ['2026-03-07', 'no'],
    ],
  },
  {
    name: 'by a list: as of its export, and unchanged where the trail reaches',
    files: [person('Standard User'), SETS, assignments(['Keyholder']), trail(REACH)],
    told: [
      [
        '2026-03-04',
        'yes | unchanged | Held by permission set Keyholder, by the lists; the audit trail shows no change from 5 Jan 2026 to 30 Jun 2026.',
      ],
      [
        '2025-03-04',
        'yes | snapshot | Held by permission set Keyholder, as of the export of the lists; nothing in the review shows what it was on 4 Mar 2025.',
      ],
    ],
  },
  {
    name: 'by a list that states the end',
    files: [person('Standard User'), SETS, assignments(['Keyholder'], Date.UTC(2026, 2, 6)), trail(REACH)],
    told: [
      ['2026-03-04', 'yes'],
      ['2026-03-07', 'no'],
    ],
  },
  {
    name: 'by the profile and a set',
    files: [person('Harbour Admin'), SETS, assignments(['Keyholder'])],
    told: [
      ['2026-03-04', 'yes | snapshot | Held by profile Harbour Admin and permission set Keyholder, as of'],
    ],
  },
  {
    name: 'without a list of permissions only the standard profile is known',
    files: [person('Harbour Admin')],
    told: [
      [
        '2026-03-04',
        '- | not-recorded | Not recorded: no list says whether profile Harbour Admin gives it and no list says who has which permission set.',
      ],
    ],
  },
  {
    name: 'the standard profile needs no list',
    files: [person('System Administrator')],
    told: [
      ['2026-03-04', 'yes | snapshot | Held by profile System Administrator, as of the export of the lists'],
    ],
  },
  {
    name: 'a set that no list knows leaves it open, for its time',
    files: [
      person('Standard User'),
      SETS,
      assignments([]),
      trail([...REACH, `2026-03-03 Permission set Skeleton: assigned to user Theo Marchand ${ID}`]),
    ],
    told: [
      ['2026-03-02', 'no'],
      [
        '2026-03-04',
        '- | not-recorded | Not recorded: no list says whether permission set Skeleton gives it.',
      ],
    ],
  },
  {
    name: 'a group of delegated administration',
    files: [
      person('Standard User'),
      SETS,
      assignments([]),
      {
        file: 'Groups.csv',
        table: 'delegated_admin',
        rows: [{ group_name: 'Berths', member_login: 'theo@quay.example', login_access: 1 }],
      },
    ],
    told: [
      [
        '2026-03-04',
        'yes | snapshot | Held by delegated administration: Berths, as of the export of the lists',
      ],
    ],
  },
];

it.each(CASES)('$name', async ({ files, told }) => {
  await withStates(files, (asked) => {
    for (const [day, expected] of told)
      expect(asked.told('Theo Marchand', 'power', day).slice(0, expected.length)).toBe(expected);
  });
});
