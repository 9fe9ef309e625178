import { describe, expect, it } from 'vitest';
import { statesOf } from '../../../electron/engine/context/states.ts';
import type { Readable } from '../../../electron/engine/db/open.ts';
import type { Session } from '../../../electron/engine/model.ts';
import { registerOf, type Register } from '../../../electron/engine/people/register.ts';
import { rosterOf, type RosterFacts } from '../../../electron/engine/roster/roster.ts';
import type { Facts } from '../../../electron/engine/sources/facts.ts';
import { policyFrom } from '../../../shared/policy.ts';
import { session } from '../build.ts';
import { withFacts, type FactFile } from '../fact-bench.ts';
import { withReview } from '../temp-review.ts';

const account = (name: string, more: Partial<Facts['account']> = {}): Partial<Facts['account']> => ({
  name,
  username: `${name.toLowerCase().replace(' ', '.')}@harbour.example`,
  active: 1,
  profile: 'Standard User',
  ...more,
});
const users: FactFile = {
  file: 'users.csv',
  table: 'account',
  rows: [
    account('Ana Lopes', { ext_id: '0055g0000000001AAA', profile: 'System Administrator' }),
    account('Zoë Brandt', { ext_id: '0055g0000000002AAA' }),
    account('Ivo Petkov', { ext_id: '0055g0000000003AAA', active: 0 }),
    account('Mia Sund', { ext_id: '0055g0000000004AAA', username: 'mia.one@harbour.example' }),
    account('Mia Sund', { ext_id: '0055g0000000005AAA', username: 'mia.two@harbour.example' }),
  ],
};
const groups = (...rows: Partial<Facts['delegated_admin']>[]): FactFile => ({
  file: 'groups.csv',
  table: 'delegated_admin',
  rows: rows.map((row) => ({ group_name: 'Berths', login_access: 1 as const, ...row })),
});
const approved = (...rows: Partial<Facts['approved_actor']>[]): FactFile => ({
  file: 'approved.csv',
  table: 'approved_actor',
  rows,
});

/** All that a roster is told from, in a period that ends in 1970 unless it is said. */
function rosterFacts(
  db: Readable,
  register: Register,
  sessions: readonly Session[] = [],
  over: unknown = {},
): RosterFacts {
  const policy = policyFrom(over);
  const period = { from: '1970-01-01', to: '1970-01-01', zone: 'UTC', start: 0, end: 1 };
  return { register, sessions, tickets: [], states: statesOf(db, register, policy), policy, period };
}

/** Everybody on the roster: declared or not, approved or not, and how. @param acted logins or names that acted. */
const rosterIn = (files: readonly FactFile[], acted: readonly string[] = [], policy: unknown = {}) =>
  withFacts(files, (db) => {
    const register = registerOf(db);
    const target = register.resolve('Somebody Else', null);
    const sessions = acted.map((text) => session(register.resolveText(text), target));
    const { people, declared, known } = rosterOf(db, rosterFacts(db, register, sessions, policy));
    const shown = people.map((entry) => [entry.name, entry.declared, entry.approved, entry.how.join(', ')]);
    return { declared, known, people: shown };
  });

describe('members of delegated administration groups', () => {
  it('are declared when the group has login access, whatever their profile', async () => {
    const files = [
      users,
      groups(
        { member_login: 'zoë.brandt@harbour.example' },
        { member_login: '0055g0000000001' },
        { member_name: 'Ivo Petkov' },
      ),
    ];
    expect(await rosterIn(files)).toEqual({
      declared: 2,
      known: true,
      people: [
        ['Ana Lopes', true, null, 'profile: System Administrator, delegated administration: Berths'],
        ['Zoë Brandt', true, null, 'delegated administration: Berths'],
        // Has left: is on the roster for the right that is still held, and declares nobody.
        ['Ivo Petkov', false, null, 'delegated administration: Berths'],
      ],
    });
  });

  it('are not declared without login access, and not where it is not recorded: then it is said of who acted', async () => {
    const files = [
      users,
      groups(
        { member_login: 'zoë.brandt@harbour.example', login_access: null },
        { member_login: 'zoë.brandt@harbour.example', login_access: 0, group_name: 'Cranes' },
      ),
    ];
    expect((await rosterIn(files)).people).toEqual([
      ['Ana Lopes', true, null, 'profile: System Administrator'],
    ]);
    expect((await rosterIn(files, ['Zoë Brandt'])).people[1]).toEqual([
      'Zoë Brandt',
      false,
      null,
      'delegated administration: Berths (login access not recorded)',
    ]);
  });

  it('are nobody certain when they have namesakes', async () => {
    const { people, declared } = await rosterIn(
      [users, groups({ member_name: 'Mia Sund' })],
      ['mia.two@harbour.example'],
    );
    expect(declared).toBe(1);
    expect(people[1]).toEqual([
      'Mia Sund',
      false,
      null,
      'delegated administration: Berths (2 people of that name)',
    ]);
  });

  it('may stand several in one row, and outside of every list of users', async () => {
    const files = [
      groups({ member_name: 'Ana Lopes; Zoë Brandt' }, { member_login: 'ana@harbour.example; x@y.example' }),
    ];
    expect(await rosterIn(files, ['Zoë Brandt'])).toMatchObject({
      known: false,
      declared: 4,
      people: [
        ['Ana Lopes', true, null, 'delegated administration: Berths'],
        ['ana@harbour.example', true, null, 'delegated administration: Berths'],
        ['x@y.example', true, null, 'delegated administration: Berths'],
        ['Zoë Brandt', true, null, 'delegated administration: Berths'],
      ],
    });
  });
});

