import { describe, expect, it, vi } from 'vitest';
import { csv, type File } from '../journeys-links/desk.ts';
import { american, kept, type TrailLine } from '../journeys-who/town.ts';
import { withReview } from '../temp-review.ts';
import { loginOf, only, orders, reportOf, staff, told, visits, type Staff, type Visit } from './ward.ts';

vi.setConfig({ testTimeout: 30_000 });

const SURGE = only('surge');
const NAMES = ['Ida Krog', 'Nils Dahl', 'Finn Aas', 'Liv Berg', 'Tor Lie', 'Siv Foss', 'Geir Ek'];
const MONDAY = Date.parse('2026-03-02T08:00:00Z');
const HOUR = 3_600_000;
/** So many sessions of each, an hour apart, none with a ticket; each in an account of its own. */
const work = (...numbers: readonly number[]): Visit[] =>
  numbers.flatMap((number, who) =>
    Array.from({ length: number }, (_, hour) => ({
      actor: NAMES[who] ?? '',
      target: `Guest ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[hour]}`,
      at: new Date(MONDAY + hour * HOUR + who * 60_000).toISOString(),
    })),
  );
const TOO_FEW = 'too few peers: fewer than five others of the same role acted';
const inRoles = (roles: readonly (string | null)[]): Staff[] =>
  NAMES.map((name, place) => {
    const role = roles[place] ?? null;
    return role === null ? { name, unit: 'IT' } : { name, unit: 'IT', role };
  });
const ask = (people: readonly Staff[], rows: readonly Visit[], policy: object = {}) =>
  withReview(
    { files: [staff(people), visits(rows), orders([])], zone: 'UTC', policy: { ...SURGE, ...policy } },
    (review) => ({
      found: told(review),
      report: reportOf(review, 'surge'),
    }),
  );
const support = inRoles(NAMES.map(() => 'Support'));

describe('five peers are enough and four are not', () => {
  it('six of a role: the one far above is found, all six are tested', async () => {
    const { found, report } = await ask(support.slice(0, 6), work(9, 2, 2, 2, 2, 2));
    expect(found.map(({ subject, sessions }) => `${subject} ${sessions}`)).toEqual(['Ida Krog 9']);
    expect(report).toEqual({ tested: 6, found: 1, untested: {} });
    // Median 2, spread 0 that counts as 1: 2 + 3 × 1.
    for (const words of ['9 episodes', 'the 5 others', 'median of 2', 'spread of 1', 'limit 5'])
      expect(found[0]?.sentence).toContain(words);
  });

  it('five of a role: nobody is tested, and the reason says too few peers', async () => {
    const { found, report } = await ask(support.slice(0, 5), work(30, 2, 2, 2, 2));
    expect(found).toEqual([]);
    expect(report).toEqual({ tested: 0, found: 0, untested: { [TOO_FEW]: 5 } });
  });

  it('colleagues who never acted are no peers', async () => {
    const { found, report } = await ask(support, work(30, 2, 2, 2, 2));
    expect(found).toEqual([]);
    expect(report.untested).toEqual({ [TOO_FEW]: 5 });
  });
});

describe('who is a peer', () => {
  it('the same role in other letters and with blanks', async () => {
    const roles = ['Support', 'support', ' SUPPORT ', 'Support', 'sUpport', 'Ｓupport'];
    const { found, report } = await ask(inRoles(roles).slice(0, 6), work(9, 2, 2, 2, 2, 2));
    expect(found.map(({ subject }) => subject)).toEqual(['Ida Krog']);
    expect(report.tested).toBe(6);
  });

  it('one without a role is not compared and does not count as a peer', async () => {
    const roles = ['Support', 'Support', 'Support', 'Support', 'Support', null];
    const { found, report } = await ask(inRoles(roles).slice(0, 6), work(9, 2, 2, 2, 2, 2));
    expect(found).toEqual([]);
    expect(report).toEqual({
      tested: 0,
      found: 0,
      untested: { 'the role is not recorded': 1, [TOO_FEW]: 5 },
    });
  });

  it('another role with twice the work sets no measure', async () => {
    const roles = ['Support', 'Support', 'Support', 'Support', 'Support', 'Support', 'Migration'];
    const { found, report } = await ask(inRoles(roles), work(9, 2, 2, 2, 2, 2, 20));
    expect(found.map(({ subject }) => subject)).toEqual(['Ida Krog']);
    expect(report).toEqual({ tested: 6, found: 1, untested: { [TOO_FEW]: 1 } });
  });

  it('whose role the audit trail moved is compared with the role of the last session', async () => {
    const users: File = csv(
      'users.csv',
      'Id,Username,Name,IsActive,Department,TimeZoneSidKey,UserRole.Name,Profile.Name',
      ...NAMES.slice(0, 6).map(
        (name, place) =>
          `00500000000000${place}AAA,${loginOf(name)},${name},true,IT,Europe/Oslo,${place === 0 ? 'Analyst' : 'Support'},Standard User`,
      ),
      ...'ABCDEFGHI'
        .split('')
        .map(
          (letter, place) =>
            `0050000000000${place + 10}AAA,guest.${letter}@ward.example,Guest ${letter},true,Beds,Europe/Oslo,,Standard User`,
        ),
    );
    const rows = work(9, 2, 2, 2, 2, 2).map(
      ({ actor = '', target = '', at }) =>
        [at, new Date(Date.parse(at) + 600_000).toISOString(), actor, target, ''] as const,
    );
    // She became an analyst two days after her sessions: while she acted she was of support.
    const lines: readonly TrailLine[] = [
      ['2026-02-15T10:00:00Z', loginOf('Nils Dahl'), 'Organization setup action: language'],
      [
        '2026-03-20T10:00:00Z',
        loginOf('Nils Dahl'),
        'Changed role for user Ida Krog from Support to Analyst',
      ],
    ];
    const files = [users, kept(rows), american(lines)];
    await withReview({ files, zone: 'UTC', policy: SURGE }, (review) => {
      expect(told(review).map(({ subject }) => subject)).toEqual(['Ida Krog']);
      expect(reportOf(review, 'surge').tested).toBe(6);
    });
  });
});

describe('the measure', () => {
  it('peers who all do the same leave room for one spread of 1: the limit itself is not found', async () => {
    // 3 + 3 × 1 = 6: six are not more than six, seven are.
    expect((await ask(support.slice(0, 6), work(6, 3, 3, 3, 3, 3))).found).toEqual([]);
    expect((await ask(support.slice(0, 6), work(7, 3, 3, 3, 3, 3))).found).toHaveLength(1);
  });

  it('seven days are half-open: the session exactly seven days later is not in the window', async () => {
    const late = new Date(MONDAY + 7 * 24 * HOUR).toISOString();
    const rows = [...work(5, 1, 1, 1, 1, 1), { actor: 'Ida Krog', target: 'Guest Z', at: late }];
    expect((await ask(support.slice(0, 6), rows)).found).toEqual([]);
    const inside = new Date(MONDAY + 7 * 24 * HOUR - 1).toISOString();
    const [found] = (await ask(support.slice(0, 6), [...rows.slice(0, -1), { ...rows.at(-1)!, at: inside }]))
      .found;
    expect(found?.sentence).toContain('6 episodes');
  });

  it('a policy of other numbers is in force and in the sentence', async () => {
    const policy = { surge: { count: 3, days: 1, spreads: 0 } };
    const [found] = (await ask(support.slice(0, 6), work(3, 2, 2, 2, 2, 2), policy)).found;
    for (const words of ['within 1 day', 'limit 2', 'at least 3']) expect(found?.sentence).toContain(words);
  });
});
