import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RuleReport } from '../../../electron/engine/model.ts';
import { facts, state } from '../../../electron/engine/rules/example-facts.ts';
import { session } from '../../../electron/engine/rules/example-session.ts';
import { baselineOf, medianOf } from '../../../electron/engine/rules/peers.ts';
import { surge } from '../../../electron/engine/rules/surge.ts';
import { policyFrom } from '../../../shared/policy.ts';

describe('the baseline of peers', () => {
  test.each([
    [[], 0],
    [[7], 7],
    [[9, 1], 5],
    [[3, 9, 1], 3],
    [[10, 9, 1, 2], 5.5],
  ])('the median of %j is %d', (numbers, median) => {
    expect(medianOf(numbers)).toBe(median);
  });

  test('four peers are too few, five are enough', () => {
    expect(baselineOf([1, 2, 3, 4])).toBeNull();
    expect(baselineOf([1, 2, 3, 4, 5])).toEqual({ peers: 5, median: 3, spread: 1 });
  });

  test('the spread is the median distance, and at least 1', () => {
    expect(baselineOf([4, 4, 4, 4, 4])).toEqual({ peers: 5, median: 4, spread: 1 });
    expect(baselineOf([1, 2, 5, 8, 9])).toEqual({ peers: 5, median: 5, spread: 3 });
    expect(baselineOf([1, 2, 3, 8, 9, 30])).toEqual({ peers: 6, median: 5.5, spread: 3.5 });
  });

  test('one who did a hundred times as much moves neither much', () => {
    expect(baselineOf([2, 3, 3, 4, 400])).toEqual({ peers: 5, median: 3, spread: 1 });
  });
});

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST = Date.parse('2026-03-02T09:00:00Z');
type Work = { readonly name: string; readonly role: string | null; readonly days: readonly number[] };

/** Each person's sessions, one a day counted from the first, each an episode of its own. */
function report(team: readonly Work[], policy: unknown = {}, shift = 0): RuleReport {
  const sessions = team.flatMap(({ name, days }) =>
    days.map((day, index) =>
      session(new Date(FIRST + shift + day * DAY).toISOString(), {
        actor: name,
        ticket: null,
        target: `Target ${index}`,
      }),
    ),
  );
  const roles = new Map(team.map(({ name, role }) => [name, role]));
  const then = ({ name }: { name: string }, field: Parameters<typeof state>[0]) =>
    state(field, roles.get(name) ?? null);
  return surge.evaluate(facts({ sessions, then }), policyFrom(policy));
}
/** So many sessions on the first day. */
const many = (number: number) => Array.from({ length: number }, (_, index) => index / 1000);
const person = (name: string, number: number, role: string | null = 'Support'): Work => ({
  name,
  role,
  days: many(number),
});
const crew = [2, 3, 3, 3, 4].map((number, index) => person(`Peer ${index}`, number));
const named = ({ found }: RuleReport) => found.map(({ subject }) => subject);

