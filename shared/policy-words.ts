import {
  MAPPED_TICKS,
  type LATE_EFFECTS,
  type MappedTick,
  type MISSING_EFFECTS,
  type NO_EFFECTS,
} from './link-words.ts';
import type { PolicyDifference } from './policy-changes.ts';
import { ruleIdWords, settingAt } from './policy-settings.ts';
import { listItems, plainValue } from './policy-values.ts';
import { TICK_WORDS, VERDICT_WORDS } from './words.ts';

export type Effect =
  (typeof NO_EFFECTS)[number] | (typeof MISSING_EFFECTS)[number] | (typeof LATE_EFFECTS)[number];

/** The title of a rule by its id; without it the id itself is said in words. */
export type TitleOf = (rule: string) => string;

/** What an answer of a tick does to the verdict: "No effect", or the verdict it leads to. */
export function effectWord(effect: Effect): string {
  return effect === 'nothing' ? 'No effect' : VERDICT_WORDS[effect].label;
}

/** The name of a setting by its key with points; a key that is no setting stays as it is. */
export function settingName(key: string, titleOf: TitleOf = ruleIdWords): string {
  const setting = settingAt(key);
  if (key === WHAT_A_NO_MAKES) return 'What a no makes of a session';
  if (setting === undefined) return key;
  const { field, name, group } = setting;
  return 'rule' in field ? `${titleOf(field.rule)}${name.slice(group.length)}` : name;
}

/** A value of a setting, given as JSON text, as a person reads it. */
export function settingValue(key: string, json: string): string {
  const value = JSON.parse(json) as unknown;
  const field = settingAt(key)?.field;
  if (key === WHAT_A_NO_MAKES) return effectsWords(value as Readonly<Record<MappedTick, Effect>>);
  if (field?.kind === 'effect' && isEffect(value)) return effectWord(value);
  if (field?.kind === 'days' || !Array.isArray(value)) return plainValue(field, value);
  return listItems(field, value).join(LIST_MARK) || 'none';
}

/** What each answer does, the answers put together: "Weak for open during the session, about this person". */
export function effectsWords(map: Readonly<Record<MappedTick, Effect>>): string {
  const byEffect = new Map<string, string[]>();
  for (const tick of MAPPED_TICKS) {
    const effect = effectWord(map[tick]);
    byEffect.set(effect, [...(byEffect.get(effect) ?? []), TICK_WORDS[tick].label.toLowerCase()]);
  }
  if (byEffect.size === 1) return `${[...byEffect.keys()].join('')} for every test`;
  return [...byEffect].map(([effect, ticks]) => `${effect} for ${ticks.join(', ')}`).join('; ');
}

/** A change in words: of a list only what comes and goes. "Sensitive units (11 as before): nothing → Press (tier 3)". */
export function changeWords(
  { key, before, after }: PolicyDifference,
  titleOf?: TitleOf,
): { readonly name: string; readonly before: string; readonly after: string } {
  const name = settingName(key, titleOf);
  const [had, has] = [before, after].map((json) => itemsOf(key, json));
  const gone = had?.filter((item) => !has?.includes(item)) ?? [];
  const come = has?.filter((item) => !had?.includes(item)) ?? [];
  const kept = (has?.length ?? 0) - come.length;
  if (!had || !has || kept < FEW || gone.length + come.length === 0)
    return { name, before: settingValue(key, before), after: settingValue(key, after) };
  const said = (items: readonly string[]) => items.join(LIST_MARK) || 'nothing';
  return { name: `${name} (${kept} as before)`, before: said(gone), after: said(come) };
}

/** All seven of them as one setting, as rules turn on them. */
const WHAT_A_NO_MAKES = 'verdict.no';
const LIST_MARK = ', ';
/** A list of which fewer stay is said whole. */
const FEW = 3;

function itemsOf(key: string, json: string): readonly string[] | null {
  const [value, field] = [JSON.parse(json) as unknown, settingAt(key)?.field];
  return Array.isArray(value) && field?.kind !== 'days' ? listItems(field, value) : null;
}

const isEffect = (value: unknown): value is Effect =>
  typeof value === 'string' && (value === 'nothing' || Object.hasOwn(VERDICT_WORDS, value));
