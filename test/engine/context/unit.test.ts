import { expect, it } from 'vitest';
import type { FactFile } from '../fact-bench.ts';
import { THEO, reaching, trail, users, withStates } from './context-bench.ts';

const theo = { ext_id: THEO, username: 'theo@quay.example', name: 'Theo Marchand', active: 1 } as const;
const MOVED = trail([
  ...reaching('2026-01-05', '2026-06-30'),
  '2026-05-10 Changed role for user Theo Marchand from Sales Desk to Payroll',
]);

const CASES: readonly {
  readonly name: string;
  readonly files: readonly FactFile[];
  readonly told: readonly (readonly [string, string])[];
}[] = [
  {
    name: 'moving into Payroll on 10 May makes only later sessions sensitive',
    files: [users([{ ...theo, role: 'Payroll' }]), MOVED],
    told: [
      ['2026-05-09', 'Sales Desk | trail | not sensitive'],
      ['2026-05-11', 'Payroll | trail | sensitive'],
    ],
  },
  {
    name: 'a department that goes with the role does not hold before the move',
    files: [users([{ ...theo, role: 'Payroll', department: 'Payroll', profile: 'Standard User' }]), MOVED],
    told: [
      ['2026-05-09', 'Sales Desk | trail | not sensitive'],
      ['2026-05-11', 'Payroll | snapshot | sensitive'],
    ],
  },
  {
    name: 'a list older than the move: its department does not hold after it',
    files: [users([{ ...theo, role: 'Sales Desk', department: 'Sales Desk' }]), MOVED],
    told: [
      ['2026-05-09', 'Sales Desk | snapshot | not sensitive'],
      ['2026-05-11', 'Payroll | trail | sensitive'],
    ],
  },
  {
    name: 'a sensitive department that no move explains keeps holding',
    files: [users([{ ...theo, role: 'Payroll', department: 'Legal' }]), MOVED],
    told: [
      ['2026-05-09', 'Legal | snapshot | sensitive'],
      ['2026-05-11', 'Legal | snapshot | sensitive'],
    ],
  },
  {
    name: 'a first role explains nothing: the department may have held before',
    files: [
      users([{ ...theo, role: 'Payroll', department: 'Payroll' }]),
      trail(['2026-05-10 Changed role for user Theo Marchand from none to Payroll']),
    ],
    told: [['2026-05-09', 'Payroll | snapshot | sensitive']],
  },
  {
    name: 'a move of the profile says less: before it, it is not known whether the unit held',
    files: [
      users([{ ...theo, department: 'Payroll', profile: 'Payroll User' }]),
      trail(['2026-05-10 Changed profile for user Theo Marchand from Sales User to Payroll User']),
    ],
    told: [
      ['2026-05-09', '- | not-recorded | not recorded'],
      ['2026-05-11', 'Payroll | snapshot | sensitive'],
    ],
  },
  {
    name: 'a line about the department itself',
    files: [
      users([{ ...theo, department: 'Payroll', role: 'Clerk' }]),
      trail(['2026-05-10 Changed department for user Theo Marchand from Sales Desk to Payroll']),
    ],
    told: [
      ['2026-05-09', 'Sales Desk | trail | not sensitive'],
      ['2026-05-11', 'Payroll | trail | sensitive'],
    ],
  },
  {
    name: 'lists that disagree about a sensitive unit: not recorded, and not "no"',
    files: [
      users([{ ...theo, department: 'Sales Desk', role: 'Clerk' }]),
      users([{ username: 'theo@quay.example', department: 'Payroll' }], 'Staff.csv'),
    ],
    told: [['2026-05-09', '- | not-recorded | not recorded']],
  },
  {
    name: 'lists that disagree about units that are not sensitive',
    files: [
      users([{ ...theo, department: 'Sales Desk', role: 'Clerk' }]),
      users([{ username: 'theo@quay.example', department: 'Sales' }], 'Staff.csv'),
    ],
    told: [['2026-05-09', '- | not-recorded | not sensitive']],
  },
  {
    name: 'no list and no line: not recorded',
    files: [trail(reaching('2026-01-05', '2026-06-30'))],
    told: [['2026-05-09', '- | not-recorded | not recorded']],
  },
  {
    name: 'a list without units: not recorded',
    files: [users([theo])],
    told: [['2026-05-09', '- | not-recorded | not recorded']],
  },
];

it.each(CASES)('$name', async ({ files, told }) => {
  await withStates(files, ({ unit }) => {
    for (const [day, expected] of told) expect(unit('Theo Marchand', day)).toBe(expected);
  });
});
