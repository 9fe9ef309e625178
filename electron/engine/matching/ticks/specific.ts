import type { Policy } from '../../../../shared/policy.ts';
import type { Session, Ticket } from '../../model.ts';
import type { Copies } from '../copies.ts';
import { namesOf } from '../vague/names.ts';
import { reasonVagueness } from '../vague/reason-words.ts';
import { ticketVagueness } from '../vague/ticket-words.ts';
import { no, notRecorded, yes, type TickAnswer, type TickTest } from './tick.ts';

/** The session's own reason or the ticket's words say what was to be done. One specific text is enough. */
export const specific: TickTest = {
  id: 'specific',
  answer: ({ session, ticket, policy, copies, reasonless }) => {
    const found = judged(session, ticket.hasText ? ticket : null, policy, copies);
    const missing = found.answer === 'no' ? missingText(session, ticket, reasonless) : null;
    return missing === null ? found : notRecorded(`${found.sentence} ${missing}`, found.cite);
  },
};

/** The same test where there is no ticket: only the session's own reason can answer. */
export function reasonIsSpecific(session: Session, policy: Policy, copies: Copies): TickAnswer {
  const place = session.evidence[0];
  const cite = place ? { sourceId: place.sourceId, row: place.row } : null;
  if (session.reason === null || session.reason.trim() === '')
    return notRecorded('No reason was exported.', cite);
  return { ...judged(session, null, policy, copies), cite };
}

/** Keys and the names of the two people say nothing about the work; a text of nothing else is not judged. */
function judged(session: Session, ticket: Ticket | null, policy: Policy, copies: Copies): TickAnswer {
  const reason = reasonVagueness(session, policy, copies, ticket !== null);
  if (reason !== null && !reason.vague) return yes('The reason says what was to be done.');
  const told = ticket === null ? null : ticketVagueness(ticket, namesOf(session), policy);
  if (told === true || (told !== null && !told.vague)) return yes('The ticket says what was to be done.');
  if (reason !== null) return no(`The reason is vague: ${reason.why}`);
  if (told !== null) return no(`The ticket is vague: ${told.why}`);
  const hasText = ticket !== null || session.reason !== null;
  return hasText
    ? no('Nothing but a key or a name is given as the reason.')
    : notRecorded('No text was exported.');
}

/** A text that is kept and was not exported may say it all: what is there is vague, and that proves nothing. */
function missingText(
  session: Session,
  ticket: Ticket,
  reasonless: ReadonlySet<number> | undefined,
): string | null {
  if (!ticket.hasText || ticket.lacks.includes('text'))
    return `What ${ticket.key} itself says was not exported in full.`;
  const isReasonless = session.evidence.some(({ sourceId }) => reasonless?.has(sourceId));
  return session.reason === null && isReasonless ? 'The reason of the session was not exported.' : null;
}
