import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Moment } from '../../../electron/engine/rules/windows.ts';
import { busiest, clustersOf, daysSpanned } from '../../../electron/engine/rules/windows.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (instant: number, episode = String(instant)): Moment => ({
  at: instant,
  id: `${instant} ${episode}`,
  episode,
});
const sizes = (moments: readonly Moment[], count: number, days: number) =>
  clustersOf(moments, { count, days }).map((cluster) => [cluster.moments.length, cluster.count]);

describe('a half-open window', () => {
  test('holds its first instant, and what comes one millisecond before its end', () => {
    expect(sizes([at(0), at(DAY), at(2 * DAY - 1)], 3, 2)).toEqual([[3, 3]]);
  });

  test('does not hold its end', () => {
    expect(sizes([at(0), at(DAY), at(2 * DAY)], 3, 2)).toEqual([]);
  });

  test('one below the limit is not enough, exactly the limit is', () => {
    expect(sizes([at(0), at(1)], 3, 1)).toEqual([]);
    expect(sizes([at(0), at(1), at(2)], 3, 1)).toEqual([[3, 3]]);
  });

  test('counts an episode once, however many sessions it has', () => {
    expect(sizes([at(0, 'a'), at(1, 'a'), at(2, 'a'), at(3, 'b')], 3, 1)).toEqual([]);
    expect(sizes([at(0, 'a'), at(1, 'a'), at(2, 'b'), at(3, 'c')], 3, 1)).toEqual([[4, 3]]);
  });

  test('counts an episode wherever it was active, not only where it began', () => {
    expect(sizes([at(0, 'a'), at(5 * DAY, 'a'), at(5 * DAY + 1, 'b'), at(6 * DAY, 'c')], 3, 2)).toEqual([
      [3, 3],
    ]);
  });

  test('is 24 hours a day, through the night on which the clocks change and over midnight', () => {
    const night = Date.parse('2026-03-08T04:59:59.999Z');
    expect(sizes([at(night), at(night + 1), at(night + DAY - 1)], 3, 1)).toEqual([[3, 3]]);
    expect(sizes([at(night), at(night + 1), at(night + DAY)], 3, 1)).toEqual([]);
  });
});

describe('clusters', () => {
  test('merge where windows overlap, and keep the fullest window', () => {
    const [cluster, ...more] = clustersOf(
      [0, 1, 2, 2.5, 3.5].map((day) => at(day * DAY)),
      { count: 3, days: 3 },
    );
    expect(more).toEqual([]);
    expect([cluster?.moments.length, cluster?.count, cluster?.peak.map((one) => one.at / DAY)]).toEqual([
      5,
      4,
      [0, 1, 2, 2.5],
    ]);
  });

  test('stay apart where nothing is shared', () => {
    expect(
      sizes(
        [0, 1, 2, 50, 51, 52].map((day) => at(day * DAY)),
        3,
        14,
      ),
    ).toEqual([
      [3, 3],
      [3, 3],
    ]);
  });
});

test.each([
  [[], 0],
  [[0], 1],
  [[0, DAY - 1], 1],
  [[0, DAY], 2],
  [[0, 9 * DAY], 10],
  [[0, 9 * DAY + HOUR], 10],
])('%j spans %i days', (instants, days) => {
  expect(daysSpanned(instants.map((instant) => at(instant)))).toBe(days);
});

const moment = fc.record({
  at: fc.integer({ min: 0, max: 40 }),
  id: fc.uuid(),
  episode: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
});
const limit = fc.record({ count: fc.integer({ min: 1, max: 5 }), days: fc.integer({ min: 1, max: 10 }) });
const inDays = (moments: readonly Moment[]): Moment[] => moments.map((one) => ({ ...one, at: one.at * DAY }));

test('the sessions of all clusters are those of every window that reaches the limit, as counted by hand', () => {
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 25 }), limit, (small, { count, days }) => {
      const moments = inDays(small);
      const windows = moments
        .map(({ at: from }) => moments.filter((one) => one.at >= from && one.at < from + days * DAY))
        .filter((held) => new Set(held.map(({ episode }) => episode)).size >= count);
      const clusters = clustersOf(moments, { count, days });
      expect(new Set(clusters.flatMap((cluster) => cluster.moments.map(({ id }) => id)))).toEqual(
        new Set(windows.flat().map(({ id }) => id)),
      );
      for (const { peak, count: most, moments: all } of clusters) {
        expect(new Set(peak.map(({ episode }) => episode)).size).toBe(most);
        expect(daysSpanned(peak)).toBeLessThanOrEqual(days);
        expect(all).toEqual(expect.arrayContaining([...peak]));
      }
    }),
  );
});

test('the order in which the sessions come does not matter, and no session is in two clusters', () => {
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 25 }), limit, (small, most) => {
      const moments = inDays(small);
      const clusters = clustersOf(moments, most);
      expect(clustersOf([...moments].reverse(), most)).toEqual(clusters);
      const ids = clusters.flatMap((cluster) => cluster.moments.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

describe('the busiest window', () => {
  const held = (moments: readonly Moment[], days: number) => {
    const { moments: inside, count } = busiest(moments, days);
    return [inside.map((one) => one.at / DAY), count];
  };

  test('is the one with the most episodes, the earliest of equals, and half-open', () => {
    const all = [0, 1, 10, 11, 12, 30, 31, 32].map((day) => at(day * DAY));
    expect(held(all, 3)).toEqual([[10, 11, 12], 3]);
    expect(held(all, 2)).toEqual([[0, 1], 2]);
    expect(held([at(0), at(2 * DAY)], 2)).toEqual([[0], 1]);
    expect(held([at(0), at(2 * DAY - 1)], 2)).toEqual([[0, (2 * DAY - 1) / DAY], 2]);
    expect(held([], 2)).toEqual([[], 0]);
  });

  test('counts an episode once', () => {
    expect(held([at(0, 'a'), at(1, 'a'), at(2, 'a'), at(9 * DAY, 'b'), at(10 * DAY, 'c')], 3)).toEqual([
      [9, 10],
      2,
    ]);
  });

  test('holds as many episodes as any window does, counted by hand', () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 25 }), fc.integer({ min: 1, max: 10 }), (small, days) => {
        const moments = inDays(small);
        const counts = moments.map(
          ({ at: from }) =>
            new Set(
              moments
                .filter((one) => one.at >= from && one.at < from + days * DAY)
                .map(({ episode }) => episode),
            ).size,
        );
        expect(busiest(moments, days).count).toBe(Math.max(0, ...counts));
      }),
    );
  });
});

test('all times moved by the same, and one far away: the clusters stay as they are', () => {
  fc.assert(
    fc.property(
      fc.array(moment, { maxLength: 25 }),
      limit,
      fc.integer({ min: -1_000 * DAY, max: 1_000 * DAY }),
      (small, most, shift) => {
        const moments = inDays(small);
        const shape = (all: readonly Moment[]) =>
          clustersOf(all, most).map(({ moments: held, peak, count }) => [
            held.map(({ id }) => id),
            peak.map(({ id }) => id),
            count,
          ]);
        expect(shape(moments.map((one) => ({ ...one, at: one.at + shift })))).toEqual(shape(moments));
        if (most.count > 1) expect(shape([...moments, at(500 * DAY, 'far')])).toEqual(shape(moments));
      },
    ),
  );
});
