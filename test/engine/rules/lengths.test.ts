import { describe, expect, test } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { scopeOf } from '../../../electron/engine/matching/ticks/in-scope.ts';
import type { Judged, RuleFacts } from '../../../electron/engine/model.ts';
import { facts } from '../../../electron/engine/rules/example-facts.ts';
import { session, type ExampleSession } from '../../../electron/engine/rules/example-session.ts';
import { noLogout } from '../../../electron/engine/rules/no-logout.ts';
import { overlongSession } from '../../../electron/engine/rules/overlong-session.ts';
import { runRules } from '../../../electron/engine/rules/run.ts';
import { DEFAULT_POLICY, policyFrom } from '../../../shared/policy.ts';

const MINUTE = 60_000;
const START = '2026-03-03T10:00:00.000Z';

/** @param seen minutes after the start in which a row shows it in use. */
function lasting(over: ExampleSession, seen = 0): Judged {
  const judged = session(START, over);
  const { startedAt, evidence } = judged.session;
  const seenUntil = startedAt + seen * MINUTE;
  const use = {
    sourceId: 1,
    row: 77,
    role: 'inside' as const,
    at: seenUntil,
    text: 'Changed',
    section: null,
  };
  return {
    ...judged,
    session: { ...judged.session, seenUntil, evidence: seen > 0 ? [...evidence, use] : evidence },
  };
}
const overlong = (judged: Judged, policy: unknown = {}) =>
  overlongSession.evaluate(facts({ sessions: [judged] }), policyFrom(policy));
const outcome = (judged: Judged, policy: unknown = {}) => {
  const { tested, found } = overlong(judged, policy);
  return tested === 0 ? 'not tested' : found.length === 0 ? 'passed' : 'found';
};

describe('overlong-session', () => {
  test.each([
    ['logout', 120, 0, 'passed'],
    ['logout', 120 + 1 / MINUTE, 0, 'found'],
    ['inferred', 120, 0, 'passed'],
    ['inferred', 120 + 1 / MINUTE, 0, 'not tested'],
    ['inferred', 600, 120, 'not tested'],
    ['inferred', 600, 120 + 1 / MINUTE, 'found'],
    ['open', null, 0, 'not tested'],
    ['open', null, 120, 'not tested'],
    ['open', null, 120 + 1 / MINUTE, 'found'],
  ] as const)('%s after %s min, seen in use until %s: %s', (endKind, minutes, seen, result) => {
    expect(outcome(lasting({ endKind, minutes }, seen))).toBe(result);
  });

  test('the limit is the policy’s', () => {
    expect(outcome(lasting({ minutes: 31 }), { maxSessionMinutes: 30 })).toBe('found');
    expect(outcome(lasting({ minutes: 500 }), { maxSessionMinutes: 500 })).toBe('passed');
  });

  test('says the length, and never one that looks like the limit', () => {
    const words = (judged: Judged) => overlong(judged).found[0]?.point?.words;
    expect(words(lasting({ minutes: 192 }))).toBe('It lasted 3 h 12 min; limit 120 min.');
    expect(words(lasting({ minutes: 120.2 }))).toBe('It lasted more than 2 h; limit 120 min.');
    expect(words(lasting({ minutes: null }, 150))).toBe('It lasted at least 2 h 30 min; limit 120 min.');
    expect(words(lasting({ minutes: null }, 120.2))).toBe('It lasted more than 2 h; limit 120 min.');
  });

  test('cites the row that shows it in use', () => {
    expect(overlong(lasting({ minutes: null }, 150)).found[0]?.cites).toContainEqual({
      sourceId: 1,
      row: 77,
    });
  });

  test('is measured in time that passed, whatever the clocks did', () => {
    const over = (start: string) => outcome(session(start, { minutes: 120 + 1 / MINUTE }));
    expect([over('2026-03-08T06:00:00Z'), over('2026-11-01T05:00:00Z')]).toEqual(['found', 'found']);
  });

  test('says what it could not test', () => {
    const sessions = [
      lasting({ minutes: 600, endKind: 'inferred' }),
      lasting({ minutes: null, target: 'Ana Lopes' }),
    ];
    expect(overlongSession.evaluate(facts({ sessions }), DEFAULT_POLICY).untested).toEqual([
      { reason: 'no end is recorded, and no row shows the session in use after the limit', count: 1 },
      { reason: 'its length is not recorded closely enough', count: 1 },
    ]);
  });
});

describe('beside the rule about weak tickets', () => {
  const weak = (judged: Judged, sentence: string): Judged => ({
    ...judged,
    verdict: 'weak',
    ticks: judged.ticks.map((tick) => (tick.id === 'in-scope' ? { ...tick, answer: 'no', sentence } : tick)),
  });
  const said = async (judged: Judged) => {
    const { findings } = await runRules(facts({ sessions: [judged] }), DEFAULT_POLICY, quietJob);
    return findings.map(({ parts }) => parts.map(({ rule, sentence }) => `${rule}: ${sentence}`));
  };

  test('the length is said once: the other names the test only', async () => {
    const judged = lasting({ minutes: 192 });
    const { sentence } = scopeOf(judged.session, DEFAULT_POLICY, undefined);
    expect(await said(weak(judged, sentence))).toEqual([
      [
        expect.stringMatching(/^weak-justification: OPS-1 fails 1 of 9 tests, "[^".]+"\.$/u),
        'overlong-session: It lasted 3 h 12 min; limit 120 min.',
      ],
    ]);
  });

  test('a no because of a window of access stays said', async () => {
    const [parts] = await said(weak(lasting({ minutes: 192 }), 'The window of access was closed.'));
    expect(parts?.[0]).toContain('The window of access was closed.');
  });
});

describe('no-logout', () => {
  const logout = (
    judged: Judged,
    answer: 'yes' | 'no' | 'not-recorded',
    sentence = 'audit.csv shows no logout of it.',
  ) => {
    const logoutOf: RuleFacts['logoutOf'] = () => ({
      check: 'logout',
      answer,
      sentence,
      cite: { sourceId: 4, row: 44 },
    });
    return noLogout.evaluate(facts({ sessions: [judged], logoutOf }), DEFAULT_POLICY);
  };

  test('says what bounds are known', () => {
    const words = (judged: Judged) => logout(judged, 'no').found[0]?.point?.words;
    expect(words(lasting({ minutes: 600, endKind: 'inferred' }, 30))).toBe(
      'audit.csv shows no logout of it. It was last seen in use on 2026-03-03 10:30 UTC; it had ended by 2026-03-03 20:00 UTC at the latest.',
    );
    expect(words(lasting({ minutes: 600, endKind: 'inferred' }))).toBe(
      'audit.csv shows no logout of it. No row after its start shows it in use; it had ended by 2026-03-03 20:00 UTC at the latest.',
    );
    expect(words(lasting({ minutes: null }, 30))).toBe(
      'audit.csv shows no logout of it. It was last seen in use on 2026-03-03 10:30 UTC; nothing says by when it had ended.',
    );
  });

  test('cites the row that the answer rests on', () => {
    expect(logout(lasting({ minutes: null }), 'no').found[0]?.cites).toContainEqual({ sourceId: 4, row: 44 });
  });

  test('a missing record is never a missing logout', () => {
    const blind = logout(
      lasting({ minutes: null }),
      'not-recorded',
      'No file that shows the session writes down logouts.',
    );
    expect(blind).toEqual({
      tested: 0,
      untested: [{ reason: 'no file that shows the session writes down logouts', count: 1 }],
      found: [],
    });
    expect(logout(lasting({}), 'yes')).toEqual({ tested: 1, untested: [], found: [] });
  });
});
