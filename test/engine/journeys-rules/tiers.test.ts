import { describe, expect, it, vi } from 'vitest';
import { csv, type File } from '../journeys-links/desk.ts';
import { american, into, outOf, type TrailLine } from '../journeys-who/town.ts';
import { documentOf } from '../temp-review.ts';
import { foundIn, only, orders, staff, visits, type Staff } from './ward.ts';

vi.setConfig({ testTimeout: 30_000 });

const AT = '2026-03-10T10:00:00Z';
const unit = (word: string, tier: 1 | 2 | 3) => ({ unit: word, tier, reason: '' });
const policy = (...sensitiveUnits: readonly unknown[]) => ({ ...only('sensitive-unit'), sensitiveUnits });
const ask = (olav: Omit<Staff, 'name'>, asked: unknown, reason = '') =>
  foundIn(
    [
      staff([
        { name: 'Ida Krog', unit: 'IT' },
        { name: 'Olav Moe', ...olav },
      ]),
      visits([{ at: AT, reason }]),
      orders(reason === '' ? [] : [{ key: 'WRD-1', from: '2026-03-10T08:00:00Z' }]),
    ],
    asked,
  );

describe('the heaviest word counts', () => {
  const cases: readonly [
    name: string,
    olav: Omit<Staff, 'name'>,
    words: readonly unknown[],
    severity: string | null,
  ][] = [
    [
      'the lowest tier in the department, the top one in the profile',
      { unit: 'Kitchen', profile: 'Payroll' },
      [unit('Kitchen', 3), unit('Payroll', 1)],
      'high',
    ],
    [
      'the other way round',
      { unit: 'Payroll', profile: 'Kitchen' },
      [unit('Kitchen', 3), unit('Payroll', 1)],
      'high',
    ],
    [
      'two words of one department',
      { unit: 'Kitchen and Payroll' },
      [unit('Kitchen', 3), unit('Payroll', 1)],
      'high',
    ],
    [
      'only the lowest tier',
      { unit: 'Kitchen', profile: 'Clerk' },
      [unit('Kitchen', 3), unit('Payroll', 1)],
      'medium',
    ],
    ['a word in capitals with blanks around it', { unit: '  KITCHEN ' }, [unit('kitchen', 3)], 'medium'],
    ['a word alone is of the second tier', { unit: 'Kitchen' }, ['Kitchen'], 'high'],
    ['a part of a word is not the word', { unit: 'Kitchenette' }, [unit('Kitchen', 1)], null],
    ['the division', { unit: 'Beds', division: 'Kitchen' }, [unit('Kitchen', 3)], 'medium'],
    ['the role', { unit: 'Beds', role: 'Kitchen lead' }, [unit('Kitchen', 3)], 'medium'],
    [
      'the same word twice with two tiers',
      { unit: 'Kitchen' },
      [unit('Kitchen', 3), unit('KITCHEN', 1)],
      'high',
    ],
    ['no words at all', { unit: 'Payroll' }, [], null],
  ];
  it.each(cases)('%s', async (_, olav, words, severity) => {
    const found = await ask(olav, policy(...words));
    expect(found.map((one) => one.severity)).toEqual(severity === null ? [] : [severity]);
  });

  it.each([1, 2, 3] as const)('a justified session in tier %i is low, and still told', async (tier) => {
    const found = await ask({ unit: 'Kitchen' }, policy(unit('Kitchen', tier)), 'WRD-1');
    expect(found.map(({ severity }) => severity)).toEqual(['low']);
  });

  it('the reason of the heaviest word stands in the sentence', async () => {
    const words = [
      { ...unit('Kitchen', 3), reason: 'Allergies' },
      { ...unit('Payroll', 1), reason: 'Bank details' },
    ];
    const [found] = await ask({ unit: 'Kitchen', profile: 'Payroll' }, policy(...words));
    expect(found?.sentence).toContain('Bank details');
    expect(found?.sentence).not.toContain('Allergies');
  });
});

describe('as of the session', () => {
  const users = (department: string): File =>
    csv(
      'users.csv',
      'Id,Username,Name,IsActive,Department,TimeZoneSidKey,Profile.Name',
      '005000000000001AAA,ida.krog@ward.example,Ida Krog,true,IT,Europe/Oslo,System Administrator',
      `005000000000002AAA,olav.moe@ward.example,Olav Moe,true,${department},Europe/Oslo,Standard User`,
    );
  const stay = (day: number): TrailLine[] => [
    [`2026-03-${day}T10:00:00Z`, 'ida.krog@ward.example', into('Olav Moe')],
    [`2026-03-${day}T10:10:00Z`, 'ida.krog@ward.example', outOf('Olav Moe')],
  ];
  const move: TrailLine = [
    '2026-03-15T10:00:00Z',
    'ida.krog@ward.example',
    'Changed department for user Olav Moe from Kitchen to Payroll',
  ];

  it('before the move to payroll it is no account of payroll; after it it is', async () => {
    const trail = american([...stay(14), move, ...stay(16)]);
    const found = await foundIn([users('Payroll'), trail, orders([])], policy(unit('Payroll', 1)));
    expect(found.map(({ sentence }) => /1[46] Mar|2026-03-1[46]/u.exec(sentence)?.[0])).toEqual([
      expect.stringContaining('16'),
    ]);
    expect(found[0]?.sentence).toContain('belonged to a sensitive unit at the time');
  });

  it('a list of a later day does not say what was so before: it says as of when', async () => {
    const found = await foundIn(
      [users('Payroll'), american(stay(14)), orders([])],
      policy(unit('Payroll', 1)),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.sentence).toContain('belongs to a sensitive unit');
  });

  it('who is in no list is not recorded, and not plain', async () => {
    const { sessions, findings } = await documentOf({
      files: [american(stay(14)), orders([])],
      zone: 'UTC',
      policy: policy(unit('Payroll', 1)),
    });
    expect(sessions.map(({ target }) => target.sensitive)).toEqual([null]);
    expect(findings).toEqual([]);
  });
});
