import type { Policy } from '../../../shared/policy.ts';

type Part = Readonly<Record<string, unknown>>;
const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a setting by its key with points; undefined where the policy does not have it. */
export function valueAt(policy: Policy, key: string): unknown {
  return key.split('.').reduce<unknown>((at, step) => (isPart(at) ? at[step] : undefined), policy);
}

/** The policy with another value for a setting; undefined takes it out, and the rule of which nothing else is set. */
export function withValue(policy: Policy, key: string, value: unknown): Policy {
  return put(policy, key.split('.'), value) as Policy;
}

function put(part: unknown, [step = '', ...rest]: readonly string[], value: unknown): Part {
  const own = isPart(part) ? part : {};
  const next = rest.length === 0 ? value : put(own[step], rest, value);
  const isGone = next === undefined || (rest.length === 1 && isPart(next) && Object.keys(next).length === 0);
  if (!isGone) return { ...own, [step]: next };
  return Object.fromEntries(Object.entries(own).filter(([name]) => name !== step));
}
