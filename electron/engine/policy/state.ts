import type { OutputOf } from '../../../shared/contract/index.ts';
import type { PolicyVersion } from '../../../shared/contract/policy.ts';
import { policyChanges } from '../../../shared/policy-changes.ts';
import { DEFAULT_POLICY, policyFrom } from '../../../shared/policy.ts';
import type { Readable } from '../db/open.ts';
import { policyOf } from '../settings.ts';
import { savedVersions } from './versions.ts';

/** The policy in force and its versions. */
export function policyState(db: Readable): OutputOf<'policy.get'> {
  const versions: PolicyVersion[] = [];
  let before = DEFAULT_POLICY;
  for (const { policy, note, who, at } of savedVersions(db)) {
    const after = policyFrom(policy);
    versions.unshift({
      version: versions.length + 1,
      who,
      at,
      note,
      changes: policyChanges(before, after),
    });
    before = after;
  }
  return { policy: policyOf(db), defaults: DEFAULT_POLICY, versions };
}
