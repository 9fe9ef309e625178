import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Readable } from '../db/open.ts';

/** The session and what lies around it on one axis of time. @throws AuditError `not-found` */
export function sessionTimeline(db: Readable, id: string): OutputOf<'sessions.timeline'> {
  void db;
  throw new Error(`not built: ${id}`);
}
