import { describe, expect, test } from 'vitest';
import { rules } from '../../../electron/engine/rules/index.ts';
import type { Rule } from '../../../electron/engine/rules/rule.ts';
import { settingsUsed } from '../../../electron/engine/rules/settings-used.ts';
import { settingName, settingValue } from '../../../shared/policy-words.ts';
import { policyFrom, type Policy } from '../../../shared/policy.ts';

/** A policy that notes the settings that are read, by their keys with points; lists are one setting each. */
function watched(policy: Policy): { readonly policy: Policy; readonly read: ReadonlySet<string> } {
  const read = new Set<string>();
  const watch = <Part extends object>(part: Part, path: readonly string[]): Part =>
    new Proxy(part, {
      get(target, key): unknown {
        const value: unknown = Reflect.get(target, key);
        if (typeof key === 'symbol') return value;
        const at = [...path, key];
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) return watch(value, at);
        read.add(at.join('.'));
        return value;
      },
    });
  return { policy: watch(policy, []), read };
}

function readBy(rule: Rule): readonly string[] {
  const all = rule.examples.flatMap(({ facts, policy = {} }) => {
    const watching = watched(policyFrom(policy));
    rule.evaluate(facts, watching.policy);
    return [...watching.read];
  });
  return [...new Set(all)].sort();
}

/** What a rule is told by the facts, because ticks, sessions and the roster were worked out with these settings. */
const BY_THE_FACTS: Readonly<Record<string, readonly string[]>> = {
  'no-justification': ['graceMinutes', 'matching.possible', 'verdict.no', 'verdict.late'],
  'late-justification': ['graceMinutes', 'verdict.late'],
  'weak-justification': [
    'graceMinutes',
    'maxSessionMinutes',
    'blanket.targets',
    'blanket.days',
    'ticketKeys',
    'vague.words',
    'vague.matter',
    'vague.copies',
    'verdict.no',
    'verdict.late',
    'verdict.tooLate',
  ],
  'sensitive-unit': ['sensitiveUnits'],
  'roster-dormant': ['roster.dormantDays'],
  'policy-switched': ['graceMinutes'],
};

const isWithin = (key: string, setting: string): boolean => key === setting || key.startsWith(`${setting}.`);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const read = readBy(rule);

  test('lists every setting that it reads', () => {
    expect(read.filter((key) => !rule.settings.some((setting) => isWithin(key, setting)))).toEqual([]);
  });

  test('lists no setting that neither it reads nor the facts were worked out with', () => {
    const unread = rule.settings.filter((setting) => !read.some((key) => isWithin(key, setting)));
    expect([...unread].sort()).toEqual([...(BY_THE_FACTS[id] ?? [])].sort());
  });

  test('has words for every setting and its value', () => {
    for (const { key, value } of settingsUsed(rule, policyFrom({}))) {
      expect(settingName(key)).not.toBe(key);
      expect(settingValue(key, value)).not.toMatch(/^$|\{"|null|object/u);
    }
  });
});
