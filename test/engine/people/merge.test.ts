import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../electron/engine/people/accounts.ts';
import { mergeAccounts } from '../../../electron/engine/people/merge.ts';
import { accountRow, essence } from './people-bench.ts';

const row = accountRow;
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
  {
    name: 'numbers of two lists that look alike',
    rows: [row(1, 2, { ext_id: '12', name: 'Ana Lopes' }), row(2, 2, { ext_id: '12', name: 'Ivo Petkov' })],
    people: 2,
  },
  {
    name: 'a number that one list gives twice',
    rows: [
      row(1, 2, { ext_id: '12', name: 'Ana Lopes', department: 'Berths' }),
      row(1, 3, { ext_id: '12', name: 'Ana Lopes', department: 'Tugs' }),
    ],
    people: 1,
  },
  {
    name: 'a federation id, whatever the usernames',
    rows: [
      row(1, 2, { username: 'ana@crm.example', federation_id: 'E-1007' }),
      row(2, 2, { username: 'alopes', federation_id: 'e-1007' }),
    ],
    people: 1,
  },
  {
    name: 'ids that differ in case alone',
    rows: [row(1, 2, { ext_id: '005A0000000000a' }), row(1, 3, { ext_id: '005A0000000000A' })],
    people: 2,
  },
  {
    name: 'a username that was freed and taken, in lists of two days',
    rows: [
      row(1, 2, { ext_id: '005A00000000001AAA', username: 'ana@x.example' }),
      row(2, 2, { ext_id: '005A00000000001AAA', username: 'ana.old@x.example' }),
      row(2, 3, { ext_id: '005A00000000002AAA', username: 'ana@x.example' }),
    ],
    people: 2,
  },
  {
    name: 'the same name alone, twice in one list',
    rows: [row(1, 2, { name: 'Ana Lopes' }), row(1, 3, { name: 'Ana Lopes' })],
    people: 1,
  },
  {
    name: 'an e-mail that would put two accounts of one list together by a third',
    rows: [
      row(1, 2, { username: 'ana', email: 'ana@x.example' }),
      row(1, 3, { username: 'ivo', email: 'ivo@x.example' }),
      row(2, 2, { ext_id: '7', username: 'one', email: 'ana@x.example' }),
      row(2, 3, { ext_id: '7', username: 'two', email: 'ivo@x.example' }),
    ],
    people: 3,
  },
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
    expect(person?.aliases.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'email theo@mail.example',
      'id 005A00000000001AAA',
      'name Theo Marchand',
      'name Théo M.',
      'username theo@crm.example',
      'username tmarchand',
    ]);
    expect(person?.records.map(({ anchor, because }) => [anchor, because])).toEqual([
      ['id:005A00000000001', null],
      ['username:tmarchand', 'the e-mail theo@mail.example, which each list gives to one person only'],
    ]);
  });

  it('says nothing where rows of equal strength contradict each other, and lets Salesforce speak first', () => {
    const salesforce = { id: 'users', isSalesforce: true, ownIds: true };
    const [told] = mergeAccounts([
      row(1, 2, { username: 'ana', department: 'Berths', active: 1, role: 'Clerk' }),
      row(2, 2, { username: 'ana', department: 'Tugs', active: 1 }),
    ]);
    expect(told).toMatchObject({ department: null, active: true, role: 'Clerk' });
    const [known] = mergeAccounts([
      row(1, 2, { username: 'ana', department: 'Berths' }),
      row(2, 2, { username: 'ana', department: 'Tugs', list: salesforce }),
    ]);
    expect(known).toMatchObject({ department: 'Tugs' });
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

  it('keeps apart whom an answer keeps apart, whatever the order of rows and answers', () => {
    const text = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });
    const drawn = fc.array(
      fc.record({
        sourceId: fc.integer({ min: 1, max: 3 }),
        ext_id: fc.option(fc.constantFrom('005A00000000001', '005A00000000002', '7'), { nil: null }),
        username: text,
        email: text,
      }),
      { minLength: 2, maxLength: 12 },
    );
    const given = fc.tuple(
      drawn,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 3 }),
      fc.nat(),
    );
    fc.assert(
      fc.property(given, ([accounts, pairs, turn]) => {
        const rows = accounts.map(({ sourceId, ...fields }, line) => row(sourceId, line + 2, fields));
        const anchors = mergeAccounts(rows).flatMap(({ records }) => records.map(({ anchor }) => anchor));
        const answers = pairs.map(([a, b, merge]) => {
          const pair = [anchors[a % anchors.length]!, anchors[b % anchors.length]!].sort();
          return {
            subject: `pair:${pair.join('\n')}`,
            answer: merge ? 'merge' : 'apart',
            anchors: pair,
          } as const;
        });
        const inForce = [...new Map(answers.map((one) => [one.subject, one])).values()];
        const people = mergeAccounts(rows, inForce);
        const turned = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)];
        expect(essence(mergeAccounts(turned, inForce.toReversed()))).toEqual(essence(people));
        expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
        for (const { answer, anchors: pair } of inForce) {
          if (answer === 'merge' || pair[0] === pair[1]) continue;
          const holder = people.find(({ records }) => records.some(({ anchor }) => anchor === pair[0]));
          expect(holder?.records.map(({ anchor }) => anchor)).not.toContain(pair[1]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
