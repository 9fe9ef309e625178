import type { Policy } from '../../../shared/policy.ts';
import type { Named, Session, Ticket } from '../model.ts';
import { fold } from '../text.ts';
import { livesByKey, touching, type Lives, type Window } from './lives.ts';
import { lastSeen } from './matchers.ts';
import type { Mentions } from './mentions.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The tickets of a review, ready to be asked for the candidates of a session. */
export type TicketIndex = {
  readonly byKey: ReadonlyMap<string, Ticket>;
  /** The lives of the tickets that are about a person in any way, by the person's key. */
  readonly about: (key: string) => Lives;
  readonly mentions: Mentions;
  readonly count: number;
};

/** Every ticket by its folded key. */
export function ticketsByKey(tickets: readonly Ticket[]): ReadonlyMap<string, Ticket> {
  const byKey = new Map<string, Ticket>();
  for (const ticket of tickets) byKey.set(fold(ticket.key), ticket);
  addShortKeys(byKey, tickets);
  return byKey;
}

/** Every ticket once under each person it is about: its requester, its affected users, those its text names. */
export function indexTickets(
  tickets: readonly Ticket[],
  mentions: Mentions,
  byKey: ReadonlyMap<string, Ticket> = ticketsByKey(tickets),
): TicketIndex {
  const byPerson = new Map<string, Ticket[]>();
  for (const ticket of tickets) {
    addFor(ticket.requester, ticket, byPerson);
    addFor(ticket.affected, ticket, byPerson);
    addFor(mentions(ticket), ticket, byPerson);
  }
  return { byKey, about: livesByKey(byPerson), mentions, count: tickets.length };
}

function addFor(people: Named, ticket: Ticket, byPerson: Map<string, Ticket[]>): void {
  if (people === null) return;
  for (const { keys } of people)
    for (const key of keys) {
      const own = byPerson.get(key);
      if (own === undefined) byPerson.set(key, [ticket]);
      // Tickets come one after the other: one that is there already is the last of its list.
      else if (own.at(-1) !== ticket) own.push(ticket);
    }
}

/** People write `#12` for `group/project#12`; where two projects have one, that names neither. */
function addShortKeys(byKey: Map<string, Ticket>, tickets: readonly Ticket[]): void {
  const short = new Map<string, Ticket | null>();
  for (const ticket of tickets) {
    if (!ticket.key.includes('#')) continue;
    const key = /[^#]#([0-9]+)$/u.exec(ticket.key)?.[1];
    if (key !== undefined) short.set(`#${key}`, short.has(`#${key}`) ? null : ticket);
  }
  for (const [key, ticket] of short) if (ticket !== null && !byKey.has(key)) byKey.set(key, ticket);
}

/** What a session is compared with, and what was left out. */
export type Block = {
  readonly window: Window;
  /** Tickets that the reason names. */
  readonly keyed: readonly Ticket[];
  /** Tickets about the target whose life touches the window, those of `keyed` left out. */
  readonly about: readonly Ticket[];
  /** Everything about the target, by the lives of each of its keys: one, unless it has namesakes. */
  readonly lives: readonly Lives[];
};

/**
 * The only tickets a session is compared with: those its reason names, and those about its target whose life touches
 * the window from `backDays` before the start to `aheadDays` after the end. A ticket about somebody else is never one.
 */
export function blockOf(
  session: Session,
  keys: readonly string[],
  index: TicketIndex,
  policy: Policy,
): Block {
  const window = windowOf(session, policy);
  const keyed = keys.length === 0 ? NONE : namedBy(keys, index);
  const lives = session.target.keys.map(index.about);
  const [only] = lives;
  const about =
    only !== undefined && lives.length === 1
      ? touching(only, window)
      : [...new Set(lives.flatMap((own) => touching(own, window)))];
  const rest = keyed.length === 0 ? about : about.filter((ticket) => !keyed.includes(ticket));
  return { window, keyed, about: rest, lives };
}

/** Between these instants a ticket must have lived to belong to a session. */
export function windowOf(session: Session, { matching, lateHours }: Policy): Window {
  // Whatever the policy still lets justify a session must be found.
  const ahead = Math.max(matching.aheadDays * DAY, lateHours * HOUR + 1);
  return { from: session.startedAt - matching.backDays * DAY, to: lastSeen(session) + ahead };
}

const NONE: readonly Ticket[] = [];

function namedBy(keys: readonly string[], { byKey }: TicketIndex): readonly Ticket[] {
  return [...new Set(keys.map((key) => byKey.get(key)).filter((ticket) => ticket !== undefined))];
}
