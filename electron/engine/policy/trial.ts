import type { OutputOf } from '../../../shared/contract/index.ts';
import { policyChanges } from '../../../shared/policy-changes.ts';
import type { Policy } from '../../../shared/policy.ts';
import { findOut, learn } from '../analysis/analyse.ts';
import { withSmallCache } from '../analysis/small-cache.ts';
import { isStale } from '../analysis/stale.ts';
import type { ReviewFile } from '../db/open.ts';
import { partOf, type Job } from '../job.ts';
import { runRules } from '../rules/run.ts';
import { policyOf } from '../settings.ts';
import { compared, resultsOf, storedResults, type Found } from './compare.ts';
import { keepFacts, keptFacts } from './kept-facts.ts';
import { safePolicy } from './safe-policy.ts';

/** What another policy would change; keeps nothing in the review. @throws AuditError `policy-invalid` */
export async function tryPolicy(
  review: ReviewFile,
  policy: unknown,
  job: Job,
): Promise<OutputOf<'policy.try'>> {
  const { db } = review;
  const now = policyOf(db);
  const other = safePolicy(policy);
  return withSmallCache(db, async () => {
    // What waits for an analysis anyhow must not look like the work of the policy.
    const waits = isStale(db);
    const before = waits ? resultsOf(await findOut(review, now, partOf(job, 0, 0.5))) : storedResults(db);
    const found = await foundWith(review, other, waits ? partOf(job, 0.5, 1) : job);
    return { changes: policyChanges(now, other), ...compared(before, found) };
  });
}

/** What the rules find with a policy: from what the last trial learnt, where that is still so. */
async function foundWith(review: ReviewFile, policy: Policy, job: Job): Promise<Found> {
  const kept = keptFacts(review, policy);
  if (kept) return { judged: kept.sessions, findings: (await runRules(kept, policy, job)).findings };
  const { facts, logSeq } = await learn(review, policy, partOf(job, 0, 0.8));
  const { findings } = await runRules(facts, policy, partOf(job, 0.8, 1));
  keepFacts(review, policy, facts, logSeq);
  return { judged: facts.sessions, findings };
}
