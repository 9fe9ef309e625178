import type { Session } from '../model.ts';

/** When the work was done: a bound or an open session counts by its start, since no end was seen. */
export function lastSeen(session: Session): number {
  return session.endKind === 'logout' ? (session.endedAt ?? session.startedAt) : session.startedAt;
}
