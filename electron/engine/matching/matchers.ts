import type { Policy } from '../../../shared/policy.ts';
import type { Identity, Reason, Session, Ticket } from '../model.ts';
import { anySame } from '../people/identity.ts';
import { sharedWords } from './closeness.ts';
import { opennessOf } from './history/open.ts';
import { lastSeen, mayHaveLasted } from './last-seen.ts';

export { lastSeen } from './last-seen.ts';

const HOUR = 3_600_000;

/** A session beside a ticket, and what both are seen with. */
export type Pairing = {
  readonly session: Session;
  readonly ticket: Ticket;
  readonly named: readonly Identity[];
  /** The session's reason carries the ticket's key. */
  readonly keyed: boolean;
  readonly policy: Policy;
  /** Whom a text of the ticket means that was written at a time (ms, UTC). */
  readonly whoWrote: (text: string, at: number | null) => Identity;
};

/** One reason why a ticket may belong to a session, worth its points and no more. Points propose; ticks decide. */
export type Matcher = {
  readonly id: string;
  readonly reason: string;
  readonly points: number;
  readonly holds: (pairing: Pairing) => boolean;
  /** It does not hold, but only for what the files do not record; left out: it never does. */
  readonly mayHold?: (pairing: Pairing) => boolean;
  /** What the reason rests on, to be shown behind it. */
  readonly told?: (pairing: Pairing) => string;
};

/** Within `nearHours` of the session. */
function isNear(at: number | null, { session, policy }: Pairing): boolean {
  if (at === null) return false;
  const reach = policy.matching.nearHours * HOUR;
  return at >= session.startedAt - reach && at <= lastSeen(session) + reach;
}

function commentedNear(pairing: Pairing): boolean {
  const { session, ticket, whoWrote } = pairing;
  if (anySame(session.actor, ticket.commenters ?? []) !== 'yes') return false;
  return ticket.comments.some(
    ({ at, author }) => isNear(at, pairing) && anySame(session.actor, [whoWrote(author, at)]) === 'yes',
  );
}

/** Open at the start of the session, within the grace; null when the export does not say when it was closed. By its history where one is told. */
export function openAtStart(session: Session, ticket: Ticket, policy: Policy): boolean | null {
  if (ticket.changes !== null) return opennessOf(session, ticket, policy).open;
  const grace = policy.graceMinutes * 60_000;
  if (ticket.createdAt !== null && ticket.createdAt - grace > lastSeen(session))
    return ticket.createdAt - grace > mayHaveLasted(session) ? false : null;
  if (ticket.resolvedAt !== null && ticket.resolvedAt + grace < session.startedAt) return false;
  return ticket.createdAt === null || (ticket.resolvedAt === null && ticket.resolution !== 'open')
    ? null
    : true;
}

/**
 * All reasons and their points. `possible` takes 30 and `strong` 60 (policy): a ticket of the account's owner is possible, and
 * strong once it was open then or is the actor's. What the words have in common adds 10 at most.
 */
export const matchers: readonly Matcher[] = [
  { id: 'key', reason: 'The reason names this ticket', points: 100, holds: ({ keyed }) => keyed },
  {
    id: 'requester',
    reason: 'Requested by the account’s owner',
    points: 40,
    holds: ({ session, ticket }) => anySame(session.target, ticket.requester ?? []) === 'yes',
    mayHold: ({ ticket }) => ticket.requester === null,
  },
  {
    id: 'affected',
    reason: 'The account’s owner is the affected user',
    points: 40,
    holds: ({ session, ticket }) => anySame(session.target, ticket.affected ?? []) === 'yes',
    mayHold: ({ ticket }) => ticket.lacks.includes('affected'),
  },
  {
    id: 'named',
    reason: 'The account’s owner is named in the text',
    points: 20,
    holds: ({ session, named }) => anySame(session.target, named) === 'yes',
    mayHold: ({ ticket }) => ticket.lacks.includes('text') || ticket.lacks.includes('comments'),
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
    mayHold: ({ session, ticket }) =>
      ticket.assignee === null || anySame(session.actor, ticket.assignee) === 'maybe',
  },
  {
    id: 'commented',
    reason: 'The actor commented on it',
    points: 15,
    holds: ({ session, ticket }) => anySame(session.actor, ticket.commenters ?? []) === 'yes',
    mayHold: ({ session, ticket }) =>
      ticket.commenters === null || anySame(session.actor, ticket.commenters) === 'maybe',
  },
  {
    id: 'comment-near',
    reason: 'The actor commented on it near the session',
    points: 10,
    holds: commentedNear,
    mayHold: ({ ticket }) => ticket.commenters === null || ticket.comments.some(({ at }) => at === null),
  },
  {
    id: 'open',
    reason: 'Open when the session started',
    points: 20,
    holds: ({ session, ticket, policy }) => openAtStart(session, ticket, policy) === true,
    mayHold: ({ session, ticket, policy }) => openAtStart(session, ticket, policy) === null,
  },
  {
    id: 'near',
    reason: 'Opened near the session',
    points: 15,
    holds: (pairing) => isNear(pairing.ticket.createdAt, pairing),
    mayHold: ({ ticket }) => ticket.createdAt === null,
  },
  {
    id: 'text',
    reason: 'Says what the reason says',
    points: 10,
    holds: ({ session, ticket, policy }) => sharedWords(session, ticket, policy).length > 0,
    mayHold: ({ session, ticket }) => session.reason !== null && ticket.lacks.includes('text'),
    told: ({ session, ticket, policy }) =>
      sharedWords(session, ticket, policy)
        .map((word) => `"${word}"`)
        .join(', '),
  },
];

/** The reasons that hold, and their points, which add up to those of the link. */
export type Held = { readonly reasons: readonly Reason[]; readonly points: number };

/** The reasons that hold: taking one away takes exactly its points. */
export function reasonsFor(pairing: Pairing): Held {
  let [held, place, isPlain] = [0, 0, true];
  for (const { holds, told } of matchers) {
    if (holds(pairing)) {
      held |= 1 << place;
      if (told !== undefined) isPlain = false;
    }
    place += 1;
  }
  const plain = PLAIN.get(held) ?? plainly(held);
  return isPlain ? plain : { ...plain, reasons: plain.reasons.map((reason) => withWords(reason, pairing)) };
}

/** By which of the matchers hold, a bit for each: most links share the reasons of many others. */
const PLAIN = new Map<number, Held>();

function plainly(held: number): Held {
  const reasons = matchers
    .filter((_, place) => (held & (1 << place)) !== 0)
    .map(({ id, reason, points }) => ({ id, reason, points }));
  const all = { reasons, points: reasons.reduce((sum, { points }) => sum + points, 0) };
  PLAIN.set(held, all);
  return all;
}

function withWords(reason: Reason, pairing: Pairing): Reason {
  const told = matchers.find(({ id }) => id === reason.id)?.told;
  return told === undefined ? reason : { ...reason, reason: `${reason.reason}: ${told(pairing)}` };
}

/** The points that a link could have if what the files do not record spoke for it. */
export function mostPoints(pairing: Pairing): number {
  return matchers
    .filter(({ holds, mayHold }) => holds(pairing) || mayHold?.(pairing) === true)
    .reduce((sum, { points }) => sum + points, 0);
}