describe('assignments that carry what their permission set allows', () => {
  const header =
    'AssigneeId,PermissionSetId,PermissionSet.Name,PermissionSet.PermissionsModifyAllData,PermissionSet.PermissionsManageUsers,PermissionSet.IsOwnedByProfile,PermissionSet.Profile.Name';
  const rows = [
    '0055g0000000001AAA,0PS5g0000000001AAA,Berth_Data,true,false,false,',
    '0055g0000000002AAA,0PS5g0000000002AAA,X00e5g0000000002,false,true,true,Port captain',
    '0055g0000000003AAA,0PS5g0000000003AAA,Read_Berths,false,false,false,',
  ];
  const usersCsv =
    'Id,Username,Name,IsActive\n0055g0000000001AAA,ana@harbour.example,Ana Lopes,true\n0055g0000000002AAA,zoe@harbour.example,Zoë Brandt,true\n0055g0000000003AAA,ivo@harbour.example,Ivo Petkov,true\n';
  const rosterOfFiles = (more: readonly { name: string; text: string }[] = []) =>
    withReview(
      {
        files: [
          { name: 'users.csv', text: usersCsv },
          { name: 'assignments.csv', text: [header, ...rows, ''].join('\n') },
          ...more,
        ],
      },
      ({ db }) => {
        const { known, people } = rosterOf(db, rosterFacts(db, registerOf(db)));
        return { known, people: people.map(({ name, how }) => [name, how.join(', ')]) };
      },
    );

  it('declare their holders without an export of the sets', async () => {
    expect(await rosterOfFiles()).toEqual({
      known: true,
      people: [
        ['Ana Lopes', 'permission set: Berth_Data'],
        ['Zoë Brandt', 'profile: Port captain'],
      ],
    });
  });

  it('give way to an export of the sets, which says it of the set itself', async () => {
    const sets =
      'Id,Name,Label,PermissionsModifyAllData,PermissionsManageUsers\n0PS5g0000000001AAA,Berth_Data,Berth Data,false,false\n';
    expect((await rosterOfFiles([{ name: 'sets.csv', text: sets }])).people).toEqual([
      ['Zoë Brandt', 'profile: Port captain'],
    ]);
  });
});

describe('approval', () => {
  const names = (files: readonly FactFile[], acted: readonly string[], policy: unknown = {}) =>
    rosterIn(files, acted, policy).then(({ people }) =>
      people.map(([name, , answer]) => `${String(name)}: ${String(answer)}`),
    );

  it('is not tested when neither the policy nor a list approves anybody', async () => {
    expect(await names([users], ['Zoë Brandt'])).toEqual(['Ana Lopes: null', 'Zoë Brandt: null']);
  });

  it('joins the policy and the list, by username, id or name', async () => {
    const list = approved(
      { username: '0055g0000000002', name: null },
      { username: null, name: 'ivo petkov' },
    );
    const policy = { roster: { approved: ['Ana.Lopes@harbour.example'] } };
    expect(
      await names([users, list], ['Zoë Brandt', 'Ivo Petkov', 'mia.one@harbour.example'], policy),
    ).toEqual(['Ana Lopes: true', 'Ivo Petkov: true', 'Mia Sund: false', 'Zoë Brandt: true']);
  });

  it('cannot be told of a namesake, nor of a bare name where usernames are approved', async () => {
    expect(await names([users, approved({ name: 'Mia Sund' })], ['mia.one@harbour.example'])).toEqual([
      'Ana Lopes: false',
      'Mia Sund: null',
    ]);
    expect(
      await names([approved({ name: 'Ana Lopes', username: 'ana' })], ['Ana Lopes', 'Zoë Brandt']),
    ).toEqual(['Ana Lopes: null', 'Zoë Brandt: null']);
    expect(await names([approved({ name: 'Ana Lopes' })], ['Ana Lopes', 'Zoë Brandt'])).toEqual([
      'Ana Lopes: true',
      'Zoë Brandt: false',
    ]);
  });
});
