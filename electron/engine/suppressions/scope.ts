import type { SuppressionInput, SuppressionScope } from '../../../shared/contract/suppressions.ts';
import { fold } from '../text.ts';
import { endOfDay, startOfDay } from '../zone.ts';
import type { StoredSuppression } from './stored.ts';

/** What a suppression asks of a session besides its actor; username and unit are folded. Times are UTC milliseconds. */
export type ScopedSession = {
  readonly startedAt: number;
  readonly targetKey: string;
  readonly targetUsername: string | null;
  /** As of the session's time. */
  readonly unit: string | null;
};

/** A suppression in force, ready to be put to sessions. */
export type Hider = {
  readonly id: number;
  readonly approved: boolean;
  readonly rules: ReadonlySet<string>;
  /** The days in the review's zone, as half-open instants. */
  readonly from: number;
  readonly to: number;
  /** Whether it is for sessions of this actor; few actors have many sessions. */
  readonly isBy: (key: string, username: string | null) => boolean;
  /** The rest of its scope: days, and account or unit. */
  readonly holds: (session: ScopedSession) => boolean;
};

/** The key of somebody who may be several people holds the keys of all of them; a bar alone may stand in a name. */
const SEVERAL = /\|(?:p|login|name|email):/u;
export const isSettled = (key: string): boolean => !SEVERAL.test(key);

/** @param zone the review's, in which the days of a suppression are meant. */
export function hiderOf(
  { id, approved, from, until, scope }: Pick<StoredSuppression, 'id' | 'approved'> & SuppressionInput,
  zone: string,
): Hider {
  const [start, end] = [startOfDay(from, zone), endOfDay(until, zone)];
  const isOf = ofTargetOrUnit(scope);
  return {
    id,
    approved: approved !== null,
    rules: new Set(scope.rules),
    from: start,
    to: end,
    isBy: sameAs(scope.actor),
    holds: (session) =>
      session.startedAt >= start && session.startedAt < end && isSettled(session.targetKey) && isOf(session),
  };
}

/** Somebody known by another key since, for example because two records were put together, keeps the username. */
function sameAs({
  key,
  username,
}: SuppressionScope['actor']): (key: string, login: string | null) => boolean {
  const own = username === null ? null : fold(username);
  return (other, login) => isSettled(other) && (other === key || (own !== null && own === login));
}

function ofTargetOrUnit({ target, unit }: SuppressionScope): (session: ScopedSession) => boolean {
  if (target !== null) {
    const isTarget = sameAs(target);
    return ({ targetKey, targetUsername }) => isTarget(targetKey, targetUsername);
  }
  const own = unit === null ? null : fold(unit);
  return (session) => own !== null && session.unit === own;
}
