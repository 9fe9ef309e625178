import { AuditError } from '../../../shared/errors.ts';
import type { Readable } from '../db/open.ts';

/** The id that a session has now, by any id it ever had. @throws AuditError `not-found` */
export function sessionNow(db: Readable, id: string): string {
  const found = db
    .prepare(
      `SELECT id FROM session WHERE id = @id
       UNION ALL SELECT session_id FROM session_alias WHERE alias = @id LIMIT 1`,
    )
    .pluck()
    .get({ id }) as string | undefined;
  if (found === undefined)
    throw new AuditError('not-found', 'This session is no longer in the review. Refresh the list.');
  return found;
}
