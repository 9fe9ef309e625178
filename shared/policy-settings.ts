import { MAPPED_TICKS } from './link-words.ts';
import { LISTED_SETTINGS } from './policy-setting-list.ts';
import { RULE_IDS, TICK_WORDS, type RuleId } from './words.ts';

/** The parts of the policy screen, in its order. */
export const POLICY_SECTIONS = {
  verdict: 'Verdict',
  reasons: 'Tickets and reasons',
  repetition: 'Repetition',
  units: 'Sensitive units',
  roster: 'Roster',
  time: 'Time',
  matching: 'Matching',
  rules: 'Rules',
} as const;
export type PolicySection = keyof typeof POLICY_SECTIONS;

/** How a setting is edited, and how its value is said. */
export type SettingField =
  | { readonly kind: 'number'; readonly least: number; readonly whole: boolean }
  /** A share from 0 to 1, edited in per cent. */
  | { readonly kind: 'percent' }
  /** A list of texts, one on each line; `dates`: each is an ISO date. */
  | { readonly kind: 'lines'; readonly most: number; readonly letters: number; readonly dates?: true }
  | { readonly kind: 'effect' | 'patterns' | 'units' | 'clock' | 'days' | 'zone' | 'calendar' | 'zones' }
  | { readonly kind: 'enabled' | 'severity' | 'controls'; readonly rule: RuleId };
export type SettingKind = SettingField['kind'];

/** One setting of the policy: its key with points, its name, and what it means in a sentence or two. */
export type PolicySetting = {
  readonly key: string;
  readonly section: PolicySection;
  /** The heading under which it stands in its section. */
  readonly group: string;
  readonly name: string;
  readonly meaning: string;
  readonly field: SettingField;
};

/** Every setting there is; those of a rule are named by its id, for only the engine knows its title. */
export const POLICY_SETTINGS: readonly PolicySetting[] = [
  ...MAPPED_TICKS.flatMap((tick) => [
    effect(`no.${tick}`, `${TICK_WORDS[tick].label}: a no`, 'What a no makes of the session.'),
    effect(
      `notRecorded.${tick}`,
      `${TICK_WORDS[tick].label}: not recorded`,
      'What a missing record makes of the session. It never makes it unjustified.',
    ),
  ]),
  effect('late', 'Ticket opened late', 'It was opened after the session, within the late limit.'),
  effect('tooLate', 'Ticket opened too late', 'It was opened after the late limit.'),
  ...LISTED_SETTINGS,
  ...RULE_IDS.flatMap((rule) => [
    ofRule(rule, 'enabled', 'on or off', 'Whether the rule is tested at all.'),
    ofRule(
      rule,
      'severity',
      'severity',
      'How much its findings weigh; as it comes: as the rule says for each of them.',
    ),
    ofRule(
      rule,
      'controls',
      'suggested references',
      'Controls of a framework that its findings may speak to, to check against your own.',
    ),
  ]),
];

const BY_KEY = new Map(POLICY_SETTINGS.map((setting) => [setting.key, setting]));

/** @returns undefined for a key that is no setting: that of a group, or of an older version. */
export function settingAt(key: string): PolicySetting | undefined {
  return BY_KEY.get(key);
}

/** The settings at or below a key: "repeated.pair" stands for its count and its days. */
export function settingsBelow(key: string): PolicySetting[] {
  return POLICY_SETTINGS.filter((one) => one.key === key || one.key.startsWith(`${key}.`));
}

/** "repeated-pair" as words, where its title is not known: "Repeated pair". */
export function ruleIdWords(rule: string): string {
  const words = rule.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function effect(key: string, name: string, meaning: string): PolicySetting {
  return {
    key: `verdict.${key}`,
    section: 'verdict',
    group: 'From ticks to verdict',
    name,
    meaning,
    field: { kind: 'effect' },
  };
}

function ofRule(
  rule: RuleId,
  kind: 'enabled' | 'severity' | 'controls',
  what: string,
  meaning: string,
): PolicySetting {
  const title = ruleIdWords(rule);
  return {
    key: `rules.${rule}.${kind}`,
    section: 'rules',
    group: title,
    name: `${title}: ${what}`,
    meaning,
    field: { kind, rule },
  };
}
