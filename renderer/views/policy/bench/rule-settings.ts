import type { RuleResult } from '../../../../shared/contract/findings.ts';
import { settingsBelow, type PolicySetting } from '../../../../shared/policy-settings.ts';
import type { RuleId, Severity } from '../../../../shared/words.ts';
import type { PolicyDesk } from '../use-policy.ts';

/** Whether the policy on the screen has a rule tested; it is, where nothing is said. */
export function isOn({ policy }: PolicyDesk, rule: RuleId): boolean {
  return policy.rules[rule]?.enabled ?? true;
}

/** The severity on the screen: the policy's, else the rule's own. */
export function severityOf({ policy }: PolicyDesk, { rule, ownSeverity }: RuleResult): Severity {
  return policy.rules[rule]?.severity ?? ownSeverity;
}

/** The thresholds that a rule turns on. */
export function thresholdsOf({ settings }: RuleResult): PolicySetting[] {
  return settings.flatMap(({ key }) => settingsBelow(key));
}

/** The keys of everything that can be set for a rule. */
export function keysOf(result: RuleResult): string[] {
  return [...settingsBelow(`rules.${result.rule}`), ...thresholdsOf(result)].map(({ key }) => key);
}
