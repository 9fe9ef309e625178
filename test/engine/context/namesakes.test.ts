import { expect, it } from 'vitest';
import { reaching, trail, users, withStates } from './context-bench.ts';

const sales = {
  ext_id: '0050000000000A1',
  username: 'alex.m@quay.example',
  name: 'Alex Martin',
  active: 1,
} as const;
const legal = {
  ext_id: '0050000000000A2',
  username: 'alex.n@quay.example',
  name: 'Alex Martin',
  active: 1,
} as const;
const REACH = reaching('2026-01-05', '2026-06-30');

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);

it('gives a line to the namesake whom alone it fits', async () => {
  const files = [
    users([
      { ...sales, role: 'Payroll' },
      { ...legal, role: 'Legal' },
    ]),
    trail([...REACH, '2026-05-10 Changed role for user Alex Martin from Sales to Payroll']),
  ];
  await withStates(files, ({ states, register }) => {
    const of = (username: string, day: string): string | null | undefined =>
      states.at(register.resolve(null, username), at(day)).find(({ field }) => field === 'role')?.value;
    expect(of('alex.m@quay.example', '2026-05-09')).toBe('Sales');
    expect(of('alex.m@quay.example', '2026-05-11')).toBe('Payroll');
    expect(of('alex.n@quay.example', '2026-05-09')).toBe('Legal');
  });
});

it('records nothing of either before a line that fits both or neither', async () => {
  const files = [
    users([
      { ...sales, role: 'Payroll' },
      { ...legal, role: 'Legal' },
    ]),
    trail([...REACH, '2026-05-10 Changed role for user Alex Martin from Sales to Operations']),
  ];
  await withStates(files, ({ states, register }) => {
    const told = (username: string, day: string): string => {
      const role = states.at(register.resolve(null, username), at(day)).find(({ field }) => field === 'role');
      return `${role?.value ?? '-'} | ${role?.sentence ?? ''}`;
    };
    expect(told('alex.m@quay.example', '2026-05-09')).toBe(
      '- | Not recorded: the role of one of 2 people of this name was changed on 10 May 2026, and nothing says of which one. A list of people says Payroll.',
    );
    expect(told('alex.n@quay.example', '2026-05-09')).toMatch(/^- \| Not recorded/u);
    expect(told('alex.m@quay.example', '2026-05-11')).toMatch(/^Payroll \| Payroll, by Users\.csv/u);
    // It may have been Payroll already: not "no".
    expect(
      states.unitAt(register.resolve(null, 'alex.m@quay.example'), at('2026-05-09')).sensitive,
    ).toBeNull();
  });
});

it('says of namesakes only what holds for each of them', async () => {
  const files = [
    users([
      { ...sales, department: 'Payroll', profile: 'Standard User' },
      { ...legal, department: 'Sales', profile: 'Standard User' },
    ]),
  ];
  await withStates(files, ({ told, unit }) => {
    expect(told('Alex Martin', 'profile', '2026-05-09')).toMatch(/^Standard User \| snapshot/u);
    expect(told('Alex Martin', 'department', '2026-05-09')).toBe(
      '- | not-recorded | Not recorded: 2 people bear this name, and it is not the same for all of them.',
    );
    expect(unit('Alex Martin', '2026-05-09')).toBe('- | not-recorded | not recorded');
  });
});
