import { describe, expect, it } from 'vitest';
import { into, outOf, trail, users, type TrailRow } from '../sessions/company.ts';
import { saidBy } from '../rules/found-in.ts';
import { withReview } from '../temp-review.ts';
import { brief, only, told } from './ward.ts';

/** Administrators need a window from 1 March on; Zoë gives one. */
const OFF: TrailRow = [
  '2026-03-01T08:00:00',
  'ana.lopes',
  'Changed Administrators Can Log in as Any User from on to off',
];
const END: TrailRow = ['2026-05-31T08:00:00', 'ana.lopes', 'Changed phone for user Ivo Petkov'];
const zoe = 'zoe.brandt@harbour.example';
const gave = (time: string, through: string): TrailRow => [
  time,
  'zoe.brandt',
  `${zoe} has granted administrators of the organization login access through ${through}`,
];
const took = (time: string): TrailRow => [
  time,
  'zoe.brandt',
  `${zoe} has revoked administrators of the organization login access`,
];
const stay = (start: string, user = 'zoe.brandt'): TrailRow[] => [
  [start, 'ana.lopes', into(user)],
  [new Date(Date.parse(`${start}Z`) + 300_000).toISOString().slice(0, 19), 'ana.lopes', outOf(user)],
];
const outside = async (rows: readonly TrailRow[], zone = 'UTC') => {
  const { found, tested, untested } = await saidBy('outside-grant', {
    files: [users, trail([OFF, ...rows, END])],
    zone,
  });
  return { found: found.length, tested, left: untested.reduce((sum, { count }) => sum + count, 0) };
};

describe('outside-grant: the window lasts to the end of its last day in the zone of the review', () => {
  it.each([
    ['UTC', '2026-03-05T23:59:59', 0],
    ['UTC', '2026-03-06T00:00:00', 1],
    ['America/Toronto', '2026-03-06T04:59:59', 0],
    ['America/Toronto', '2026-03-06T05:00:00', 1],
    // The clock goes forward on Sunday 8 March: the day ends an hour earlier in UTC.
    ['America/Toronto', '2026-03-08T03:59:59', 1],
  ])('%s, a session at %s', async (zone, start, found) => {
    expect(await outside([gave('2026-03-02T09:00:00', '2026-03-05'), ...stay(start)], zone)).toMatchObject({
      found,
      tested: 1,
    });
  });

  it('a second before the window was given, and in the second', async () => {
    expect(
      (await outside([...stay('2026-03-02T08:59:59'), gave('2026-03-02T09:00:00', '2026-03-05')])).found,
    ).toBe(1);
    expect(
      (await outside([gave('2026-03-02T09:00:00', '2026-03-05'), ...stay('2026-03-02T09:00:00')])).found,
    ).toBe(0);
  });

  it('after it was taken back', async () => {
    const rows = [
      gave('2026-03-02T09:00:00', '2026-03-31'),
      took('2026-03-10T09:00:00'),
      ...stay('2026-03-10T09:00:01'),
    ];
    expect((await outside(rows)).found).toBe(1);
  });

  it('taken back and given again', async () => {
    const rows = [
      gave('2026-03-02T09:00:00', '2026-03-31'),
      took('2026-03-10T09:00:00'),
      gave('2026-03-11T09:00:00', '2026-03-20'),
      ...stay('2026-03-15T09:00:00'),
    ];
    expect((await outside(rows)).found).toBe(0);
  });

  it('the window of one owner opens no other account', async () => {
    const said = await outside([
      gave('2026-03-02T09:00:00', '2026-03-31'),
      ...stay('2026-03-15T09:00:00', 'ivo.petkov'),
    ]);
    expect(said.tested + said.left).toBe(1);
    expect(said.found).toBe(said.tested);
  });

  it('before the switch was off nobody needed one: not tested, not accused', async () => {
    const said = await outside([...stay('2026-02-20T09:00:00')]);
    expect(said).toEqual({ found: 0, tested: 0, left: 1 });
  });
});

describe('policy-switched', () => {
  const switches = (...rows: readonly TrailRow[]) =>
    withReview(
      { files: [users, trail([...rows, END])], zone: 'UTC', policy: only('policy-switched') },
      (review) => told(review).map(brief),
    );
  const move = (time: string, from: string, to: string): TrailRow => [
    time,
    'ana.lopes',
    `Changed Administrators Can Log in as Any User from ${from} to ${to}`,
  ];

  it('on for a minute: two findings, the one that opens weighs more', async () => {
    expect(
      await switches(move('2026-03-03T10:00:00', 'off', 'on'), move('2026-03-03T10:01:00', 'on', 'off')),
    ).toEqual(['policy-switched high (0) open', 'policy-switched medium (0) open']);
  });

  it('never moved: none', async () => {
    expect(await switches()).toEqual([]);
  });
});
