import { describe, expect, it, vi } from 'vitest';
import { rules } from '../../../electron/engine/rules/index.ts';
import type { RuleId } from '../../../shared/words.ts';
import { cells, csv, type File } from '../journeys-links/desk.ts';
import { american, coded, into, outOf, starts, type TrailLine } from '../journeys-who/town.ts';
import { withReview } from '../temp-review.ts';
import { loginOf, only, orders, reportOf, staff, told, visits, type Report, type Told } from './ward.ts';

vi.setConfig({ testTimeout: 60_000 });

const people = staff([
  { name: 'Ida Krog', unit: 'IT', role: 'Support', zone: 'Europe/Oslo' },
  { name: 'Olav Moe', unit: 'Payroll', role: 'Clerk' },
]);
const users: File = csv(
  'users.csv',
  'Id,Username,Name,IsActive,Department,TimeZoneSidKey,Profile.Name',
  '005000000000001AAA,ida.krog@ward.example,Ida Krog,true,IT,Europe/Oslo,System Administrator',
  '005000000000002AAA,olav.moe@ward.example,Olav Moe,true,Payroll,Europe/Oslo,Standard User',
);
const rows = [
  { at: '2026-03-10T10:00:00Z', reason: 'testing' },
  { at: '2026-03-11T22:00:00Z', reason: 'WRD-1' },
  { at: '2026-03-12T10:00:00Z' },
];
const bare: File = csv(
  'bare.csv',
  'System,Administrator,Assumed user,Started',
  ...rows.map(({ at }) => cells('Ward', 'Ida Krog', 'Olav Moe', at)),
);
const ticket = { key: 'WRD-1', from: '2026-03-11T08:00:00Z' };
const keyless: File = csv(
  'keys.csv',
  'Ticket,Title,Created,Resolved,Status',
  ...['AAA-1', 'WRD-1', 'ZZZ-9'].map((key, place) =>
    cells(
      key,
      'Pump',
      `2026-03-${[9, 11, 25][place]}T01:00:00Z`,
      `2026-03-${[9, 12, 26][place]}T03:00:00Z`,
      'Closed',
    ),
  ),
);
const trail: readonly TrailLine[] = [
  ['2026-03-10T10:00:00Z', 'ida.krog@ward.example', into('Olav Moe')],
  ['2026-03-10T10:20:00Z', 'ida.krog@ward.example', outOf('Olav Moe')],
  ['2026-03-14T10:00:00Z', 'ida.krog@ward.example', into('Olav Moe')],
];
const events = starts([['2026-03-10T10:00:00Z', 'ida.krog@ward.example', 'olav.moe@ward.example']]);
const hints: readonly File[] = [people, users];
const SETS: readonly (readonly [name: string, files: readonly File[]])[] = [
  ['a list with times alone', [bare]],
  ['a list with times alone, and people', [bare, people]],
  ['a list with ends and reasons', [visits(rows)]],
  ['a list, people and tickets', [visits(rows), people, orders([ticket])]],
  ['a list and tickets with keys alone', [visits(rows), keyless]],
  ['tickets alone', [orders([ticket])]],
  ['a trail alone', [american(trail)]],
  ['a trail and users', [american(trail), users]],
  ['starts alone', [events]],
  ['all of it', [visits(rows), american(trail), events, orders([ticket]), ...hints]],
];
const inSet = (files: readonly File[], policy: unknown = {}) =>
  withReview({ files, zone: 'UTC', policy }, (review) => ({
    found: told(review),
    sessions: review.reader.prepare('SELECT count(*) FROM session').pluck().get() as number,
    reports: rules.map(({ id }) => [id, reportOf(review, id)] as const),
  })).then((seen) => ({
    ...seen,
    report: (rule: RuleId): Report => seen.reports.find(([id]) => id === rule)![1],
  }));

describe.each(SETS)('%s', (_, files) => {
  it('every rule about sessions has tested or left out each of them, once', async () => {
    const { sessions, reports } = await inSet(files);
    const sums = reports
      .filter(([id]) => rules.find((rule) => rule.id === id)?.unit === 'sessions')
      .map(([id, { tested, untested }]) => [id, tested + sum(Object.values(untested))]);
    // Rules that ask several things of a session count it once; a session is never in two rows.
    expect(sums.filter(([, count]) => count !== sessions)).toEqual([]);
  });

  it('nothing is found of what was not tested', async () => {
    const { reports } = await inSet(files);
    expect(reports.filter(([, { tested, found }]) => tested === 0 && found > 0)).toEqual([]);
  });
});
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const ofRule = (found: readonly Told[], rule: string): Told[] =>
  found.filter((one) => one.rules.includes(rule));

