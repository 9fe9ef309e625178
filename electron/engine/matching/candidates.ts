import type { Policy } from '../../../shared/policy.ts';
import type { Identity, Session, Ticket } from '../model.ts';
import { fold } from '../text.ts';
import { lastSeen } from './matchers.ts';
import type { Mentions } from './mentions.ts';

const DAY = 86_400_000;

/** The tickets of a review, ready to be asked for the candidates of a session. */
export type TicketIndex = {
  readonly byKey: ReadonlyMap<string, Ticket>;
  /** Tickets that are about a person in any way, by the person's key. */
  readonly byPerson: ReadonlyMap<string, readonly Ticket[]>;
  readonly named: ReadonlyMap<string, readonly Identity[]>;
};

/** Every ticket once under each person it is about: its requester, its affected users, those its text names. */
export function indexTickets(tickets: readonly Ticket[], mentions: Mentions): TicketIndex {
  const byKey = new Map<string, Ticket>();
  const byPerson = new Map<string, Ticket[]>();
  const named = new Map<string, readonly Identity[]>();
  for (const ticket of tickets) {
    byKey.set(fold(ticket.key), ticket);
    const mentioned = mentions(ticket);
    named.set(ticket.key, mentioned);
    const about = [...(ticket.requester ?? []), ...(ticket.affected ?? []), ...mentioned];
    for (const key of new Set(about.flatMap((identity) => identity.keys))) {
      const list = byPerson.get(key);
      if (list) list.push(ticket);
      else byPerson.set(key, [ticket]);
    }
  }
  addShortKeys(byKey, tickets);
  return { byKey, byPerson, named };
}

/** People write `#12` for `group/project#12`; where two projects have one, that names neither. */
function addShortKeys(byKey: Map<string, Ticket>, tickets: readonly Ticket[]): void {
  const short = new Map<string, Ticket | null>();
  for (const ticket of tickets) {
    const key = /[^#]#([0-9]+)$/u.exec(ticket.key)?.[1];
    if (key !== undefined) short.set(`#${key}`, short.has(`#${key}`) ? null : ticket);
  }
  for (const [key, ticket] of short) if (ticket !== null && !byKey.has(key)) byKey.set(key, ticket);
}

/**
 * The only tickets a session is compared with: those its reason names, and those about its target whose life touches
 * the window from `backDays` before the start to `aheadDays` after the end. A ticket about somebody else is never one.
 */
export function candidatesOf(
  session: Session,
  keys: readonly string[],
  index: TicketIndex,
  policy: Policy,
): Ticket[] {
  const keyed = keys.map((key) => index.byKey.get(key)).filter((ticket) => ticket !== undefined);
  const about = session.target.keys.flatMap((key) => index.byPerson.get(key) ?? []);
  const { aheadDays, backDays } = policy.matching;
  const near = about.filter((ticket) => {
    const created = ticket.createdAt ?? ticket.updatedAt ?? session.startedAt;
    if (created > lastSeen(session) + aheadDays * DAY) return false;
    return (endOfLife(ticket) ?? session.startedAt) >= session.startedAt - backDays * DAY;
  });
  return [...new Set([...keyed, ...near])];
}

/** Where a ticket is last known to live; null while it is open. */
function endOfLife(ticket: Ticket): number | null {
  if (ticket.resolvedAt !== null) return ticket.resolvedAt;
  return ticket.resolution === 'open' ? null : (ticket.updatedAt ?? ticket.createdAt);
}
