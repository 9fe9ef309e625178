import { describe, expect, it, vi } from 'vitest';
import { foundIn, only, orders, staff, visits, type Told, type Visit } from './ward.ts';

vi.setConfig({ testTimeout: 30_000 });

const people = staff([
  { name: 'Ida Krog', unit: 'IT' },
  { name: 'Nils Dahl', unit: 'IT' },
  { name: 'Olav Moe', unit: 'Kitchen' },
  { name: 'Vera Holm', unit: 'Kitchen' },
]);
const list = (rows: readonly Visit[]) => [people, visits(rows), orders([])];
const at = (...times: readonly string[]): Visit[] => times.map((one) => ({ at: one }));
const HOUR = 3_600_000;
const after = (start: string, hours: number, ms = 0): string =>
  new Date(Date.parse(start) + hours * HOUR + ms).toISOString();
const PAIR = only('repeated-pair');
const numbers = (found: readonly Told[]): string[] =>
  found.map(({ sentence }) =>
    (sentence.match(/[\d.]+ (?:episode|session|admin|ticket|day|account)s?|limit[^.;]+/gu) ?? []).join(', '),
  );

describe('14 days are 14 times 24 hours, and what lies on the border is outside', () => {
  const FIRST = '2026-03-02T10:00:00.000Z';
  const cases: readonly [name: string, ms: number, found: number][] = [
    ['a millisecond before', -1, 1],
    ['exactly', 0, 0],
    ['a millisecond after', 1, 0],
  ];
  it.each(cases)('the third %s the 14 days are over', async (_, ms, count) => {
    const rows = at(FIRST, after(FIRST, 24), after(FIRST, 14 * 24, ms));
    expect(await foundIn(list(rows), PAIR)).toHaveLength(count);
  });

  it('summer time in the zone of the review moves nothing', async () => {
    // In Toronto the clock goes forward on 8 March: 14 calendar days later on the wall is an hour less in UTC.
    const wall = at('2026-03-02T15:00:00Z', '2026-03-03T15:00:00Z', '2026-03-16T14:00:00Z');
    expect(await foundIn(list(wall), PAIR, { zone: 'America/Toronto' })).toHaveLength(1);
    // And back on 1 November: the same time on the wall is an hour more, outside of the window.
    const autumn = at('2026-10-25T14:00:00Z', '2026-10-26T14:00:00Z', '2026-11-08T15:00:00Z');
    expect(await foundIn(list(autumn), PAIR, { zone: 'America/Toronto' })).toHaveLength(0);
    const inside = at('2026-10-25T14:00:00Z', '2026-10-26T14:00:00Z', '2026-11-08T13:59:59Z');
    expect(await foundIn(list(inside), PAIR, { zone: 'America/Toronto' })).toHaveLength(1);
  });

  it('over midnight and the end of a month', async () => {
    const rows = at('2026-01-31T23:59:00Z', '2026-02-01T00:01:00Z', '2026-02-01T00:03:00Z');
    expect(numbers(await foundIn(list(rows), PAIR))[0]).toMatch(/^3 episodes, 3 sessions/u);
  });
});

describe('clusters', () => {
  const FIRST = '2026-02-02T10:00:00Z';
  const days = (...of: readonly number[]): Visit[] => at(...of.map((one) => after(FIRST, one * 24)));

  it('two far apart are two findings with their own sessions', async () => {
    const found = await foundIn(list(days(0, 1, 2, 60, 61, 62, 63)), PAIR);
    expect(found.map(({ sessions }) => sessions)).toEqual([3, 4]);
  });

  it('windows that overlap are one finding, and it says the count of the fullest one', async () => {
    // 0 5 10 | 5 10 15 | 10 15 20 | 15 20 21: the fullest 14 days hold four (10, 15, 20, 21).
    const found = await foundIn(list(days(0, 5, 10, 15, 20, 21)), PAIR);
    expect(found.map(({ sessions }) => sessions)).toEqual([6]);
    expect(found[0]?.sentence).toContain('4 episodes');
  });

  it('a lone session between two clusters belongs to neither', async () => {
    const found = await foundIn(list(days(0, 1, 2, 30, 60, 61, 62)), PAIR);
    expect(found.map(({ sessions }) => sessions)).toEqual([3, 3]);
  });
});

