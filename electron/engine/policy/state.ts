import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Readable } from '../db/open.ts';

/** The policy in force and its versions. */
export function policyState(_db: Readable): OutputOf<'policy.get'> {
  throw new Error('not built yet');
}
