import type { Policy } from '../../../../shared/policy.ts';
import { legible } from './legible.ts';
import { nearFinder } from './near.ts';
import { assertSafePatterns } from './safety.ts';
import { scanner } from './scan.ts';

/**
 * Ticket keys in a reason. `known` are folded keys of tickets in the review, `missing` look like keys but are in no file;
 * `near` are nearly keys of tickets ("OPS 123"): they are suggested, never linked.
 */
export type Keys = {
  readonly known: readonly string[];
  readonly missing: readonly string[];
  readonly near: readonly { readonly written: string; readonly key: string }[];
};

/** The folded keys of a review's tickets. */
export type KnownKeys = { has(folded: string): boolean; keys(): Iterable<string> };

const NOTHING: Keys = { known: [], missing: [], near: [] };
const DIGIT = /[0-9]/u;

/**
 * Finds the keys of a policy's patterns and of the built-in forms. Of a text the first 10,000 characters are read.
 * @throws AuditError `policy-invalid` when a pattern of the policy is not safe to run.
 */
export function keyFinder(policy: Policy, tickets: KnownKeys): (text: string | null) => Keys {
  assertSafePatterns(policy);
  const placesIn = scanner(policy.ticketKeys, (folded) => tickets.has(folded));
  const nearIn = nearFinder(tickets);
  return (written) => {
    if (written === null || written === '') return NOTHING;
    const { text } = legible(written);
    const known: string[] = [];
    const missing: string[] = [];
    for (const place of placesIn(text)) {
      const keys = place.known ? known : missing;
      if (!keys.includes(place.key)) keys.push(place.key);
    }
    const near = DIGIT.test(text) ? nearIn(text).filter(({ key }) => !known.includes(key)) : [];
    if (known.length + missing.length + near.length === 0) return NOTHING;
    return { known, missing, near: near.map(({ written: as, key }) => ({ written: as, key })) };
  };
}
