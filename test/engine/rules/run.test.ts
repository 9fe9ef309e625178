import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import type { Judged, RuleFacts } from '../../../electron/engine/model.ts';
import { facts, policySwitch, roster, rosterEntry } from '../../../electron/engine/rules/example-facts.ts';
import { session } from '../../../electron/engine/rules/example-session.ts';
import { rules } from '../../../electron/engine/rules/index.ts';
import { lateJustification } from '../../../electron/engine/rules/late-justification.ts';
import { findingId } from '../../../electron/engine/rules/merge.ts';
import { runRules } from '../../../electron/engine/rules/run.ts';
import { DEFAULT_POLICY, policyFrom } from '../../../shared/policy.ts';
import { RULE_IDS, SEVERITIES, VERDICTS } from '../../../shared/words.ts';

const people = ['Nadia Brandt', 'Ines Roth', 'Paul Okoro'];
const FROM = Date.parse('2026-03-01T00:00:00Z');

/** A session with any of everything; the verdict goes with there being a ticket. */
const anySession = fc
  .record({
    minute: fc.integer({ min: 0, max: 40 * 24 * 60 }),
    actor: fc.constantFrom(...people),
    target: fc.constantFrom('Theo Marchand', 'Margit Keller', 'Alex Martin'),
    verdict: fc.constantFrom(...VERDICTS),
    ticket: fc.constantFrom('OPS-1', 'OPS-2', 'OPS-3'),
    sensitive: fc.constantFrom(true, false, null),
    reason: fc.constantFrom(null, 'testing', 'OPS-1', 'quiz closed although attempts are left'),
    changes: fc.constantFrom([], ['Changed email for user Theo Marchand']),
    reportOnly: fc.boolean(),
    minutes: fc.constantFrom(null, 0, 10, 90),
  })
  .map(({ minute, ...over }): Judged => {
    const ticket = over.verdict === 'cannot-tell' || over.verdict === 'unjustified' ? null : over.ticket;
    const opened = over.verdict === 'justified-late' ? '2026-05-01T00:00:00Z' : '2026-01-01T00:00:00Z';
    const start = new Date(FROM + minute * 60_000).toISOString();
    return session(start, { ...over, ticket, opened, id: JSON.stringify([start, over.actor, over.target]) });
  });
const anySessions = fc.uniqueArray(anySession, { maxLength: 30, selector: (judged) => judged.session.id });

const known = roster({ declared: 9, people: [rosterEntry('Nadia Brandt'), rosterEntry('Outsider Smith')] });
const switches = [policySwitch('2026-03-04T00:00:00Z', 'Changed the switch from off to on')];
const given = (sessions: readonly Judged[]): RuleFacts =>
  facts({ sessions, roster: known, policySwitches: switches });
const run = (sessions: readonly Judged[], policy = DEFAULT_POLICY) =>
  runRules(given(sessions), policy, quietJob);

