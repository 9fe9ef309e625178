import type { AccessView } from '../../../shared/contract/access.ts';
import { directionOf } from '../access/switches.ts';
import { trailCoverage, type TrailCoverage } from '../access/trail-coverage.ts';
import type { Readable } from '../db/open.ts';
import { policySwitches } from '../sessions/audit-events.ts';
import { periodOf } from '../settings.ts';
import { dateIn, endOfDay, startOfDay } from '../zone.ts';

type Span = AccessView['states'][number];
type State = Span['state'];
type Move = { readonly at: number; readonly to: State };

/**
 * What the login policy was when, over the whole period and without holes. It is known only from the first day
 * of the audit trail to its last: before the first move of the switch it was what that move changed, and after a move what it moved to. Where
 * two moves contradict each other, or a row does not say which way it moved, it is not recorded.
 */
export function switchStates(db: Readable): AccessView['states'] {
  const period = periodOf(db);
  if (period === null) return [];
  const covered = daysOf(trailCoverage(db), period.zone);
  const moves = policySwitches(db).map((event) => ({ at: event.at, to: directionOf(event) }));
  const known = covered === null || moves.length === 0 ? [] : knownSpans(moves, covered);
  const within = known
    .map((span) => ({
      ...span,
      from: Math.max(span.from, period.start),
      to: Math.min(span.to, period.end),
    }))
    .filter(({ from, to }) => from < to);
  const sessions = db
    .prepare(
      "SELECT count(*) FROM session WHERE started_at >= ? AND started_at < ? AND system = 'salesforce'",
    )
    .pluck();
  return joined(filled(within, period.start, period.end)).map((span) => ({
    ...span,
    sessions: sessions.get(span.from, span.to) as number,
  }));
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

type Told = { readonly from: number; readonly to: number; readonly state: State };

/** From the beginning of the trail to its end, cut at each move. */
function knownSpans(moves: readonly Move[], covered: { from: number; to: number }): Told[] {
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

/** Spans in order, and what is not recorded between them. */
function filled(spans: readonly Told[], start: number, end: number): Told[] {
  const all: Told[] = [];
  let at = start;
  for (const span of spans) {
    if (span.from > at) all.push({ from: at, to: span.from, state: null });
    all.push(span);
    at = span.to;
  }
  if (at < end) all.push({ from: at, to: end, state: null });
  return all;
}

function joined(spans: readonly Told[]): Told[] {
  const all: Told[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last?.state === span.state && last.to === span.from) all[all.length - 1] = { ...last, to: span.to };
    else all.push(span);
  }
  return all;
}
