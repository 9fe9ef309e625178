import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { overDefault, policyChanges } from '../../../shared/policy-changes.ts';
import { analyseWith } from '../analysis/analyse.ts';
import type { CallContext } from '../app.ts';
import type { ReviewFile } from '../db/open.ts';
import { appendLog } from '../log.ts';
import { policyOf, saveSettings, settingsOf } from '../settings.ts';
import { safePolicy } from './safe-policy.ts';
import { dropFacts } from './kept-facts.ts';
import { policyState } from './state.ts';
import { addVersion, savedVersions } from './versions.ts';

/**
 * Saves a version of the policy and analyses again, all or nothing: a cancel leaves the old policy and its results.
 * A policy that changes nothing is no version.
 * @throws AuditError `policy-invalid`
 */
export async function savePolicy(
  review: ReviewFile,
  { policy, note }: InputOf<'policy.save'>,
  { who, at, job }: CallContext,
): Promise<OutputOf<'policy.save'>> {
  const { db } = review;
  const after = safePolicy(policy);
  const changes = policyChanges(policyOf(db), after);
  if (changes.length === 0) return policyState(db);
  const over = overDefault(after);
  await analyseWith(review, after, job, () => {
    saveSettings(db, { ...settingsOf(db), policy: over });
    const version = savedVersions(db).length + 1;
    const seq = appendLog(db, { who, at }, 'policy.changed', { version, changes, note });
    addVersion(db, seq, over, note);
    return seq;
  });
  dropFacts(review);
  return policyState(db);
}