describe('episodes come before counting', () => {
  const ticket = { key: 'WRD-1', from: '2026-03-02T08:00:00Z' };
  const five = [3, 4, 5, 6, 9].map((date) => ({ at: `2026-03-0${date}T10:00:00Z` }));

  it('five sessions for one open ticket are one episode: no pattern', async () => {
    const rows = five.map((one) => ({ ...one, reason: 'WRD-1' }));
    expect(await foundIn([people, visits(rows), orders([ticket])], PAIR)).toEqual([]);
  });

  it('two tickets and one session without: three episodes, five sessions, by hand', async () => {
    const reasons = ['WRD-1', 'WRD-2', 'WRD-1', 'WRD-2', ''];
    const rows = five.map((one, place) => ({ ...one, reason: reasons[place] ?? '' }));
    // The fifth has no key; the tickets are about Nils, so that it gets none by itself either.
    const two = ['WRD-1', 'WRD-2'].map((key) => ({ ...ticket, key, till: '2026-03-07T08:00:00Z' }));
    const [found] = await foundIn([people, visits(rows), orders(two)], PAIR);
    expect(found?.sessions).toBe(5);
    expect(found?.sentence).toContain('3 episodes');
    expect(found?.sentence).toContain('5 sessions');
    expect(found?.sentence).toContain('limit 3 in 14 days');
  });
});

describe('the numbers in the sentence are those of a hand count', () => {
  it('one account, two admins, five sessions within nine days; limit 4 in 30', async () => {
    const rows: Visit[] = [
      { at: '2026-03-02T10:00:00Z' },
      { at: '2026-03-03T10:00:00Z', actor: 'Nils Dahl' },
      { at: '2026-03-05T10:00:00Z' },
      { at: '2026-03-08T10:00:00Z', actor: 'Nils Dahl' },
      { at: '2026-03-10T10:00:00Z' },
    ];
    const [found] = await foundIn(list(rows), only('repeated-target'));
    for (const words of [
      '5 episodes',
      '5 sessions',
      '2 admins',
      'no ticket',
      'within 9 days',
      'limit 4 in 30 days',
    ])
      expect(found?.sentence).toContain(words);
  });

  it('a policy of 2 in 1 day says 2 in 1 day', async () => {
    const policy = { ...PAIR, repeated: { pair: { count: 2, days: 1 } } };
    const [found] = await foundIn(list(at('2026-03-02T10:00:00Z', '2026-03-03T09:59:59Z')), policy);
    expect(found?.sentence).toMatch(/limit 2 in 1 day\b/u);
    expect(await foundIn(list(at('2026-03-02T10:00:00Z', '2026-03-03T10:00:00Z')), policy)).toEqual([]);
  });

  it('five accounts within 24 hours over midnight, in two systems, count each person once', async () => {
    const names = ['Olav Moe', 'Vera Holm', 'Finn Aas', 'Liv Berg', 'Tor Lie'];
    const rows = names.map((target, place) => ({ target, at: after('2026-03-02T22:00:00Z', place) }));
    const again = { target: 'Olav Moe', at: after('2026-03-02T22:30:00Z', 0), system: 'Pharmacy' };
    const fan = only('actor-fan-out');
    const [found] = await foundIn(list([...rows, again]), fan);
    expect(found?.sentence).toContain('5 accounts');
    expect(await foundIn(list([...rows.slice(1), again]), fan)).toHaveLength(1);
    expect(await foundIn(list([...rows.slice(2), again]), fan)).toEqual([]);
  });

  it('a pattern of the same sessions by two rules is one finding with two parts', async () => {
    const rows = at(
      '2026-03-02T10:00:00Z',
      '2026-03-03T10:00:00Z',
      '2026-03-04T10:00:00Z',
      '2026-03-05T10:00:00Z',
    );
    const found = await foundIn(list(rows), only('repeated-pair', 'repeated-target'));
    expect(found.map(({ rules }) => rules)).toEqual([['repeated-pair', 'repeated-target']]);
  });
});
