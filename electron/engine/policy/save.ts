import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { CallContext } from '../app.ts';
import type { ReviewFile } from '../db/open.ts';

/** Saves a version of the policy and analyses again, all or nothing. @throws AuditError `policy-invalid` */
export function savePolicy(
  _review: ReviewFile,
  _input: InputOf<'policy.save'>,
  _context: CallContext,
): Promise<OutputOf<'policy.save'>> {
  throw new Error('not built yet');
}
