import { canonicalJson } from '../../../shared/canonical.ts';
import type { Policy } from '../../../shared/policy.ts';
import type { Rule } from './rule.ts';

/** A setting by its key with points ("repeated.pair.count") and its value as JSON text. */
export type SettingUsed = { readonly key: string; readonly value: string };

/** The settings that a rule turns on, as the policy has them. */
export function settingsUsed({ settings }: Pick<Rule, 'settings'>, policy: Policy): SettingUsed[] {
  return settings.map((key) => ({ key, value: canonicalJson(valueAt(policy, key) ?? null) }));
}

/** The control references to suggest: the policy's where it names any for this rule, else the rule's own. */
export function controlsOf(
  { id, controls }: Pick<Rule, 'id' | 'controls'>,
  policy: Policy,
): readonly string[] {
  return policy.rules[id]?.controls ?? controls;
}

function valueAt(policy: Policy, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
      policy,
    );
}
