import type { Cite, Session } from '../../model.ts';
import { duration } from '../../text.ts';
import { opennessOf } from '../history/open.ts';
import { lastSeen } from '../last-seen.ts';
import { no, notRecorded, yes, type TickTest } from './tick.ts';

/** Created no later than the end (or the start, where no end was seen) plus the grace. */
export const openedBefore: TickTest = {
  id: 'opened-before',
  answer: ({ session, ticket, policy }) => {
    if (ticket.createdAt === null) return notRecorded('The export does not say when the ticket was opened.');
    const late = ticket.createdAt - lastSeen(session);
    const after = session.endKind === 'logout' ? 'after the session ended' : 'after the session started';
    if (late > policy.graceMinutes * 60_000)
      return no(`${ticket.key} was opened ${duration(late)} ${after}.`);
    if (late > 0)
      return yes(
        `${ticket.key} was opened ${duration(late)} ${after}, within the grace of ${policy.graceMinutes} min.`,
      );
    const before = session.startedAt - ticket.createdAt;
    return yes(
      before >= 0
        ? `${ticket.key} was opened ${duration(before)} before the session.`
        : `${ticket.key} was opened during the session.`,
    );
  },
};

/** The start lies inside the life of the ticket, by its history where there is one, or within the grace of it. */
export const openDuring: TickTest = {
  id: 'open-during',
  answer: ({ session, ticket, policy }) => {
    const { open, sentence, cite } = opennessOf(session, ticket, policy);
    if (open === null) return notRecorded(sentence, cite);
    return (open ? yes : no)(sentence, cite);
  },
};

/**
 * The length against the policy. Without a logout it lies between the last row that shows the session in use and the
 * bound: too long even so is a no, short enough even so a yes, and anything else proves nothing.
 */
export const inScope: TickTest = {
  id: 'in-scope',
  answer: ({ session, policy }) => {
    const cite = session.evidence.find((evidence) => evidence.role === 'end') ?? session.evidence[0] ?? null;
    const place = cite === null ? null : { sourceId: cite.sourceId, row: cite.row };
    const most = policy.maxSessionMinutes * 60_000;
    const limit = `limit ${policy.maxSessionMinutes} min`;
    const least = session.seenUntil - session.startedAt;
    const longest = session.endedAt === null ? null : session.endedAt - session.startedAt;
    if (session.endKind === 'logout' && longest !== null)
      return (longest <= most ? yes : no)(`The session lasted ${duration(longest)}; ${limit}.`, place);
    if (least > most)
      return no(`The session lasted at least ${duration(least)}; ${limit}.`, lastUse(session));
    if (longest === null) return notRecorded('No end is recorded, so the length cannot be tested.', place);
    if (longest <= most) return yes(`The session lasted at most ${duration(longest)}; ${limit}.`, place);
    const range =
      least < 60_000
        ? `at most ${duration(longest)}`
        : `at least ${duration(least)} and at most ${duration(longest)}`;
    return notRecorded(`No logout was seen; the session lasted ${range}, ${limit}.`, place);
  },
};

/** The row that shows the session in use for the last time. */
function lastUse({ evidence, seenUntil }: Session): Cite | null {
  const last = evidence.findLast(({ at }) => at === seenUntil) ?? evidence[0];
  return last ? { sourceId: last.sourceId, row: last.row } : null;
}
