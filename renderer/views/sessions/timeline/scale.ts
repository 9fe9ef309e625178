import type { Timeline } from '../../../../shared/contract/sessions.ts';
import { formatClock, formatWeekday, minuteOfDay } from '../../../../shared/format.ts';
import type { Scale } from '../../../state/session-screen.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const AROUND = 6 * HOUR;
const LEAST_MARGIN = 5 * MINUTE;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440];

/** Half-open instants, ms UTC. */
export type Range = { readonly from: number; readonly to: number };

type Ends = Pick<Timeline, 'startedAt' | 'endedAt' | 'endKind' | 'seenUntil'>;

/** How far a row shows the session in use. */
export function seenOf({ startedAt, endedAt, endKind, seenUntil }: Ends): number {
  return Math.max(startedAt, endKind === 'logout' && endedAt !== null ? endedAt : seenUntil);
}

/** The last instant at which the session may have gone on, as far as anything is recorded. */
export function lastOf(ends: Ends): number {
  return Math.max(ends.endedAt ?? 0, seenOf(ends));
}

/** What the axis shows: the session with a margin, six hours around it, or everything that was found. */
export function rangeOf(timeline: Timeline, scale: Scale): Range {
  const { startedAt, from, to } = timeline;
  const [seen, last] = [seenOf(timeline), lastOf(timeline)];
  // A bound days away would leave nothing to see of what is known.
  const near = last - startedAt <= Math.max(4 * HOUR, 8 * (seen - startedAt)) ? last : seen;
  const end = { session: near, hours: Math.min(last, seen + 2 * AROUND), days: to }[scale];
  const margin = {
    session: Math.max(LEAST_MARGIN, (end - startedAt) / 4),
    hours: AROUND,
    days: startedAt - from,
  }[scale];
  return { from: Math.max(from, startedAt - margin), to: Math.min(to, end + margin) };
}

export type AxisTick = { readonly at: number; readonly text: string };

/** Round clock times of the zone inside the range, at most one for every `room` pixels. */
export function clockTicks(range: Range, width: number, zone: string, room = 74): AxisTick[] {
  const most = Math.max(2, Math.floor(width / room));
  const minutes = (range.to - range.from) / MINUTE;
  const step = STEPS.find((one) => minutes / one <= most) ?? Math.ceil(minutes / most / 1440) * 1440;
  const ticks: AxisTick[] = [];
  let at = roundClock(range.from, step, zone);
  for (let count = 0; at < range.to && count <= most + 2; count += 1) {
    if (at >= range.from) ticks.push({ at, text: step >= 1440 ? '' : formatClock(at, zone) });
    at = roundClock(at + step * MINUTE, step, zone);
  }
  return ticks;
}

const DAY_ROOM = 118;

/** Names of days, as many as have room: where each begins, and before that the day running when the range begins. */
export function dayTicks(range: Range, width: number, zone: string): AxisTick[] {
  const xOf = (at: number) => ((at - range.from) / (range.to - range.from)) * width;
  const midnights = midnightsOf(range, zone);
  const first = midnights[0];
  const running = first === undefined || xOf(first) >= DAY_ROOM ? [range.from] : [];
  let free = -Infinity;
  return [...running, ...midnights].flatMap((at) => {
    if (xOf(at) < free) return [];
    free = xOf(at) + DAY_ROOM;
    return [{ at, text: formatWeekday(at, zone) }];
  });
}

const MOST_DAYS = 400;
export function midnightsOf(range: Range, zone: string): number[] {
  const found: number[] = [];
  let at = roundClock(range.from, 1440, zone);
  while (at < range.to && found.length < MOST_DAYS) {
    if (at > range.from) found.push(at);
    at = roundClock(at + 24 * HOUR, 1440, zone);
  }
  return found;
}

/** The nearest instant at which the zone's clocks show a multiple of the step; they may be put forward or back meanwhile. */
function roundClock(at: number, step: number, zone: string): number {
  const size = Math.min(step, 1440);
  const whole = Math.floor(at / MINUTE) * MINUTE;
  const over = minuteOfDay(whole, zone) % size;
  return whole + (over * 2 >= size ? size - over : -over) * MINUTE;
}
