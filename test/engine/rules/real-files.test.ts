import { describe, expect, test } from 'vitest';
import { documentOf, type Given } from '../temp-review.ts';
import { saidBy } from './found-in.ts';

/** Two who act, of whom a list records the zone of one. */
const PEOPLE = {
  name: 'people.csv',
  text: [
    'Login,Name,Department,Role,Time zone',
    'ana@x.example,Ana Ruiz,IT,Support,Asia/Tokyo',
    'ben@x.example,Ben Odo,IT,Support,',
    'rosa@x.example,Rosa Lind,Berths,Clerk,Europe/Paris',
    'leo@x.example,Leo Park,Berths,Clerk,Europe/Paris',
  ].join('\n'),
};
type Row = readonly [actor: string, target: string, from: string, to: string, reason: string];
const NAMES: Record<string, string> = { ana: 'Ana Ruiz', ben: 'Ben Odo', rosa: 'Rosa Lind', leo: 'Leo Park' };
const sessions = (rows: readonly Row[]) => ({
  name: 'sessions.csv',
  text: [
    'Administrator login,Administrator,Assumed login,Assumed user,Started,Ended,Reason,Platform',
    ...rows.map(([actor, target, from, to, reason]) =>
      [
        `${actor}@x.example`,
        NAMES[actor],
        `${target}@x.example`,
        NAMES[target],
        from,
        to,
        reason,
        'Learning',
      ].join(),
    ),
  ].join('\n'),
});
const given = (rows: readonly Row[], policy: unknown = {}): Given => ({
  files: [PEOPLE, sessions(rows)],
  zone: 'UTC',
  policy,
});

/** 20:00 in Tokyo on a Tuesday, and noon in London; the reason says nothing. */
const EVENING: readonly Row[] = [
  ['ana', 'rosa', '2026-01-13T11:00:00Z', '2026-01-13T11:10:00Z', 'testing'],
  ['ben', 'rosa', '2026-01-13T12:00:00Z', '2026-01-13T12:10:00Z', 'testing'],
];
const NOT_RECORDED = 'the time zone of the actor is not recorded, and the policy names none';

describe('off-hours', () => {
  test('raises what another rule found, in the zone that the list of people gives', async () => {
    expect(await saidBy('off-hours', given(EVENING))).toEqual({
      found: [
        'medium Ana Ruiz as Rosa Lind: It began on Tuesday 13 January 2026, 20:00 in Asia/Tokyo; ' +
          'business hours there are 07:00 to 19:00, Mon to Fri. This raises the finding from low to medium.',
      ],
      tested: 1,
      untested: [{ reason: NOT_RECORDED, count: 1 }],
    });
  });

  test('is never a finding alone', async () => {
    const fine = EVENING.map(([actor, target, from, to]): Row => [
      actor,
      target,
      from,
      to,
      'quiz closed although attempts are left',
    ]);
    const { findings } = await documentOf(given(fine));
    expect(findings.filter(({ rules }) => rules.some((rule) => rule === 'off-hours'))).toEqual([]);
  });

  test('takes the zone of the policy, and hours of a zone of its own', async () => {
    const policy = {
      businessHours: {
        zone: 'Pacific/Auckland',
        zones: [{ zone: 'Asia/Tokyo', from: '13:00', to: '22:00', days: [2], holidays: [], calendar: null }],
      },
    };
    const { found, tested } = await saidBy('off-hours', given(EVENING, policy));
    expect(tested).toBe(2);
    expect(found).toEqual([
      expect.stringContaining(
        'Wednesday 14 January 2026, 01:00 in Pacific/Auckland; business hours there are 07:00',
      ),
    ]);
  });
});

test('repeated-unit counts accounts of one unit, whoever they belong to', async () => {
  const rows = [0, 1, 2].map((day): Row => {
    const date = `2026-01-${13 + day}`;
    return [
      'ana',
      day === 1 ? 'leo' : 'rosa',
      `${date}T10:00:00Z`,
      `${date}T10:10:00Z`,
      `OPS-${day}: quiz of Berths`,
    ];
  });
  const policy = { repeated: { unit: { count: 3, days: 3 } } };
  expect((await saidBy('repeated-unit', given(rows, policy))).found).toEqual([
    'medium Berths: Accounts of Berths were used in 3 episodes: 3 sessions, 1 admin, 2 accounts, no ticket, within 3 days; limit 3 in 3 days.',
  ]);
});

test('overlong-session and no-logout say of a list only what it says itself', async () => {
  const rows: readonly Row[] = [
    ['ana', 'rosa', '2026-01-13T03:00:00Z', '2026-01-13T05:00:01Z', 'quiz closed although attempts are left'],
    ['ben', 'leo', '2026-01-14T03:00:00Z', '', 'grades of the winter course are missing'],
  ];
  expect(await saidBy('overlong-session', given(rows))).toEqual({
    found: ['medium Ana Ruiz as Rosa Lind: It lasted more than 2 h; limit 120 min.'],
    tested: 1,
    untested: [
      { reason: 'no end is recorded, and no row shows the session in use after the limit', count: 1 },
    ],
  });
  expect(await saidBy('no-logout', given(rows))).toEqual({
    found: [
      'low Ben Odo as Leo Park: The list has ends, and none for this session. No row after its start shows it in use; nothing says by when it had ended.',
    ],
    tested: 2,
    untested: [],
  });
});
