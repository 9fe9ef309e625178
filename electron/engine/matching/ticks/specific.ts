import type { Policy } from '../../../../shared/policy.ts';
import type { Session, Ticket } from '../../model.ts';
import type { Copies } from '../copies.ts';
import { hasWords, vagueness } from '../vague.ts';
import { no, notRecorded, yes, type TickAnswer, type TickTest } from './tick.ts';

/** The session's own reason or the ticket's words say what was to be done. One specific text is enough. */
export const specific: TickTest = {
  id: 'specific',
  answer: ({ session, ticket, policy }) => {
    const texts: { text: string; of: string }[] = [];
    if (session.reason !== null) texts.push({ text: session.reason, of: 'The reason' });
    if (ticket.hasText) texts.push({ text: `${titleOf(ticket)} ${ticket.text}`.trim(), of: 'The ticket' });
    return judged(texts, session, policy);
  },
};

/** The same test where there is no ticket: only the session's own reason can answer. */
export function reasonIsSpecific(session: Session, policy: Policy, _copies: Copies): TickAnswer {
  if (session.reason === null || session.reason.trim() === '') return notRecorded('No reason was exported.');
  const place = session.evidence[0];
  const answer = judged([{ text: session.reason, of: 'The reason' }], session, policy);
  return place ? { ...answer, cite: { sourceId: place.sourceId, row: place.row } } : answer;
}

/** Keys and the names of the two people say nothing about the work; a text of nothing else is not judged. */
function judged(
  texts: readonly { text: string; of: string }[],
  session: Session,
  policy: Policy,
): TickAnswer {
  const people = [session.actor, session.target];
  const takeOut = {
    keys: policy.ticketKeys,
    names: people.flatMap((who) => [who.name, ...(who.username === null ? [] : [who.username])]),
  };
  const read = texts
    .filter(({ text }) => hasWords(text, takeOut))
    .map((entry) => ({ ...entry, ...vagueness(entry.text, takeOut) }));
  const [first] = read;
  if (!first)
    return texts.length === 0
      ? notRecorded('No text was exported.')
      : no('Nothing but a key or a name is given as the reason.');
  const clear = read.find((entry) => !entry.vague);
  return clear ? yes(`${clear.of} says what was to be done.`) : no(`${first.of} is vague: ${first.why}`);
}

// A ticket without a title carries its key there, which says nothing.
function titleOf(ticket: Ticket): string {
  return ticket.title === ticket.key ? '' : ticket.title;
}
