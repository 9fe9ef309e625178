import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ReviewFile } from '../db/open.ts';
import type { Job } from '../job.ts';

/** What another policy would change; keeps nothing. @throws AuditError `policy-invalid` */
export function tryPolicy(_review: ReviewFile, _policy: unknown, _job: Job): Promise<OutputOf<'policy.try'>> {
  throw new Error('not built yet');
}
