import type { Identity, Session, Ticket } from '../model.ts';
import { anySame } from '../people/identity.ts';
import { duration } from '../text.ts';
import { lastSeen } from './matchers.ts';

/** One sentence about a session and a ticket, for somebody who knows neither points nor ticks. */
export function linkSentence(session: Session, ticket: Ticket, named: readonly Identity[]): string {
  const whose = whoseTicket(session, ticket, named);
  const and = whose.includes(',') ? ', and' : ' and';
  return `${ticket.key} ${whenOpened(session, ticket)}. It ${whose}${and} ${whoWorks(session, ticket)}.`;
}

function whenOpened(session: Session, ticket: Ticket): string {
  if (ticket.createdAt === null) return 'has no recorded opening time';
  const late = ticket.createdAt - lastSeen(session);
  if (late > 0)
    return `was opened ${duration(late)} after the session ${session.endKind === 'logout' ? 'ended' : 'started'}`;
  if (ticket.createdAt > session.startedAt) return 'was opened during the session';
  const opened = `was opened ${duration(session.startedAt - ticket.createdAt)} before the session`;
  if (ticket.resolvedAt === null || ticket.resolvedAt >= session.startedAt) return opened;
  return `${opened} and closed ${duration(session.startedAt - ticket.resolvedAt)} before it`;
}

function whoseTicket(session: Session, ticket: Ticket, named: readonly Identity[]): string {
  const { target } = session;
  const about = (people: readonly Identity[] | null): string => anySame(target, people ?? []);
  if (about(ticket.requester) === 'yes') return `was requested by ${target.name}`;
  if (about(ticket.affected) === 'yes') return `is about ${target.name}`;
  if (about(named) === 'yes') return `names ${target.name}`;
  if ([ticket.requester, ticket.affected, named].some((people) => about(people) === 'maybe'))
    return `may be about ${target.name}, a name that several people bear`;
  const requester = ticket.requester?.[0];
  return requester
    ? `was requested by ${requester.name}, not by ${target.name}`
    : `does not name ${target.name}`;
}

function whoWorks(session: Session, ticket: Ticket): string {
  const { actor } = session;
  if (anySame(actor, ticket.assignee ?? []) === 'yes') return `is assigned to ${actor.name}`;
  if (anySame(actor, ticket.commenters ?? []) === 'yes') return `${actor.name} commented on it`;
  const assignee = ticket.assignee?.[0];
  if (assignee) return `is assigned to ${assignee.name}, not to ${actor.name}`;
  return ticket.assignee === null ? 'its assignee is not recorded' : 'is assigned to nobody';
}