describe('whatever the sessions', () => {
  test('their order does not matter', async () => {
    const shuffled = anySessions.chain((sessions) =>
      fc.tuple(fc.constant(sessions), fc.shuffledSubarray(sessions, { minLength: sessions.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([sessions, others]) => {
        expect(await run(others)).toEqual(await run(sessions));
      }),
      { numRuns: 40 },
    );
  });

  test('the order in which they come does not change a single sentence of any finding', async () => {
    const reversed = anySessions.map((sessions) => [sessions, [...sessions].reverse()] as const);
    await fc.assert(
      fc.asyncProperty(reversed, async ([sessions, others]) => {
        const words = async (list: readonly Judged[]) =>
          (await run(list)).findings.map(({ id, sentence, parts }) => [id, sentence, parts]);
        expect(await words(others)).toEqual(await words(sessions));
      }),
      { numRuns: 40 },
    );
  });

  test('one act is one finding: no session of an episode stands in two findings about sessions', async () => {
    await fc.assert(
      fc.asyncProperty(anySessions, async (sessions) => {
        const { findings } = await run(sessions);
        const perSession = new Set(rules.filter(({ unit }) => unit === 'sessions').map(({ id }) => id));
        const acts = findings.filter(({ parts }) => parts.some(({ rule }) => perSession.has(rule)));
        const inActs = acts.flatMap((finding) => finding.sessions);
        expect(new Set(inActs).size).toBe(inActs.length);
        for (const { parts } of findings)
          expect(new Set(parts.map(({ rule }) => rule)).size).toBe(parts.length);
      }),
      { numRuns: 40 },
    );
  });

  test('a session that has nothing to do with them changes no finding', async () => {
    const unrelated = session('2026-03-12T12:00:00Z', {
      actor: 'Outsider Smith',
      target: 'Somebody Else',
      ticket: 'OPS-99',
      sensitive: false,
      reason: 'invoice layout of the spring catalogue broken',
    });
    await fc.assert(
      fc.asyncProperty(anySessions, async (sessions) => {
        expect((await run([...sessions, unrelated])).findings).toEqual((await run(sessions)).findings);
      }),
      { numRuns: 40 },
    );
  });

  test('every session cited exists, ids are unique, and no more is found than was tested', async () => {
    await fc.assert(
      fc.asyncProperty(anySessions, async (sessions) => {
        const { findings, reports } = await run(sessions);
        const ids = new Set(sessions.map((judged) => judged.session.id));
        expect(findings.flatMap((finding) => finding.sessions).filter((id) => !ids.has(id))).toEqual([]);
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
        for (const { rule, tested, found, untested } of reports) {
          const ofRule = findings.flatMap(({ parts, subject }) =>
            parts.filter((part) => part.rule === rule).map(({ sessions: own }) => ({ own, subject })),
          );
          const { unit } = rules.find(({ id }) => id === rule)!;
          const subjects =
            unit === 'sessions' ? ofRule.flatMap(({ own }) => own) : ofRule.map(({ subject }) => subject);
          expect(found).toBe(ofRule.length);
          expect(tested).toBeGreaterThanOrEqual(unit === 'switches' ? found : new Set(subjects).size);
          const left = untested.reduce((sum, { count }) => sum + count, 0);
          if (unit === 'sessions') expect(tested + left).toBe(sessions.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('they come by severity, then in the order of the rules, then by time', async () => {
    await fc.assert(
      fc.asyncProperty(anySessions, async (sessions) => {
        const { findings } = await run(sessions);
        const weights = findings.map(({ severity, rule, at }) => [
          SEVERITIES.indexOf(severity),
          RULE_IDS.indexOf(rule),
          at ?? Infinity,
        ]);
        const ordered = [...weights].sort(
          (a, b) => a[0]! - b[0]! || a[1]! - b[1]! || (a[2] === b[2] ? 0 : a[2]! - b[2]!),
        );
        expect(weights).toEqual(ordered);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a run', () => {
  const unjustified = session('2026-03-03T23:40:00Z', {
    verdict: 'unjustified',
    ticket: null,
    sensitive: true,
    unit: 'HR',
  });

  test('reports every rule, also those that found nothing', async () => {
    const { reports } = await run([unjustified]);
    expect(reports.map(({ rule }) => rule)).toEqual([...RULE_IDS]);
    expect(reports[1]).toEqual({
      rule: 'late-justification',
      version: lateJustification.version,
      severity: 'medium',
      enabled: true,
      tested: 1,
      found: 0,
      untested: [],
      settings: [
        { key: 'lateHours', value: '72' },
        { key: 'graceMinutes', value: '60' },
        { key: 'verdict.late', value: '"justified-late"' },
      ],
      controls: lateJustification.controls,
    });
  });

  test('leaves out a rule that is switched off, and says so', async () => {
    const { findings, reports } = await run(
      [unjustified],
      policyFrom({ rules: { 'no-justification': { enabled: false } } }),
    );
    expect(reports[0]).toMatchObject({
      rule: 'no-justification',
      enabled: false,
      tested: 0,
      found: 0,
      untested: [],
    });
    expect(findings.flatMap(({ parts }) => parts).filter(({ rule }) => rule === 'no-justification')).toEqual(
      [],
    );
  });

  test('suggests the control references that the policy names, in place of its own', async () => {
    const policy = policyFrom({ rules: { 'late-justification': { controls: ['House rule 7'] } } });
    const { reports } = await run([unjustified], policy);
    expect(reports[1]?.controls).toEqual(['House rule 7']);
    expect(reports[0]?.controls).not.toContain('House rule 7');
  });

  test("takes the policy's severity before the finding's own, and that before the rule's", async () => {
    const justified = session('2026-03-05T10:00:00Z', { sensitive: true, unit: 'HR' });
    const severities = async (policy: unknown) =>
      (await run([justified], policyFrom(policy))).findings
        .filter(({ rule }) => rule === 'sensitive-unit')
        .map(({ severity }) => severity);
    expect(await severities({})).toEqual(['low']);
    expect(await severities({ rules: { 'sensitive-unit': { severity: 'medium' } } })).toEqual(['medium']);
  });

  test('makes ids from the session or from the rule and its anchor alone', async () => {
    const { findings } = await run([unjustified]);
    const [finding] = findings.filter(({ rule }) => rule === 'no-justification');
    expect(finding?.id).toBe(findingId('episode', unjustified.session.id));
    const switched = findings.find(({ rule }) => rule === 'policy-switched');
    expect(switched?.parts).toHaveLength(1);
    expect(findingId('no-justification', 'a')).toMatch(/^[0-9a-f]{16}$/u);
    expect(findingId('no-justification', 'a')).not.toBe(findingId('weak-justification', 'a'));
  });

  test('can be stopped between rules, and says how far it is', async () => {
    const stop = new AbortController();
    const steps: number[] = [];
    const job = {
      signal: stop.signal,
      progress: (_what: string, done: number) => {
        steps.push(done);
        if (done === 2) stop.abort();
      },
    };
    await expect(runRules(given([unjustified]), DEFAULT_POLICY, job)).rejects.toThrow();
    expect(steps).toEqual([0, 1, 2]);
  });
});
