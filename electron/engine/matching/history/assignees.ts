import type { Identity, Session, Ticket, TicketChange } from '../../model.ts';
import { lastSeen } from '../last-seen.ts';

/** Somebody to whom a ticket was assigned while a session ran, or may have been. */
export type Assigned = { readonly who: Identity; readonly sure: boolean; readonly change: TicketChange };

/**
 * To whom a ticket was assigned from the start of a session to its end and the grace, by its history: whoever had it at
 * the start, and whoever got it meanwhile. Empty: the export tells no change of assignee, or not of whom.
 */
export function assignedDuring(session: Session, ticket: Ticket, grace: number): Assigned[] {
  const changes = (ticket.changes ?? []).filter(({ field }) => field === 'assignee');
  const [start, end] = [session.startedAt, lastSeen(session) + grace];
  const found: Assigned[] = [];
  const add = (change: TicketChange, side: 'before' | 'after', sure: boolean): void => {
    for (const who of change.people?.[side] ?? []) found.push({ who, sure, change });
  };
  const last = changes.findLast(({ at }) => at <= start);
  const [first] = changes;
  if (last) add(last, 'after', true);
  else if (first) add(first, 'before', (first.since ?? first.at) >= start);
  for (const change of changes.filter(({ at, since = at }) => at > start && since <= end))
    add(change, 'after', change.at <= end);
  return found;
}

/** A change of assignee that leaves open to whom the ticket was assigned when a session started; null: it was not. */
export function assigneeUnknownAt({ startedAt }: Session, { changes }: Ticket): TicketChange | null {
  const all = (changes ?? []).filter(({ field }) => field === 'assignee');
  const last = all.findLast(({ at }) => at <= startedAt);
  const change = last ?? all[0];
  if (!change) return null;
  const people = last ? change.people?.after : change.people?.before;
  return people ? null : change;
}

/** When a ticket was last assigned to somebody, as far as its history tells and names them beyond doubt. */
export function lastAssignedTo(is: (who: Identity) => boolean, ticket: Ticket): TicketChange | null {
  const last = (ticket.changes ?? []).findLast(({ field }) => field === 'assignee');
  return last && (last.people?.after ?? []).some(is) ? last : null;
}
