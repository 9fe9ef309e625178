import type { Session } from '../model.ts';

/** When the work was done: a bound or an open session counts by its start, since no end was seen. */
export function lastSeen(session: Session): number {
  return session.endKind === 'logout' ? (session.endedAt ?? session.startedAt) : session.startedAt;
}

/** Until when the work may have been done, as far as files leave it open that others record. */
export function mayHaveLasted(session: Session): number {
  return session.mayEndBy ?? lastSeen(session);
}
