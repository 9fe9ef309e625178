import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../electron/engine/people/accounts.ts';
import { mergeAccounts } from '../../../electron/engine/people/merge.ts';

const row = (sourceId: number, line: number, more: Partial<Account>): Account => ({
  sourceId,
  row: line,
  ext_id: null,
  username: null,
  name: null,
  email: null,
  active: null,
  department: null,
  division: null,
  role: null,
  profile: null,
  profile_id: null,
  title: null,
  zone: null,
  federation_id: null,
  admin_access_until: null,
  login_access_until: null,
  ...more,
});
const theo = {
  ext_id: '005A00000000001AAA',
  username: 'theo@crm.example',
  name: 'Theo Marchand',
  email: 'theo@mail.example',
  department: 'Payroll',
};

const cases: { name: string; rows: Account[]; people: number }[] = [
  {
    name: 'the same id, 15 and 18 characters',
    rows: [row(1, 2, theo), row(2, 2, { ...theo, ext_id: '005A00000000001', username: null })],
    people: 1,
  },
  {
    name: 'the same username, another case',
    rows: [row(1, 2, theo), row(2, 2, { username: 'THEO@CRM.example' })],
    people: 1,
  },
  {
    name: 'another list with its own login and the same e-mail',
    rows: [row(1, 2, theo), row(2, 2, { username: 'tmarchand', email: 'theo@mail.example' })],
    people: 1,
  },
  {
    name: 'the weaker list first',
    rows: [row(1, 2, { email: 'theo@mail.example', name: 'T. Marchand' }), row(2, 2, theo)],
    people: 1,
  },
  {
    name: 'a mailbox that two rows of one file share',
    rows: [
      row(1, 2, theo),
      row(2, 2, { username: 'a', email: 'theo@mail.example' }),
      row(2, 3, { username: 'b', email: 'theo@mail.example' }),
    ],
    people: 3,
  },
  {
    name: 'two accounts of one file with one e-mail',
    rows: [
      row(1, 2, theo),
      row(1, 3, { ...theo, ext_id: '005A00000000002AAA', username: 'theo.test@crm.example' }),
    ],
    people: 2,
  },
  { name: 'a display name alone', rows: [row(1, 2, theo), row(2, 2, { name: 'Theo Marchand' })], people: 2 },
];

describe('one person of many rows', () => {
  for (const { name, rows, people } of cases) {
    it(`${name}: ${people}`, () => {
      expect(mergeAccounts(rows)).toHaveLength(people);
    });
  }

  it('keeps every alias, and what the stronger row says', () => {
    const [person] = mergeAccounts([
      row(1, 2, { username: 'tmarchand', email: 'theo@mail.example', name: 'Théo M.', department: 'HR' }),
      row(2, 2, theo),
    ]);
    expect(person).toMatchObject({
      name: 'Theo Marchand',
      username: 'theo@crm.example',
      department: 'Payroll',
    });
    expect(person?.aliases).toEqual(
      expect.arrayContaining([
        'login:tmarchand',
        'login:theo@crm.example',
        'name:théo m.',
        'id:005A00000000001',
      ]),
    );
  });

  it('puts every row with exactly one person', () => {
    const text = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });
    const accounts = fc.array(
      fc.record({
        sourceId: fc.integer({ min: 1, max: 3 }),
        ext_id: text,
        username: text,
        email: text,
        name: text,
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(accounts, (drawn) => {
        const rows = drawn.map(({ sourceId, ...fields }, line) => row(sourceId, line + 2, fields));
        const cites = mergeAccounts(rows).flatMap((person) =>
          person.cites.map((cite) => `${cite.sourceId}:${cite.row}`),
        );
        expect([...cites].sort()).toEqual(rows.map((one) => `${one.sourceId}:${one.row}`).sort());
      }),
    );
  });
});
