import { describe, expect, it } from 'vitest';
import { into, list, log, trail, users, type File } from '../sessions/company.ts';
import { saidBy } from './found-in.ts';

const of = (...files: readonly File[]) => ({ files, zone: 'UTC' });

describe('impossible-session', () => {
  it('finds a login as oneself, in an account that was deactivated before, and from the account of another', async () => {
    const rows = trail([
      ['2026-02-10T08:00:00', 'ana.lopes', 'Changed phone for user Ivo Petkov'],
      ['2026-02-17T09:00:00', 'ana.lopes', into('ana.lopes')],
      ['2026-02-17T10:00:00', 'ana.lopes', 'Deactivated user Zoë Brandt'],
      ['2026-02-17T11:00:00', 'ana.lopes', into('zoe.brandt')],
      ['2026-02-17T12:00:00', 'ivo.petkov', into('mia.sund'), 'ana.lopes'],
      ['2026-02-17T13:00:00', 'ana.lopes', into('ivo.petkov')],
    ]);
    expect(await saidBy('impossible-session', of(users, rows))).toEqual({
      found: [
        'high Ana Lopes as Ana Lopes: Actor and account are one and the same person.',
        'high Ana Lopes as Zoë Brandt: The account was not active at the time: Not active since 17 Feb 2026 (the account was deactivated).',
        'high Ana Lopes as Mia Sund: The actor was in the account of Ivo Petkov already.',
      ],
      tested: 4,
      untested: [],
    });
  });

  it('was possible one second before the account was closed', async () => {
    const rows = trail([
      ['2026-02-17T10:00:00', 'ana.lopes', into('zoe.brandt')],
      ['2026-02-17T10:00:01', 'ana.lopes', 'Deactivated user Zoë Brandt'],
    ]);
    expect(await saidBy('impossible-session', of(users, rows))).toMatchObject({ found: [], tested: 1 });
  });

  it('is not said of an account that is closed in a list of later, and not of another system', async () => {
    const closed = { ...users, text: users.text.replaceAll(',true,', ',false,') };
    const seen = log([['10:00:00', 'ana.lopes', 'zoe.brandt', 'k1']]);
    const elsewhere = list([['11:00:00', '', 'Ana Lopes', 'Mia Sund', '', 'Moodle']]);
    const { found, tested, untested } = await saidBy('impossible-session', of(closed, seen, elsewhere));
    expect([found, tested]).toEqual([[], 0]);
    expect(untested).toEqual([
      {
        reason: 'the session was in another system than the one of which lists and audit trail tell',
        count: 1,
      },
      { reason: expect.stringContaining('only a list of people') as string, count: 1 },
    ]);
  });

  it('of namesakes nothing is said', async () => {
    const rows = trail([['10:00:00', 'alex.martin2', into('alex.martin')]]);
    expect(await saidBy('impossible-session', of(users, rows))).toEqual({
      found: [],
      tested: 0,
      untested: [{ reason: 'the account may be that of the actor or of a namesake', count: 1 }],
    });
  });
});

const lines = (...rows: readonly string[]): string => [...rows, ''].join('\n');
const LOGIN = (user: string): string => `${user}@harbour.example`;
/** Who has which profile; everybody is active. */
const staff = (profiles: Readonly<Record<string, string>>): File => ({
  name: 'users.csv',
  text: lines(
    'Id,Username,Name,IsActive,Profile.Name',
    ...Object.entries(profiles).map(
      ([user, profile], place) =>
        `0055g000000000${place}AAA,${LOGIN(user)},${user.replace('.', ' ')},true,${profile}`,
    ),
  ),
});
/** "Standard User" gives no right to act as others, and nobody has a set that does. */
const sets: File = {
  name: 'sets.csv',
  text: lines(
    'Id,Name,Label,IsOwnedByProfile,Profile.Name,PermissionsManageUsers,PermissionsModifyAllData',
    '0PS000000000001,X1,X1,true,Standard User,false,false',
    '0PS000000000002,X2,X2,true,System Administrator,true,true',
    '0PS000000000003,Care,Care,false,,true,false',
  ),
};
const assigned: File = {
  name: 'assigned.csv',
  text: lines(
    'Id,Assignee.Username,PermissionSetId,PermissionSet.Label',
    `0Pa000000000001,${LOGIN('kurt.weil')},0PS000000000003,Care`,
  ),
};
const crew = staff({
  'kurt.weil': 'Standard User',
  'mia.sund': 'Standard User',
  'ana.lopes': 'System Administrator',
});
const acting = (actor: string, target: string, when: string): readonly [string, string, string] => [
  when,
  actor,
  `Logged in using Login-As access for ${target.replace('.', ' ')}`,
];
/** The trail reaches from the first to the last of January. */
const reach = (...rows: readonly (readonly [string, string, string])[]): File =>
  trail([
    ['2026-01-01T00:00:00', 'ana.lopes', 'Changed phone for user Ivo Petkov'],
    ...rows,
    ['2026-01-31T00:00:00', 'ana.lopes', 'Changed phone for user Ivo Petkov'],
  ]);

