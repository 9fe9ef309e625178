import type { Identity, Session, Ticket } from '../../model.ts';
import type { Policy } from '../../../../shared/policy.ts';
import { anySame, sameness } from '../../people/identity.ts';
import { duration } from '../../text.ts';
import { inWords } from '../days.ts';
import { assignedDuring, assigneeUnknownAt, lastAssignedTo, type Assigned } from '../history/assignees.ts';
import { nearestComment, type DatedComment } from '../history/comments.ts';
import { lackingWords } from '../lacking.ts';
import { lastSeen } from '../last-seen.ts';
import {
  no,
  notRecorded,
  unclearAmong,
  unlisted,
  yes,
  type TickAnswer,
  type TickFacts,
  type TickTest,
} from './tick.ts';

/** Fields in which the actor may stand. */
const FIELDS = ['assignee', 'comments'] as const;

/** The actor was its assignee when the session ran, is it now, or has commented. */
export const rightActor: TickTest = {
  id: 'right-actor',
  answer: (facts) => {
    const { session, ticket, policy } = facts;
    const { actor } = session;
    const then = assignedDuring(session, ticket, policy.graceMinutes * 60_000);
    const [had] = then.filter(({ who, sure }) => sure && sameness(actor, who) === 'yes');
    const assigned = anySame(actor, ticket.assignee ?? []);
    if (assigned === 'yes') return isAssigned(session, ticket, policy, had);
    if (had) return wasAssigned(session, ticket, had);
    const commented = anySame(actor, ticket.commenters ?? []);
    if (commented === 'yes') return yes(`${actor.name} ${commentWords(session, ticket)}.`);
    return notOnIt(facts, then);
  },
};

function isAssigned(
  session: Session,
  ticket: Ticket,
  { matching }: Policy,
  had: Assigned | undefined,
): TickAnswer {
  const { actor } = session;
  const since = had ? null : lastAssignedTo((who) => sameness(actor, who) === 'yes', ticket);
  const late = since === null ? 0 : (since.since ?? since.at) - lastSeen(session);
  if (since !== null && late > 0)
    return yes(
      `It is assigned to ${actor.name}, but only since ${duration(late)} after the session.`,
      since.cite,
    );
  const near = nearComment(session, ticket, matching.nearHours);
  const told = near === null ? '' : `, who ${commentWords(session, ticket, near)}`;
  return yes(`It is assigned to ${actor.name}${told}.`, had?.change.cite);
}

function wasAssigned({ actor }: Session, { assignee }: Ticket, { change }: Assigned): TickAnswer {
  const [day = ''] = inWords(change.at);
  const now = assignee?.[0] ? `; it is assigned to ${assignee[0].name} now` : '';
  return yes(`It was assigned to ${actor.name} at the time, by its change of ${day}${now}.`, change.cite);
}

/** Neither its assignee nor among its commenters: a no only where both are known. */
function notOnIt(facts: TickFacts, then: readonly Assigned[]): TickAnswer {
  const { ticket } = facts;
  const { actor } = facts.session;
  if (ticket.assignee === null && ticket.commenters === null && then.length === 0)
    return notRecorded('The export has neither assignee nor comments.');
  const people = [...(ticket.assignee ?? []), ...(ticket.commenters ?? []), ...then.map(({ who }) => who)];
  const unsure = then.find(({ who, sure }) => !sure && sameness(actor, who) !== 'no');
  if (unsure)
    return notRecorded(`It was assigned to ${actor.name}, but when is not recorded.`, unsure.change.cite);
  if (anySame(actor, people) === 'maybe') return notRecorded(`Several people are called ${actor.name}.`);
  const unclear = unclearAmong(facts, actor, people);
  if (unclear) return notRecorded(unlisted(unclear, actor));
  const unknown = assigneeUnknownAt(facts.session, ticket);
  if (unknown)
    return notRecorded(`To whom ${ticket.key} was assigned at the time is not recorded.`, unknown.cite);
  if (ticket.assignee === null)
    return notRecorded(`${ticket.key} has no recorded assignee, and ${actor.name} has not commented on it.`);
  if (FIELDS.some((field) => ticket.lacks.includes(field)))
    return notRecorded(`${lackingWords(ticket, FIELDS)}, where ${actor.name} may stand.`);
  if (ticket.comments.some(({ author }) => author === ''))
    return notRecorded(`${ticket.key} has a comment whose author is not recorded.`);
  return elsewhere(actor, ticket.assignee, then);
}

function elsewhere(actor: Identity, assignee: readonly Identity[], then: readonly Assigned[]): TickAnswer {
  const had = then.find(({ sure }) => sure);
  if (had)
    return no(`It was assigned to ${had.who.name} at the time, not to ${actor.name}.`, had.change.cite);
  if (assignee.length === 0) return no('It is assigned to nobody.');
  return no(`It is assigned to ${assignee.map(({ name }) => name).join(', ')}, not to ${actor.name}.`);
}

function nearComment(session: Session, ticket: Ticket, hours: number): DatedComment | null {
  if (anySame(session.actor, ticket.commenters ?? []) !== 'yes') return null;
  const near = nearestComment(session, ticket);
  if (near === null) return null;
  const reach = hours * 3_600_000;
  return near.at >= session.startedAt - reach && near.at <= lastSeen(session) + reach ? near : null;
}

function commentWords(session: Session, ticket: Ticket, near = nearestComment(session, ticket)): string {
  if (near === null) return 'commented on it';
  const end = lastSeen(session);
  if (near.at < session.startedAt)
    return `commented on it ${duration(session.startedAt - near.at)} before the session`;
  return near.at <= end
    ? 'commented on it during the session'
    : `commented on it ${duration(near.at - end)} after the session`;
}
