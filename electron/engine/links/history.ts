import type { LinkDecision } from '../../../shared/contract/links.ts';
import type { Readable } from '../db/open.ts';
import { saidOf } from './standing.ts';

/** What people said about the links of a session, under any of its ids, the newest first. */
export function linkHistory(db: Readable, sessionId: string): LinkDecision[] {
  return [...(saidOf(db, [sessionId]).get(sessionId) ?? [])];
}
