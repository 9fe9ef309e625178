import type { Readable } from '../db/open.ts';
import { policySwitches } from '../sessions/audit-events.ts';
import { dateIn, endOfDay, startOfDay } from '../zone.ts';
import { directionOf } from './switches.ts';
import { trailCoverage, type TrailCoverage } from './trail-coverage.ts';

type State = 'on' | 'off' | null;
type Move = { readonly at: number; readonly to: State };

/** Half-open instants (ms, UTC); null: it is not recorded. */
export type SwitchSpan = { readonly from: number; readonly to: number; readonly state: State };

/**
 * What the login policy was from when to when. It is known only from the first day of the audit trail to its last, as
 * days of `zone`: before the first move of the switch it was what that move changed, and after a move what it moved to.
 * Where two moves contradict each other, or a row does not say which way it moved, it is not recorded.
 */
export function switchSpans(db: Readable, zone: string): SwitchSpan[] {
  const covered = daysOf(trailCoverage(db), zone);
  const moves = policySwitches(db).map((event) => ({ at: event.at, to: directionOf(event) }));
  return covered === null || moves.length === 0 ? [] : knownSpans(moves, covered);
}

/** Whole days: an export is made of days, whenever on the first and the last of them something happened. */
function daysOf(covered: TrailCoverage, zone: string): { from: number; to: number } | null {
  return (
    covered && {
      from: startOfDay(dateIn(covered.from, zone), zone),
      to: endOfDay(dateIn(covered.to, zone), zone),
    }
  );
}

/** From the beginning of the trail to its end, cut at each move. */
function knownSpans(moves: readonly Move[], covered: { from: number; to: number }): SwitchSpan[] {
  const cuts = [covered.from, ...moves.map(({ at }) => at), covered.to];
  return cuts.slice(1).map((to, place) => ({
    from: cuts[place] ?? to,
    to,
    state: between(moves[place - 1], moves[place]),
  }));
}

/** What lies between two moves: what the one moved to and the other moved from; not recorded where they contradict. */
function between(last: Move | undefined, next: Move | undefined): State {
  const after = last?.to ?? null;
  const before = next === undefined || next.to === null ? null : next.to === 'on' ? 'off' : 'on';
  if (after === null || before === null) return after ?? before;
  return after === before ? after : null;
}
