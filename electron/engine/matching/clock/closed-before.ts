import type { Session, Ticket } from '../../model.ts';
import { duration } from '../../text.ts';
import { inWords } from '../days.ts';
import { lifeOf, standingAt, type Standing } from '../history/life.ts';
import type { ClockTest, ClockWords } from './clock.ts';

/** Whether the ticket was closed when the session started; unlike the tick it knows no grace. */
export const closedBefore: ClockTest = (session, ticket) => {
  const life = lifeOf(ticket);
  const standing = life && standingAt(life, session.startedAt);
  return !standing || standing.state === null ? byRow(session, ticket) : byHistory(session, ticket, standing);
};

function byRow({ startedAt }: Session, { key, resolvedAt, resolution }: Ticket): ClockWords {
  if (resolvedAt !== null) {
    const gone = startedAt - resolvedAt;
    return gone > 0
      ? { answer: 'yes', sentence: `${key} was closed ${duration(gone)} before the session.` }
      : { answer: 'no', sentence: `${key} was not closed before the session.` };
  }
  if (resolution === 'open') return { answer: 'no', sentence: `${key} is still open.` };
  return { answer: 'not-recorded', sentence: `When ${key} was closed is not recorded.` };
}

function byHistory({ startedAt }: Session, { key, cite: own }: Ticket, standing: Standing): ClockWords {
  const { state, by, next, unsure, again } = standing;
  const cite = by?.cite ?? next?.cite ?? own;
  if (unsure)
    return {
      answer: 'not-recorded',
      sentence: `Whether ${key} was closed at the session is not recorded.`,
      cite,
    };
  if (state === 'open') {
    const [day = ''] = by === null ? [] : inWords(by.at);
    const sentence = again
      ? `${key} had been closed and was opened again on ${day}, before the session.`
      : `${key} was not closed before the session.`;
    return { answer: 'no', sentence, cite };
  }
  const [back = ''] = next?.state === 'open' && Number.isFinite(next.at) ? inWords(next.at) : [];
  const later = back === '' ? '' : ` and opened again on ${back}, after it started`;
  // A history that begins with a second opening does not say when it had been closed.
  const gone = by === null ? 'at an unknown time' : duration(startedAt - by.at);
  return { answer: 'yes', sentence: `${key} was closed ${gone} before the session${later}.`, cite };
}