describe('surge', () => {
  test('says all its numbers', () => {
    const { found, tested, untested } = report([person('Nadia Brandt', 9), ...crew]);
    expect(found.map(({ sentence }) => sentence)).toEqual([
      'Nadia Brandt acted in 9 episodes (9 sessions) within 7 days, from 2026-03-02 09:00 UTC to 2026-03-02 09:11 UTC. ' +
        'The busiest 7 days of the 5 others with the role "Support" have a median of 3 and a spread of 1; ' +
        'limit 6 (3 + 3 × 1), and at least 6.',
    ]);
    expect([tested, untested.filter(({ count }) => count > 0)]).toEqual([6, []]);
  });

  test('more than the limit, and at least so many, are both needed', () => {
    expect(named(report([person('A', 6), ...crew]))).toEqual([]);
    expect(named(report([person('A', 7), ...crew]))).toEqual(['A']);
    const quiet = crew.map(({ name }) => person(name, 1));
    expect(named(report([person('A', 5), ...quiet]))).toEqual([]);
    expect(named(report([person('A', 6), ...quiet]))).toEqual(['A']);
    expect(named(report([person('A', 5), ...quiet], { surge: { count: 5 } }))).toEqual(['A']);
    expect(named(report([person('A', 7), ...crew], { surge: { spreads: 4 } }))).toEqual([]);
  });

  test('counts the busiest days only, in a half-open window', () => {
    const spread = { name: 'A', role: 'Support', days: [0, 1, 2, 3, 4, 5, 7] };
    expect(named(report([spread, ...crew]))).toEqual([]);
    expect(named(report([{ ...spread, days: [0, 1, 2, 3, 4, 5, 6.99] }, ...crew]))).toEqual(['A']);
    expect(
      named(report([{ ...spread, days: [0, 1, 2, 3, 4, 5, 7] }, ...crew], { surge: { days: 8 } })),
    ).toEqual(['A']);
  });

  test('cites the window alone, not what came before or after', () => {
    const { found } = report([{ name: 'A', role: 'Support', days: [...many(8), 40, 60] }, ...crew]);
    expect(found.map(({ sessions, at }) => [sessions.length, at])).toEqual([[8, FIRST]]);
  });

  test('sessions of a pair for one ticket are one episode', () => {
    const sessions = Array.from({ length: 30 }, (_, index) =>
      session(new Date(FIRST + index * HOUR).toISOString(), { actor: 'A' }),
    );
    const others = crew.map(({ name }) => session(new Date(FIRST).toISOString(), { actor: name }));
    const then = () => state('role', 'Support');
    expect(surge.evaluate(facts({ sessions: [...sessions, ...others], then }), policyFrom({})).found).toEqual(
      [],
    );
  });

  test('compares with the same role only, however it is written, and tells whom it could not compare', () => {
    const { found, tested, untested } = report([
      person('A', 20, 'support '),
      ...crew,
      person('Boss', 50, 'Management'),
      person('Stranger', 50, null),
    ]);
    expect([found.map(({ subject }) => subject), tested]).toEqual([['A'], 6]);
    expect(untested.filter(({ count }) => count > 0)).toEqual([
      { reason: 'the role is not recorded', count: 1 },
      { reason: 'too few peers: fewer than five others of the same role acted', count: 1 },
    ]);
  });

  test('the role is the one at the last session', () => {
    const then = ({ name }: { name: string }, _field: unknown, at: number) =>
      state('role', name === 'A' && at < FIRST + DAY ? 'Sales' : 'Support');
    const sessions = [
      ...[...many(9), 2].map((day) =>
        session(new Date(FIRST + day * DAY).toISOString(), { actor: 'A', ticket: null }),
      ),
      ...crew.map(({ name }) => session(new Date(FIRST).toISOString(), { actor: name })),
    ];
    const { tested, found } = surge.evaluate(facts({ sessions, then }), policyFrom({}));
    expect([tested, found.map(({ subject }) => subject)]).toEqual([6, ['A']]);
  });

  test('somebody who may be one of two is no peer and is not compared', () => {
    const unclear = { keys: ['p:1', 'p:2'], name: 'Alex Martin', username: null };
    const both = [0, 1].map((hour) =>
      session(new Date(FIRST + hour * HOUR).toISOString(), { actor: unclear }),
    );
    const others = crew
      .slice(0, 4)
      .map(({ name }) => session(new Date(FIRST).toISOString(), { actor: name }));
    const then = () => state('role', 'Support');
    const { tested, untested } = surge.evaluate(
      facts({ sessions: [...both, ...others], then }),
      policyFrom({}),
    );
    expect([tested, untested.map(({ count }) => count)]).toEqual([0, [1, 0, 4]]);
  });
});

const team = fc.uniqueArray(
  fc.record({
    name: fc.string({ minLength: 1, maxLength: 6 }).map((text) => `P ${text.trim().toLowerCase()}`),
    role: fc.constantFrom('Support', 'Sales', null),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 9 }),
  }),
  { selector: ({ name }) => name, maxLength: 14 },
);
const LOOSE = { surge: { count: 2, spreads: 0.5 } };
const outcome = ({ tested, untested, found }: RuleReport) => ({
  tested,
  untested,
  found: found.map(({ subject, sessions }) => `${subject}: ${sessions.length}`).toSorted(),
});

test('the order of rows does not matter, nor when it all took place', () => {
  fc.assert(
    fc.property(team, fc.integer({ min: -400, max: 400 }), (all, hours) => {
      const base = outcome(report(all, LOOSE));
      expect(outcome(report([...all].reverse(), LOOSE))).toEqual(base);
      expect(outcome(report(all, LOOSE, hours * HOUR))).toEqual(base);
    }),
    { numRuns: 60 },
  );
});

test('what people are called does not matter', () => {
  fc.assert(
    fc.property(team, (all) => {
      const renamed = all.map((one, index) => ({ ...one, name: `Z${all.length - index}` }));
      const numbers = (members: readonly Work[]) => {
        const { tested, found } = report(members, LOOSE);
        return [tested, members.map(({ name }) => found.filter(({ subject }) => subject === name).length)];
      };
      expect(numbers(renamed)).toEqual(numbers(all));
    }),
    { numRuns: 60 },
  );
});

test('agrees with the definition, counted by hand', () => {
  fc.assert(
    fc.property(team, (all) => {
      const most = ({ days }: Work) =>
        Math.max(...days.map((from) => days.filter((day) => day >= from && day < from + 7).length));
      const expected = all.filter((one) => {
        const others = all.filter((other) => other !== one && other.role === one.role).map(most);
        if (one.role === null || others.length < 5) return false;
        const middle = medianOf(others);
        const spread = Math.max(1, medianOf(others.map((other) => Math.abs(other - middle))));
        return most(one) >= 2 && most(one) > middle + 0.5 * spread;
      });
      expect(named(report(all, LOOSE)).toSorted()).toEqual(expected.map(({ name }) => name).toSorted());
    }),
    { numRuns: 100 },
  );
});