describe('step-up', () => {
  it('finds the actor without the right in the account of an administrator, and nobody else', async () => {
    const rows = reach(
      acting('mia.sund', 'ana.lopes', '2026-01-10T10:00:00'),
      acting('mia.sund', 'kurt.weil', '2026-01-11T10:00:00'),
      acting('kurt.weil', 'ana.lopes', '2026-01-12T10:00:00'),
      acting('ana.lopes', 'mia.sund', '2026-01-13T10:00:00'),
    );
    const { found, tested } = await saidBy('step-up', of(crew, sets, assigned, rows));
    expect(found.map((words) => words.replace(/:.*$/u, ''))).toEqual([
      'high mia sund as ana lopes',
      'high mia sund as kurt weil',
    ]);
    expect(found[0]).toContain(
      'At the time the account held the right to act as others, and the actor did not.',
    );
    expect(found[0]).toContain('Held by profile System Administrator');
    expect(tested).toBe(4);
  });

  it('says so where only lists of a later day tell, and weighs a step less', async () => {
    const seen = list([['2026-01-10T10:00:00', '', 'mia sund', 'ana lopes', '', 'Salesforce']]);
    const { found } = await saidBy('step-up', of(crew, sets, assigned, seen));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      /^medium mia sund as ana lopes: As far as the lists tell, and not all of it as of that time/u,
    );
    expect(found[0]).toContain(
      'as of the export of the lists; nothing in the review shows what it was on 10 Jan 2026',
    );
  });

  it('goes by the time of the session: who lost the right later had it', async () => {
    const rows = reach(
      acting('mia.sund', 'ana.lopes', '2026-01-10T10:00:00'),
      [
        '2026-01-20T10:00:00',
        'ana.lopes',
        'Changed profile for user mia sund from System Administrator to Standard User',
      ],
      acting('mia.sund', 'ana.lopes', '2026-01-21T10:00:00'),
    );
    const { found, tested } = await saidBy('step-up', of(crew, sets, assigned, rows));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('since 20 Jan 2026');
    expect(tested).toBe(2);
  });

  it('without lists of permissions it is not tested', async () => {
    const rows = reach(acting('mia.sund', 'kurt.weil', '2026-01-10T10:00:00'));
    expect(await saidBy('step-up', of(crew, rows))).toEqual({
      found: [],
      tested: 0,
      untested: [
        { reason: 'whether the actor or the account held the right then is not recorded', count: 1 },
      ],
    });
  });
});

describe('roster-dormant', () => {
  const policy = { roster: { dormantDays: 10 } };
  /** Sessions on the first and the twentieth day: the window is from the 11th to the 20th. */
  const work = (...rows: readonly (readonly [string, string, string])[]): File =>
    trail([
      acting('ana.lopes', 'mia.sund', '2026-01-01T08:00:00'),
      ...rows,
      acting('ana.lopes', 'mia.sund', '2026-01-20T08:00:00'),
    ]);

  it('finds who may and did not, with days and means; one session on the first day of the window is enough', async () => {
    const before = work(acting('kurt.weil', 'mia.sund', '2026-01-10T23:59:59'));
    expect(await saidBy('roster-dormant', { ...of(crew, sets, assigned, before), policy })).toEqual({
      found: [
        'low kurt weil: kurt weil may act as others (permission set: Care). No session from 11 Jan 2026 to 20 Jan 2026 (10 days); the last one was on 10 Jan 2026.',
      ],
      tested: 2,
      untested: [],
    });
    const inside = work(acting('kurt.weil', 'mia.sund', '2026-01-11T00:00:00'));
    expect(await saidBy('roster-dormant', { ...of(crew, sets, assigned, inside), policy })).toMatchObject({
      found: [],
      tested: 2,
    });
  });

  it('who got the right within the window is not tested', async () => {
    const rows = work([
      '2026-01-15T10:00:00',
      'ana.lopes',
      'Permission set Care: assigned to user kurt weil (UserID: [0055g0000000000AAA])',
    ]);
    const { found, tested, untested } = await saidBy('roster-dormant', {
      ...of(crew, sets, assigned, rows),
      policy,
    });
    expect([found, tested]).toEqual([[], 1]);
    expect(untested).toEqual([{ reason: 'the right is not recorded for the whole of the window', count: 1 }]);
  });

  it('files that cover fewer days than the policy asks for test nobody, and say how many they cover', async () => {
    const { found, tested, untested } = await saidBy('roster-dormant', of(crew, sets, assigned, work()));
    expect([found, tested]).toEqual([[], 0]);
    expect(untested).toHaveLength(1);
    expect(untested[0]).toMatchObject({ count: 2 });
    expect(untested[0]?.reason).toMatch(/^dormant means 90 days without a session; .*20 days\)$/u);
  });

  it('without lists of permissions nobody is tested', async () => {
    const { tested, untested } = await saidBy('roster-dormant', { ...of(work()), policy });
    expect([tested, untested[0]?.reason]).toEqual([0, 'users and permissions were not imported']);
  });
});
