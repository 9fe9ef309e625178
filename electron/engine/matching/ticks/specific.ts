import type { Session, Ticket } from '../../model.ts';
import { vagueness } from '../vague.ts';
import { no, notRecorded, yes, type TickAnswer, type TickTest } from './tick.ts';

/** The session's own reason or the ticket's words say what was to be done. One specific text is enough. */
export const specific: TickTest = {
  id: 'specific',
  answer: ({ session, ticket }) => {
    const texts: { text: string; of: string }[] = [];
    if (session.reason !== null && session.reason.trim() !== '') texts.push({ text: session.reason, of: 'The reason' });
    if (ticket.hasText) texts.push({ text: `${titleOf(ticket)} ${ticket.text}`.trim(), of: 'The ticket' });
    return judged(texts);
  },
};

/** The same test where there is no ticket: only the session's own reason can answer. */
export function reasonIsSpecific(session: Session): TickAnswer {
  if (session.reason === null || session.reason.trim() === '') return notRecorded('No reason was exported.');
  const place = session.evidence[0];
  const answer = judged([{ text: session.reason, of: 'The reason' }]);
  return place ? { ...answer, cite: { sourceId: place.sourceId, row: place.row } } : answer;
}

function judged(texts: readonly { text: string; of: string }[]): TickAnswer {
  if (texts.length === 0) return notRecorded('No text was exported.');
  const read = texts.map((entry) => ({ ...entry, ...vagueness(entry.text) }));
  const clear = read.find((entry) => !entry.vague);
  if (clear) return yes(`${clear.of} says what was to be done.`);
  const first = read[0];
  return no(first ? `${first.of} is vague: ${first.why}` : 'Vague.');
}

// A ticket without a title carries its key there, which says nothing.
function titleOf(ticket: Ticket): string {
  return ticket.title === ticket.key ? '' : ticket.title;
}
