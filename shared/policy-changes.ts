import { canonicalJson } from './canonical.ts';
import { DEFAULT_POLICY, type Policy } from './policy.ts';

/** A setting that differs, by its key with points ("verdict.no.specific"), both values as JSON text; "null": not set. */
export type PolicyDifference = { readonly key: string; readonly before: string; readonly after: string };

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every setting in which two policies differ, in the order of the policy; a list is one setting. */
export function policyChanges(before: Policy, after: Policy): PolicyDifference[] {
  return differences(before, after, '');
}

function differences(before: unknown, after: unknown, key: string): PolicyDifference[] {
  if (isObject(before) || isObject(after)) {
    const [old, now] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) =>
      differences(old[name], now[name], key === '' ? name : `${key}.${name}`),
    );
  }
  const texts = { before: canonicalJson(before ?? null), after: canonicalJson(after ?? null) };
  return texts.before === texts.after || saysOnlyOn(key, texts) ? [] : [{ key, ...texts }];
}

/** A rule is on where nothing is said of it: to say so is no change. */
function saysOnlyOn(key: string, { before, after }: Omit<PolicyDifference, 'key'>): boolean {
  return /^rules\.[^.]+\.enabled$/u.test(key) && before !== 'false' && after !== 'false';
}

/** A policy as a review keeps it: only what differs from the default, so that `policyFrom` gives it back. */
export function overDefault(policy: Policy): Json {
  return over(DEFAULT_POLICY, policy);
}

function over(base: Json, policy: Json): Json {
  const kept = Object.entries(policy)
    .filter(([name, value]) => canonicalJson(value ?? null) !== canonicalJson(base[name] ?? null))
    .map(([name, value]) => {
      const under = base[name];
      return [name, isObject(value) && isObject(under) ? over(under, value) : value] as const;
    });
  return Object.fromEntries(kept);
}

/** Settings that nothing but the rules reads: while only these move, what rules look at stays as it was. */
export const READ_BY_RULES_ALONE = [
  'rules',
  'repeated',
  'surge',
  'businessHours',
  'maxGrantDays',
] as const satisfies readonly (keyof Policy)[];
