import type { GrantWindows } from '../../access/session-grants.ts';
import type { Policy } from '../../../../shared/policy.ts';
import type { Cite, Session } from '../../model.ts';
import { duration } from '../../text.ts';
import { no, notRecorded, yes, type TickAnswer, type TickTest } from './tick.ts';

/** Whether the length and the grant window fit: a ticket has no say in it. */
export const inScope: TickTest = {
  id: 'in-scope',
  answer: ({ session, policy, grants }) => scopeOf(session, policy, grants),
};

/**
 * Length and grant window. Too long, or outside of the windows in which the account was open while administrators needed
 * one, is a no. Where no end is recorded, a window that was open at the start still says that the session was allowed.
 */
export function scopeOf(session: Session, policy: Policy, grants: GrantWindows | undefined): TickAnswer {
  const length = lengthAnswer(session, policy);
  const window = length.answer === 'no' ? null : (grants?.(session) ?? null);
  if (window === null) return length;
  const sentence = `${length.sentence} ${window.sentence}`;
  return (window.is === 'inside' ? yes : no)(
    sentence,
    length.answer === 'yes' && window.is === 'inside' ? length.cite : window.cite,
  );
}

/**
 * The length against the policy. Without a logout it lies between the last row that shows the session in use and the
 * bound: too long even so is a no, short enough even so a yes, and anything else proves nothing.
 */
export function lengthAnswer(session: Session, policy: Policy): TickAnswer {
  const cite = session.evidence.find((evidence) => evidence.role === 'end') ?? session.evidence[0] ?? null;
  const place = cite === null ? null : { sourceId: cite.sourceId, row: cite.row };
  const most = policy.maxSessionMinutes * 60_000;
  const limit = `limit ${policy.maxSessionMinutes} min`;
  const least = session.seenUntil - session.startedAt;
  const longest = session.endedAt === null ? null : session.endedAt - session.startedAt;
  if (session.endKind === 'logout' && longest !== null)
    return longest <= most
      ? yes(`The session lasted ${duration(longest)}; ${limit}.`, place)
      : no(`The session lasted ${beyond(longest, most, '')}; ${limit}.`, place);
  if (least > most)
    return no(`The session lasted ${beyond(least, most, 'at least ')}; ${limit}.`, lastUse(session));
  if (longest === null) return notRecorded('No end is recorded, so the length cannot be tested.', place);
  if (longest <= most) return yes(`The session lasted at most ${duration(longest)}; ${limit}.`, place);
  const range =
    least < 60_000
      ? `at most ${duration(longest)}`
      : `at least ${duration(least)} and at most ${duration(longest)}`;
  return notRecorded(`No logout was seen; the session lasted ${range}, ${limit}.`, place);
}

/** A length over the limit. Rounded to minutes it may look like the limit itself, and must not be said so. */
function beyond(length: number, most: number, kind: string): string {
  return Math.round(length / 60_000) * 60_000 > most
    ? `${kind}${duration(length)}`
    : `more than ${duration(most)}`;
}

/** The row that shows the session in use for the last time. */
function lastUse({ evidence, seenUntil }: Session): Cite | null {
  const last = evidence.findLast(({ at }) => at === seenUntil) ?? evidence[0];
  return last ? { sourceId: last.sourceId, row: last.row } : null;
}
