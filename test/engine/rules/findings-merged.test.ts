import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import type { Found, Judged } from '../../../electron/engine/model.ts';
import { facts } from '../../../electron/engine/rules/example-facts.ts';
import { session } from '../../../electron/engine/rules/example-session.ts';
import { findingId, mergeFindings, type Said } from '../../../electron/engine/rules/merge.ts';
import { runRules } from '../../../electron/engine/rules/run.ts';
import { sessionFinding } from '../../../electron/engine/rules/session-findings.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import { RULE_IDS, type RuleId, type Severity } from '../../../shared/words.ts';

const { date } = facts();
const all = ['a', 'b', 'c'].map((id, day) => session(`2026-03-0${day + 3}T10:00:00Z`, { id }));
const says = (rule: RuleId, severity: Severity, found: Found): Said => ({
  rule,
  rank: RULE_IDS.indexOf(rule),
  severity,
  found,
});
const about = (rule: RuleId, severity: Severity, judged: Judged, words: string, more = {}): Said =>
  says(rule, severity, sessionFinding(judged, date, words, more));
const merged = (said: readonly Said[]) => mergeFindings(said, [], facts({ sessions: all }));

describe('what one rule says of several sessions of an episode', () => {
  const [first, second, third] = all as [Judged, Judged, Judged];
  it('weighs as much as the heaviest of them, and names them all', () => {
    const [finding] = merged([
      about('sensitive-unit', 'low', third, 'Payroll.'),
      about('sensitive-unit', 'high', first, 'Payroll.'),
    ]);
    expect(finding?.parts.map(({ severity, sessions }) => [severity, sessions])).toEqual([
      ['high', ['c', 'a']],
    ]);
    expect([finding?.severity, finding?.sessions, finding?.at]).toEqual([
      'high',
      ['a', 'c'],
      first.session.startedAt,
    ]);
  });
  it('is told in order of time, in whatever order it was found', () => {
    const [finding] = merged(
      [third, first, second].map((one) => about('step-up', 'high', one, `As ${one.session.id}.`)),
    );
    expect(finding?.parts[0]?.sentence).toBe(
      '2026-03-03 10:00 UTC: As a. 2026-03-04 10:00 UTC: As b. 2026-03-05 10:00 UTC: As c.',
    );
  });
  it('of four that differ, one is only counted; of three, none', () => {
    const four = [...all, session('2026-03-06T10:00:00Z', { id: 'd' })];
    const said = four.map((one) => about('step-up', 'high', one, `As ${one.session.id}.`));
    const [finding] = mergeFindings(said, [], facts({ sessions: four }));
    expect(finding?.parts[0]?.sentence).toMatch(/As c\. And 1 session more of the kind\.$/u);
  });
  it('a part is not told to leave out the tick that it speaks of itself', () => {
    const told: string[][] = [];
    const without = (ticks: ReadonlySet<string>): string => {
      told.push([...ticks]);
      return 'Fails.';
    };
    merged([
      about('weak-justification', 'medium', first, 'Fails.', { without, tick: 'independent' }),
      about('vague-reason', 'low', first, 'Vague.', { tick: 'specific' }),
    ]);
    expect(told).toEqual([['specific']]);
  });
});

describe('patterns of the very same sessions', () => {
  const pattern = (rule: RuleId, severity: Severity, at: number): Said =>
    says(rule, severity, {
      anchor: `${rule} anchor`,
      subject: `Subject of ${rule}`,
      sentence: `${rule} says so.`,
      sessions: ['a', 'b'],
      cites: [{ sourceId: 1, row: at }],
      at,
      pattern: true,
    });
  it('are led by the heaviest, and keep the id of the first rule', () => {
    const [finding, ...others] = merged([
      pattern('surge', 'high', 7),
      pattern('repeated-pair', 'medium', 3),
      pattern('repeated-target', 'high', 5),
    ]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      id: findingId('repeated-pair', 'repeated-pair anchor'),
      rule: 'repeated-target',
      severity: 'high',
      subject: 'Subject of repeated-target',
      at: 5,
      sentence: 'repeated-target says so. surge says so. repeated-pair says so.',
      sessions: ['a', 'b'],
    });
    expect(finding?.cites).toHaveLength(3);
  });
});

describe('a run', () => {
  const NIGHT = '2026-03-10T04:30:00Z';
  const vague = session(NIGHT, { reason: 'help', ticket: null, verdict: 'unjustified', actor: 'Ines Roth' });
  it('lets what only raises weigh in, and says how far it is to the end', async () => {
    const steps: number[] = [];
    const job = { ...quietJob, progress: (_what: string, done: number) => steps.push(done) };
    const zoned = facts({ sessions: [vague], zoneOf: () => 'America/Toronto' });
    const { findings, reports } = await runRules(zoned, DEFAULT_POLICY, job);
    const [finding] = findings.filter(({ sessions }) => sessions.includes(vague.session.id));
    expect(finding?.parts.at(-1)?.rule).toBe('off-hours');
    expect(finding?.sentence).toMatch(/It began on .*10 Mar.* 2026, 00:30 in America\/Toronto;/u);
    expect(reports.find(({ rule }) => rule === 'off-hours')).toMatchObject({ tested: 1, found: 1 });
    expect(steps).toEqual([...RULE_IDS.keys(), RULE_IDS.length]);
  });
});
