import { byText } from '../text.ts';

const DAY = 86_400_000;

/** Something at an instant that belongs to an episode. */
export type Moment = { readonly at: number; readonly id: string; readonly episode: string };

/** At least `count` episodes in `days`. */
export type Limit = { readonly count: number; readonly days: number };

/** A run of windows that reach the limit and overlap: one finding. */
export type Cluster<M extends Moment> = {
  /** Everything in any of its windows, in order of time; the first is the anchor. */
  readonly moments: readonly M[];
  /** The window with the most episodes; the earliest of equals. */
  readonly peak: readonly M[];
  /** Episodes in the peak. */
  readonly count: number;
};

/**
 * Slides the half-open window [t, t + days) over the moments, t being each of them, in UTC: a day is 24 hours
 * and summer time changes nothing. What lies exactly `days` later is outside.
 */
export function clustersOf<M extends Moment>(moments: readonly M[], limit: Limit): readonly Cluster<M>[] {
  const sorted = [...moments].sort((a, b) => a.at - b.at || byText(a.id, b.id));
  return merge(qualifying(sorted, limit)).map(({ first, end, peak }) => ({
    moments: sorted.slice(first, end),
    peak: sorted.slice(peak.first, peak.end),
    count: peak.count,
  }));
}

/** What the half-open window of so many days with the most episodes holds; the earliest of equals, empty of nothing. */
export function busiest<M extends Moment>(
  moments: readonly M[],
  days: number,
): { readonly moments: readonly M[]; readonly count: number } {
  const most = { moments: [] as readonly M[], count: 0 };
  return clustersOf(moments, { count: 1, days }).reduce(
    (best, { peak, count }) => (count > best.count ? { moments: peak, count } : best),
    most,
  );
}

/** The days a half-open window must have to hold them all: 9 days take 10, and so do 9 days and an hour. */
export function daysSpanned(moments: readonly Moment[]): number {
  const first = moments[0];
  const last = moments.at(-1);
  if (!first || !last) return 0;
  return Math.floor((last.at - first.at) / DAY) + 1;
}

/** Positions in the sorted list, `end` exclusive. */
type Window = { readonly first: number; readonly end: number; readonly count: number };

function qualifying(sorted: readonly Moment[], limit: Limit): readonly Window[] {
  const episodes = new Map<string, number>();
  const windows: Window[] = [];
  let end = 0;
  for (const [first, moment] of sorted.entries()) {
    for (let next = sorted[end]; next && next.at < moment.at + limit.days * DAY; next = sorted[end]) {
      episodes.set(next.episode, (episodes.get(next.episode) ?? 0) + 1);
      end += 1;
    }
    if (episodes.size >= limit.count) windows.push({ first, end, count: episodes.size });
    const left = (episodes.get(moment.episode) ?? 0) - 1;
    if (left > 0) episodes.set(moment.episode, left);
    else episodes.delete(moment.episode);
  }
  return windows;
}

type Run = { readonly first: number; end: number; peak: Window };

function merge(windows: readonly Window[]): readonly Run[] {
  const runs: Run[] = [];
  for (const window of windows) {
    const run = runs.at(-1);
    if (!run || window.first >= run.end) runs.push({ first: window.first, end: window.end, peak: window });
    else {
      run.end = window.end;
      if (window.count > run.peak.count) run.peak = window;
    }
  }
  return runs;
}
