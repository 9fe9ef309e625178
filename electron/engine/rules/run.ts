import type { Policy } from '../../../shared/policy.ts';
import { SEVERITIES } from '../../../shared/words.ts';
import type { RuleId, Severity } from '../../../shared/words.ts';
import type { Job } from '../job.ts';
import { breathe } from '../job.ts';
import type { Cite, Finding, Found, RuleFacts, RuleReport } from '../model.ts';
import { byText, contentId } from '../text.ts';
import { bySessionTime } from './episodes.ts';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';

/** What became of one rule: also those that found nothing, and those that were switched off. */
export type RuleOutcome = {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly enabled: boolean;
  readonly tested: number;
  readonly found: number;
  readonly untested: RuleReport['untested'];
};
export type RuleRun = { readonly findings: readonly Finding[]; readonly reports: readonly RuleOutcome[] };

/**
 * Puts every enabled rule to the facts. The order in which the sessions come does not matter.
 * @returns findings by severity, then in the order of the rules, then by time; and one report for each rule.
 */
export async function runRules(facts: RuleFacts, policy: Policy, job: Job): Promise<RuleRun> {
  const ordered: RuleFacts = { ...facts, sessions: bySessionTime(facts.sessions) };
  const findings: Anchored[] = [];
  const reports: RuleOutcome[] = [];
  for (const [done, rule] of rules.entries()) {
    job.progress('Evaluating rules', done, rules.length, 'rules');
    await breathe(job);
    const enabled = policy.rules[rule.id]?.enabled ?? true;
    const report: RuleReport = enabled
      ? rule.evaluate(ordered, policy)
      : { tested: 0, untested: [], found: [] };
    findings.push(...report.found.map((found) => findingOf(rule, found, policy)));
    reports.push(outcomeOf(rule, report, enabled, policy));
  }
  job.progress('Evaluating rules', rules.length, rules.length, 'rules');
  return { findings: withAliases(findings.sort(byWeight), ordered), reports };
}

/** The same in every run: it hangs on the rule and on what does not change when files are added. */
export function findingId(rule: RuleId, anchor: string): string {
  return contentId(rule, anchor);
}

type Anchored = Finding & { readonly anchor: string };

function findingOf(rule: Rule, found: Found, policy: Policy): Anchored {
  const { severity, ...rest } = found;
  return {
    id: findingId(rule.id, found.anchor),
    rule: rule.id,
    severity: policy.rules[rule.id]?.severity ?? severity ?? rule.severity,
    ...rest,
    cites: once(rest.cites),
    aliases: [],
  };
}

/**
 * A finding about a session has other ids while only some of the session's sources are in the review: a decision made
 * then is found by them. An id that is a finding's own, or an earlier finding's other one, is nobody's alias.
 */
function withAliases(findings: readonly Anchored[], { sessions }: RuleFacts): Finding[] {
  const idsOf = new Map(sessions.map(({ session }) => [session.id, session.ids]));
  const taken = new Set(findings.map(({ id }) => id));
  return findings.map(({ anchor, ...finding }) => {
    const others = (idsOf.get(anchor) ?? []).map((id) => findingId(finding.rule, id));
    const aliases = others.filter((alias) => !taken.has(alias));
    for (const alias of aliases) taken.add(alias);
    return { ...finding, aliases };
  });
}

/** Rules collect rows as they come upon them; one row is cited once, whoever led to it. */
function once(cites: readonly Cite[]): Cite[] {
  return [...new Map(cites.map(({ sourceId, row }) => [`${sourceId}:${row}`, { sourceId, row }])).values()];
}

function outcomeOf(rule: Rule, report: RuleReport, enabled: boolean, policy: Policy): RuleOutcome {
  return {
    rule: rule.id,
    severity: policy.rules[rule.id]?.severity ?? rule.severity,
    enabled,
    tested: report.tested,
    found: report.found.length,
    untested: report.untested.filter(({ count }) => count > 0),
  };
}

const RULE_ORDER = new Map(rules.map((rule, index) => [rule.id, index]));

/** Findings without a time stand after those with one. */
function byWeight(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (RULE_ORDER.get(a.rule) ?? 0) - (RULE_ORDER.get(b.rule) ?? 0) ||
    (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER) ||
    byText(a.id, b.id)
  );
}
