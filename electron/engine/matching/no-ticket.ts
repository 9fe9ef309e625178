import type { TickId } from '../../../shared/words.ts';
import type { Cite, Session, Tick } from '../model.ts';
import type { Bench } from './judge.ts';
import { notRecorded, type TickAnswer } from './ticks/tick.ts';
import { reasonIsSpecific } from './ticks/specific.ts';
import { scopeOf } from './ticks/in-scope.ts';

/** Ticks that only a ticket can answer. */
const OF_TICKETS = ['opened-before', 'open-during', 'right-person', 'right-actor', 'independent'] as const;

/**
 * Without a ticket only the session itself can answer: its reason and its length.
 * @param isSettled no ticket is linked, and that is certain; otherwise one that the files do not show may say what a vague
 * reason does not.
 */
export function withoutTicket(
  session: Session,
  { policy, copies, grants }: Bench,
  isSettled: boolean,
): Tick[] {
  const place = placeOf(session);
  const none = (id: TickId): Tick => ({
    id,
    answer: 'not-recorded',
    sentence: 'There is no ticket to test.',
    cite: place,
  });
  const reason = asFarAsKnown(reasonIsSpecific(session, policy, copies), isSettled);
  const scope = scopeOf(session, policy, grants);
  return [
    ...OF_TICKETS.map(none),
    { id: 'specific', ...reason, cite: reason.cite ?? place },
    { id: 'in-scope', ...scope, cite: scope.cite ?? place },
  ];
}

function asFarAsKnown(reason: TickAnswer, isSettled: boolean): TickAnswer {
  if (reason.answer !== 'no' || isSettled) return reason;
  return notRecorded(`${reason.sentence} What a ticket says is not recorded.`, reason.cite);
}

/** The first row that shows a session: what is said of it alone is said of that row. */
export function placeOf({ evidence }: Session): Cite | null {
  const [first] = evidence;
  return first === undefined ? null : { sourceId: first.sourceId, row: first.row };
}
