import type { Policy } from '../../../shared/policy.ts';
import type { Identity, Reason, Session, Ticket } from '../model.ts';
import { anySame } from '../people/identity.ts';

const HOUR = 3_600_000;

/** A session beside a ticket, and what both are seen with. */
export type Pairing = {
  readonly session: Session;
  readonly ticket: Ticket;
  readonly named: readonly Identity[];
  /** The session's reason carries the ticket's key. */
  readonly keyed: boolean;
  readonly policy: Policy;
};

/** One reason why a ticket may belong to a session, worth its points and no more. Points propose; ticks decide. */
export type Matcher = {
  readonly id: string;
  readonly reason: string;
  readonly points: number;
  readonly holds: (pairing: Pairing) => boolean;
};

/** When the work was done: a bound or an open session counts by its start, since no end was seen. */
export function lastSeen(session: Session): number {
  return session.endKind === 'logout' ? (session.endedAt ?? session.startedAt) : session.startedAt;
}

function isNear({ session, ticket, policy }: Pairing): boolean {
  if (ticket.createdAt === null) return false;
  const reach = policy.matching.nearHours * HOUR;
  return ticket.createdAt >= session.startedAt - reach && ticket.createdAt <= lastSeen(session) + reach;
}

/** Open at the start of the session, within the grace; null when the export does not say when it was closed. */
export function openAtStart(session: Session, ticket: Ticket, policy: Policy): boolean | null {
  const grace = policy.graceMinutes * 60_000;
  if (ticket.createdAt !== null && ticket.createdAt - grace > lastSeen(session)) return false;
  if (ticket.resolvedAt !== null && ticket.resolvedAt + grace < session.startedAt) return false;
  return ticket.createdAt === null || (ticket.resolvedAt === null && ticket.resolution !== 'open')
    ? null
    : true;
}

export const matchers: readonly Matcher[] = [
  { id: 'key', reason: 'The reason names this ticket', points: 100, holds: ({ keyed }) => keyed },
  {
    id: 'requester',
    reason: 'Requested by the account’s owner',
    points: 40,
    holds: ({ session, ticket }) => anySame(session.target, ticket.requester ?? []) === 'yes',
  },
  {
    id: 'affected',
    reason: 'The account’s owner is the affected user',
    points: 40,
    holds: ({ session, ticket }) => anySame(session.target, ticket.affected ?? []) === 'yes',
  },
  {
    id: 'named',
    reason: 'The account’s owner is named in the text',
    points: 20,
    holds: ({ session, named }) => anySame(session.target, named) === 'yes',
  },
  {
    id: 'namesake',
    reason: 'A bearer of the account’s name is on it',
    points: 20,
    holds: ({ session, ticket, named }) =>
      anySame(session.target, [...(ticket.requester ?? []), ...(ticket.affected ?? []), ...named]) ===
      'maybe',
  },
  {
    id: 'assigned',
    reason: 'Assigned to the actor',
    points: 25,
    holds: ({ session, ticket }) => anySame(session.actor, ticket.assignee ?? []) === 'yes',
  },
  {
    id: 'commented',
    reason: 'The actor commented on it',
    points: 15,
    holds: ({ session, ticket }) => anySame(session.actor, ticket.commenters ?? []) === 'yes',
  },
  {
    id: 'open',
    reason: 'Open when the session started',
    points: 20,
    holds: ({ session, ticket, policy }) => openAtStart(session, ticket, policy) === true,
  },
  { id: 'near', reason: 'Opened near the session', points: 15, holds: isNear },
];

/** The reasons that hold. Their points add up to the link's; taking one away takes exactly its points. */
export function reasonsFor(pairing: Pairing): Reason[] {
  return matchers
    .filter((matcher) => matcher.holds(pairing))
    .map(({ id, reason, points }) => ({ id, reason, points }));
}
