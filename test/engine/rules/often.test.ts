import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Judged, RuleReport } from '../../../electron/engine/model.ts';
import { actorFanOut } from '../../../electron/engine/rules/actor-fan-out.ts';
import { facts } from '../../../electron/engine/rules/example-facts.ts';
import { session } from '../../../electron/engine/rules/example-session.ts';
import { repeatedPair } from '../../../electron/engine/rules/repeated-pair.ts';
import { repeatedTarget } from '../../../electron/engine/rules/repeated-target.ts';
import { repeatedUnit } from '../../../electron/engine/rules/repeated-unit.ts';
import type { Rule } from '../../../electron/engine/rules/rule.ts';
import { policyFrom } from '../../../shared/policy.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST = Date.parse('2026-03-02T09:00:00Z');
const iso = (at: number) => new Date(at).toISOString();
const sentences = (rule: Rule, sessions: readonly Judged[], policy: unknown = {}) =>
  rule.evaluate(facts({ sessions }), policyFrom(policy)).found.map(({ sentence }) => sentence);

describe('actor-fan-out', () => {
  const visits = (minutes: readonly number[], target = (index: number) => `Person ${index}`) =>
    minutes.map((minute, index) =>
      session(iso(FIRST + minute * MINUTE), { target: target(index), ticket: null }),
    );

  test('says accounts, sessions, the time they took, and the limit', () => {
    const sessions = visits([0, 30, 60, 90, 120, 150, 180], (index) => `Person ${Math.min(index, 5)}`);
    expect(sentences(actorFanOut, sessions)).toEqual([
      'Nadia Brandt used 6 accounts in 7 sessions within 3 h, from 2026-03-02 09:00 UTC; limit 5 in 24 h.',
    ]);
  });

  test('a time under a minute is one minute, and a time is rounded up', () => {
    expect(sentences(actorFanOut, visits([0, 0.1, 0.2, 0.3, 0.4]))[0]).toContain('within 1 min,');
    expect(sentences(actorFanOut, visits([0, 1, 2, 3, 60.1]))[0]).toContain('within 1 h 1 min,');
    expect(sentences(actorFanOut, visits([0, 1, 2, 3, 24 * 60 - 1 / MINUTE]))[0]).toContain('within 24 h,');
  });

  test('a run over two days tells the fullest 24 hours, and how far it goes', () => {
    const sessions = visits([0, 600, 1200, 1300, 1400, 1500, 2100, 2639]);
    expect(sentences(actorFanOut, sessions)).toEqual([
      'Nadia Brandt used 6 accounts in 6 sessions within 23 h 59 min, from 2026-03-03 05:00 UTC; limit 5 in 24 h. ' +
        'In all, 8 accounts in 8 sessions from 2026-03-02 09:00 UTC to 2026-03-04 04:59 UTC.',
    ]);
  });

  test('the limit is the policy’s, and counts from it on', () => {
    const two = visits([0, 1]);
    expect(sentences(actorFanOut, two, { repeated: { actorTargetsPerDay: 3 } })).toEqual([]);
    expect(sentences(actorFanOut, two, { repeated: { actorTargetsPerDay: 2 } })).toHaveLength(1);
  });
});

describe('repeated-unit', () => {
  test('says episodes, sessions, admins, accounts, tickets and days', () => {
    const sessions = Array.from({ length: 12 }, (_, index) =>
      session(iso(FIRST + index * DAY), {
        actor: `Admin ${index % 3}`,
        target: `Person ${index % 5}`,
        ticket: index < 9 ? `OPS-${index}` : null,
        unit: 'Sales West',
      }),
    );
    expect(sentences(repeatedUnit, sessions)).toEqual([
      'Accounts of Sales West were used in 12 episodes: 12 sessions, 3 admins, 5 accounts, 9 tickets, within 12 days; limit 10 in 30 days.',
    ]);
  });
});

const visit = fc.record({
  minute: fc.integer({ min: 0, max: 60 * 24 * 60 }),
  actor: fc.constantFrom('Ann', 'Ben'),
  target: fc.constantFrom('P1', 'P2', 'P3', 'P4'),
  ticket: fc.constantFrom(null, 'OPS-1', 'OPS-2'),
  unit: fc.constantFrom('Sales', 'HR', null),
});
type Visit = typeof visit extends fc.Arbitrary<infer One> ? One : never;
const visitsOf = fc.uniqueArray(visit, {
  selector: ({ minute, actor, target }) => `${minute} ${actor} ${target}`,
  maxLength: 30,
});
const LOW = {
  repeated: {
    pair: { count: 2, days: 7 },
    target: { count: 3, days: 7 },
    unit: { count: 3, days: 7 },
    actorTargetsPerDay: 2,
  },
};
const judgedAt = (visits: readonly Visit[], shift = 0): Judged[] =>
  visits.map(({ minute, ...over }) => session(iso(FIRST + shift + minute * MINUTE), over));
const run = (rule: Rule, sessions: readonly Judged[]): RuleReport =>
  rule.evaluate(facts({ sessions }), policyFrom(LOW));
/** Everything but dates and ids, which hang on the time. */
const numbers = ({ tested, untested, found }: RuleReport) => ({
  tested,
  untested,
  found: found.map(({ subject, sessions, sentence }) => [
    subject,
    sessions.length,
    sentence.replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/gu, ''),
  ]),
});

describe.each(
  [repeatedPair, repeatedTarget, repeatedUnit, actorFanOut].map((rule) => [rule.id, rule] as const),
)('%s', (_, rule) => {
  test('finds the same in whatever order the sessions come', () => {
    fc.assert(
      fc.property(visitsOf, (visits) => {
        const sessions = judgedAt(visits);
        expect(run(rule, [...sessions].reverse())).toEqual(run(rule, sessions));
      }),
      { numRuns: 60 },
    );
  });

  test('finds the same whenever it all took place: no hour and no change of clocks is special', () => {
    fc.assert(
      fc.property(visitsOf, fc.integer({ min: -9_000, max: 9_000 }), (visits, hours) => {
        expect(numbers(run(rule, judgedAt(visits, hours * HOUR)))).toEqual(
          numbers(run(rule, judgedAt(visits))),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('one session far away from all others changes no finding', () => {
    fc.assert(
      fc.property(visitsOf, visit, (visits, more) => {
        const sessions = judgedAt(visits);
        const far = judgedAt([{ ...more, ticket: null }], 200 * DAY);
        expect(run(rule, [...sessions, ...far]).found).toEqual(run(rule, sessions).found);
      }),
      { numRuns: 60 },
    );
  });
});

test('actor-fan-out agrees with the definition, counted by hand', () => {
  fc.assert(
    fc.property(visitsOf, (visits) => {
      const sessions = judgedAt(visits);
      const found = new Set(run(actorFanOut, sessions).found.flatMap((one) => one.sessions));
      const expected = new Set<string>();
      for (const { session: first } of sessions) {
        const held = sessions.filter(
          ({ session: one }) =>
            one.actor.name === first.actor.name &&
            one.startedAt >= first.startedAt &&
            one.startedAt < first.startedAt + DAY,
        );
        if (new Set(held.map(({ session: one }) => one.target.name)).size >= 2)
          for (const { session: one } of held) expected.add(one.id);
      }
      expect(found).toEqual(expected);
    }),
  );
});
