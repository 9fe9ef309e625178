import type { OutputOf } from '../../../shared/contract/index.ts';
import { policyChanges } from '../../../shared/policy-changes.ts';
import { findOut } from '../analysis/analyse.ts';
import { withSmallCache } from '../analysis/small-cache.ts';
import { isStale } from '../analysis/stale.ts';
import type { ReviewFile } from '../db/open.ts';
import { partOf, type Job } from '../job.ts';
import { policyOf } from '../settings.ts';
import { compared, resultsOf, storedResults } from './compare.ts';
import { safePolicy } from './safe-policy.ts';

/** What another policy would change; keeps nothing. @throws AuditError `policy-invalid` */
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
    const found = await findOut(review, other, waits ? partOf(job, 0.5, 1) : job);
    return { changes: policyChanges(now, other), ...compared(before, found) };
  });
}
