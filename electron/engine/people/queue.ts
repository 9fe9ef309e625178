import type { Readable } from '../db/open.ts';
import type { IdentityItem, Session, Ticket } from '../model.ts';
import type { Register } from './register.ts';

/** Everything about who is who that the sources leave open, the questions that touch most sessions first. */
export function identityItems(
  db: Readable,
  register: Register,
  sessions: readonly Session[],
  tickets: readonly Ticket[],
): IdentityItem[] {
  void [db, register, sessions, tickets];
  return [];
}
