import { canonicalJson } from '../../../shared/canonical.ts';
import { READ_BY_RULES_ALONE } from '../../../shared/policy-changes.ts';
import type { Policy } from '../../../shared/policy.ts';
import { lastEntry } from '../analysis/stale.ts';
import type { ReviewFile } from '../db/open.ts';
import type { RuleFacts } from '../model.ts';

/** What rules read of a review, while nothing but settings of rules moves: a threshold can be tried again at once. */
type Kept = { readonly key: string; readonly logSeq: number; readonly facts: RuleFacts };

/** Facts of more sessions than these take more memory than the wait is worth. */
const MOST_SESSIONS = 20_000;
const kept = new WeakMap<ReviewFile, Kept>();

/** The facts of the last trial, where only settings that rules alone read differ since; null: they must be learnt. */
export function keptFacts(review: ReviewFile, policy: Policy): RuleFacts | null {
  const last = kept.get(review);
  if (last?.key === keyOf(policy) && last.logSeq === lastEntry(review.db)) return last.facts;
  kept.delete(review);
  return null;
}

export function keepFacts(review: ReviewFile, policy: Policy, facts: RuleFacts, logSeq: number): void {
  if (facts.sessions.length <= MOST_SESSIONS) kept.set(review, { key: keyOf(policy), logSeq, facts });
}

export function dropFacts(review: ReviewFile): void {
  kept.delete(review);
}

/** Every setting but those that nothing before the rules reads. */
function keyOf(policy: Policy): string {
  const rest = Object.entries(policy).filter(([key]) => !ALONE.has(key));
  return canonicalJson(Object.fromEntries(rest));
}

const ALONE: ReadonlySet<string> = new Set(READ_BY_RULES_ALONE);
