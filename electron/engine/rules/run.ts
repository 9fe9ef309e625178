import type { Policy } from '../../../shared/policy.ts';
import { SEVERITIES } from '../../../shared/words.ts';
import type { RuleId, Severity } from '../../../shared/words.ts';
import type { Job } from '../job.ts';
import { breathe } from '../job.ts';
import type { Finding, RuleFacts, RuleReport } from '../model.ts';
import { byText } from '../text.ts';
import { bySessionTime } from './episodes.ts';
import { rules } from './index.ts';
import { mergeFindings, type Raises, type Said } from './merge.ts';
import type { Rule } from './rule.ts';
import { controlsOf, settingsUsed, type SettingUsed } from './settings-used.ts';

/** What became of one rule: also those that found nothing, and those that were switched off. */
export type RuleOutcome = {
  readonly rule: RuleId;
  readonly version: number;
  readonly severity: Severity;
  readonly enabled: boolean;
  readonly tested: number;
  /** Findings that it is a part of. */
  readonly found: number;
  readonly untested: RuleReport['untested'];
  readonly settings: readonly SettingUsed[];
  readonly controls: readonly string[];
};
export type RuleRun = { readonly findings: readonly Finding[]; readonly reports: readonly RuleOutcome[] };

/**
 * Puts every enabled rule to the facts. The order in which the sessions come does not matter.
 * @returns findings by severity, then in the order of the rules, then by time; and one report for each rule.
 */
export async function runRules(facts: RuleFacts, policy: Policy, job: Job): Promise<RuleRun> {
  const ordered: RuleFacts = { ...facts, sessions: bySessionTime(facts.sessions) };
  const said: Said[] = [];
  const raises: Raises[] = [];
  const told: [Rule, RuleReport][] = [];
  for (const [rank, rule] of rules.entries()) {
    job.progress('Evaluating rules', rank, rules.length, 'rules');
    await breathe(job);
    const report = isEnabled(rule, policy) ? rule.evaluate(ordered, policy) : NOT_RUN;
    told.push([rule, report]);
    for (const found of report.found)
      said.push({ rule: rule.id, rank, severity: severityOf(rule, policy, found.severity), found });
    if (report.raises)
      raises.push({
        rule: rule.id,
        words: new Map(report.raises.map(({ session, words }) => [session, words])),
      });
  }
  const findings = withOwnIds(mergeFindings(said, raises, ordered).sort(byWeight));
  job.progress('Evaluating rules', rules.length, rules.length, 'rules');
  const found = countsOf(findings);
  return { findings, reports: told.map(([rule, report]) => outcomeOf(rule, report, found, policy)) };
}

const NOT_RUN: RuleReport = { tested: 0, untested: [], found: [] };

const isEnabled = ({ id }: Rule, policy: Policy): boolean => policy.rules[id]?.enabled ?? true;

/** The policy's before the finding's own, and that before the rule's. */
function severityOf({ id, severity }: Rule, policy: Policy, own?: Severity): Severity {
  return policy.rules[id]?.severity ?? own ?? severity;
}

/** An id that is a finding's own, or an earlier finding's other one, is nobody's alias. */
function withOwnIds(findings: readonly Finding[]): Finding[] {
  const taken = new Set(findings.map(({ id }) => id));
  return findings.map((finding) => {
    const aliases = [...new Set(finding.aliases)].filter((alias) => !taken.has(alias));
    for (const alias of aliases) taken.add(alias);
    return { ...finding, aliases };
  });
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<RuleId, number> {
  const counts = new Map<RuleId, number>();
  for (const { rule } of findings.flatMap(({ parts }) => parts))
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function outcomeOf(
  rule: Rule,
  report: RuleReport,
  found: ReadonlyMap<RuleId, number>,
  policy: Policy,
): RuleOutcome {
  return {
    rule: rule.id,
    version: rule.version,
    severity: severityOf(rule, policy),
    enabled: isEnabled(rule, policy),
    tested: report.tested,
    found: found.get(rule.id) ?? 0,
    untested: report.untested.filter(({ count }) => count > 0),
    settings: settingsUsed(rule, policy),
    controls: controlsOf(rule, policy),
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
