import type { Cite, Named, Ticket, TicketChange } from '../../model.ts';
import { count, duration } from '../../text.ts';
import { readPerson } from '../../people/read-person.ts';
import { datedComments } from '../history/comments.ts';
import { lastSeen } from '../last-seen.ts';
import type { ClockTest, ClockWords } from './clock.ts';

/** Something that was done to a ticket, in words that follow "before the session" or "after the session". */
type Edit = { readonly at: number; readonly what: string; readonly cite: Cite };

/** Whether anything on the ticket was changed after the session was last seen in use, and what. */
export const editedAfter: ClockTest = (session, ticket) => {
  const end = Math.max(lastSeen(session), session.seenUntil);
  const edits = editsOf(ticket);
  const later = edits.filter(({ at }) => at > end).sort((a, b) => a.at - b.at);
  const [first] = later;
  if (first) return told(ticket, first, later.length - 1, end);
  const { key, updatedAt, createdAt } = ticket;
  if (updatedAt === null)
    return { answer: 'not-recorded', sentence: `When ${key} was last updated is not recorded.` };
  if (updatedAt <= end || (createdAt !== null && createdAt > end && updatedAt <= createdAt))
    return { answer: 'no', sentence: `${key} was not changed after the session.` };
  return {
    answer: 'yes',
    sentence: `${key} was last updated ${duration(updatedAt - end)} after the session; what was changed is not recorded.`,
  };
};

function told({ key }: Ticket, { at, what, cite }: Edit, others: number, end: number): ClockWords {
  const more = others === 0 ? '' : `, and ${count(others, 'more change')} followed`;
  return { answer: 'yes', sentence: `${key}: ${what} ${duration(at - end)} after the session${more}.`, cite };
}

/** All that has a time and a name: changes, comments, and the close that the ticket's own row tells. */
function editsOf(ticket: Ticket): Edit[] {
  const { changes, cite, resolvedAt } = ticket;
  const edits = (changes ?? []).map((change) => ({
    at: change.at,
    what: wordsOf(change),
    cite: change.cite,
  }));
  for (const { at, author } of datedComments(ticket))
    edits.push({
      at,
      what: author === '' ? 'a comment was written' : `${nameIn(author)} wrote a comment`,
      cite,
    });
  const closing = (changes ?? []).some(
    ({ field, at }) => field === 'status' && Math.abs(at - (resolvedAt ?? 0)) < 60_000,
  );
  if (resolvedAt !== null && !closing) edits.push({ at: resolvedAt, what: 'it was closed', cite });
  return edits;
}

/** The name the review has for somebody; exports may put an account's id behind it, or in its place. */
const nameIn = (text: string, meant: Named = null): string =>
  meant?.[0]?.name ?? readPerson(text)?.name ?? text;

function wordsOf({ field, who, since, people, ...written }: TicketChange): string {
  const valueOf = (side: 'before' | 'after'): string | null => {
    const text = written[side];
    return text === null || field !== 'assignee' ? text : nameIn(text, people?.[side]);
  };
  const [before, after] = [valueOf('before'), valueOf('after')];
  const by = who === null ? '' : ` by ${nameIn(who, people?.who)}`;
  const last = since === undefined ? '' : ' at the latest';
  const to = after === null ? '' : ` to ${after}`;
  if (field === 'approval') return `approval was answered${after === null ? '' : ` "${after}"`}${by}${last}`;
  const from = before === null ? '' : ` from ${before}`;
  const what = field === 'status' ? 'its status was changed' : 'its assignee was changed';
  return `${what}${from}${to}${by}${last}`;
}