describe('without the file or the column nobody is accused', () => {
  const silent: readonly (readonly [rule: RuleId, files: readonly File[], why: string])[] = [
    ['no-justification', [bare, people], 'the ticket files do not cover the date'],
    [
      'overlong-session',
      [events, users],
      'no end is recorded, and no row shows the session in use after the limit',
    ],
    ['sensitive-unit', [bare], 'the unit of the account is not recorded'],
    ['vague-reason', [bare], 'neither a reason nor the text of a ticket was exported'],
    ['setup-change-while-impersonating', [bare], 'no audit trail was imported'],
    ['step-up', [bare, people], 'the session was in another system'],
    ['step-up', [american(trail)], 'whether the actor or the account held the right then is not recorded'],
    ['self-raised', [bare], 'no ticket is linked'],
    [
      'vendor-support-access',
      [bare],
      'no source of the session would say whether support of the vendor acted',
    ],
    ['outside-grant', [american(trail), users], 'no window of login access bears on it'],
  ];
  it.each(silent)('%s', async (rule, files, why) => {
    const { found, sessions, report } = await inSet(files, only(rule));
    expect(ofRule(found, rule)).toEqual([]);
    const { tested, untested } = report(rule);
    expect(tested).toBe(0);
    const [[reason, count] = ['', 0], ...more] = Object.entries(untested);
    expect(more).toEqual([]);
    expect(reason).toContain(why);
    expect(count).toBe(sessions);
  });

  it('overlong-session: between two sessions of a list there are days, which are no length', async () => {
    const { found, report } = await inSet([bare, people], only('overlong-session'));
    expect(found).toEqual([]);
    expect(report('overlong-session')).toMatchObject({
      tested: 0,
      untested: { 'its length is not recorded closely enough': 2 },
    });
  });

  it('no-logout: a list without a column of ends does not say that nobody logged out', async () => {
    const { found, report, sessions } = await inSet([bare, people], only('no-logout'));
    expect(found).toEqual([]);
    expect(report('no-logout').tested).toBe(0);
    expect(sum(Object.values(report('no-logout').untested))).toBe(sessions);
  });

  it('no-logout: starts alone (LoginAsEvent) know of no logout', async () => {
    const { found, report } = await inSet([events, users], only('no-logout'));
    expect(found).toEqual([]);
    expect(report('no-logout').tested).toBe(0);
  });

  it('self-raised and weak: tickets with keys alone name nobody, so nobody raised them', async () => {
    const { found, report } = await inSet([visits(rows), keyless], only('self-raised', 'weak-justification'));
    expect(ofRule(found, 'self-raised')).toEqual([]);
    expect(report('self-raised').tested).toBe(0);
    expect(sum(Object.values(report('self-raised').untested))).toBe(3);
  });

  it('impossible-session: somebody closed in a list of later was perhaps open then', async () => {
    const closed = csv(
      'users.csv',
      users.text.split('\n')[0] ?? '',
      ...users.text
        .split('\n')
        .slice(1, 3)
        .map((line) => line.replace('Olav Moe,true', 'Olav Moe,false')),
    );
    const { found, report } = await inSet([american(trail), closed], only('impossible-session'));
    expect(found).toEqual([]);
    expect(Object.keys(report('impossible-session').untested)).toEqual([
      'a list of people says that the account is not active, as of its export; the audit trail does not show when it was closed',
    ]);
    expect(report('impossible-session').tested).toBe(0);
  });

  it('blanket-ticket: six accounts of a possible ticket', async () => {
    const six = ['Aa', 'Bb', 'Cc', 'Dd', 'Ee', 'Ff'].map((name, place) => ({
      target: `Guest ${name}`,
      at: `2026-03-1${place}T10:00:00Z`,
    }));
    const { found } = await inSet(
      [
        visits(six),
        orders([{ key: 'WRD-1', by: 'Guest Aa', to: 'Nils Dahl', from: '2026-03-09T08:00:00Z' }]),
      ],
      only('blanket-ticket'),
    );
    expect(found).toEqual([]);
  });

  it('grant-too-long: a list of users gives only the last day', async () => {
    const withGrant = csv(
      'users.csv',
      'Id,Username,Name,IsActive,Department,TimeZoneSidKey,Profile.Name,Admin Access Exp. Date',
      `005000000000002AAA,${loginOf('Olav Moe')},Olav Moe,true,Payroll,Europe/Oslo,Standard User,2028-03-01`,
    );
    const { found, report } = await inSet([american(trail), withGrant], only('grant-too-long'));
    expect(found).toEqual([]);
    expect(report('grant-too-long').tested).toBe(0);
  });
});

describe('where the facts are there, each of them is found: the tests above can fail', () => {
  it('a session of three hours, one that no logout ended, and a change of the setup inside', async () => {
    const lines: readonly TrailLine[] = [
      ['2026-03-10T10:00:00Z', 'ida.krog@ward.example', into('Olav Moe')],
      [
        '2026-03-10T10:10:00Z',
        'olav.moe@ward.example',
        'Changed email address policy',
        'ida.krog@ward.example',
      ],
      ['2026-03-10T13:00:00Z', 'ida.krog@ward.example', outOf('Olav Moe')],
      ['2026-03-14T10:00:00Z', 'ida.krog@ward.example', into('Olav Moe')],
      ['2026-03-15T10:00:00Z', 'ida.krog@ward.example', 'Organization setup action: language'],
    ];
    const { found } = await inSet(
      [american(lines), users],
      only('overlong-session', 'no-logout', 'setup-change-while-impersonating'),
    );
    expect(found.map(({ rules: said }) => said)).toEqual([
      ['setup-change-while-impersonating', 'overlong-session'],
      ['no-logout'],
    ]);
  });

  it('support of the vendor by the code of the row', async () => {
    const files = [
      coded([['2026-03-10T10:00:00Z', 'ida.krog@ward.example', 'suSupportLogin', into('Olav Moe')]]),
      users,
    ];
    const { report } = await inSet(files, only('vendor-support-access'));
    expect(report('vendor-support-access').tested).toBe(1);
  });
});
