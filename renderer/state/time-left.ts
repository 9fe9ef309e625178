/**
 * How long a job will still take, from its own reports. Two things keep the words calm: the pace is a mean that looks
 * back over a quarter of the time so far, and a word once said is left for a longer one only when it is plainly wrong.
 */
export type Pace = {
  /** Milliseconds of the window's clock at the first report. */
  readonly startedAt: number;
  readonly firstShare: number;
  readonly at: number;
  readonly share: number;
  readonly reports: number;
  /** Share done in a millisecond. */
  readonly rate: number;
  /** Which of STEPS is shown; null while nothing is. */
  readonly step: number | null;
};

const SILENT_MS = 2000;
/** Fewer reports are no pace: an analysis in five steps says nothing of the length of the last. */
const FEWEST_REPORTS = 8;
const SHORTEST_MEMORY_MS = 3000;
const HOLD = 1.25;
const MINUTE = 60;
const HOUR = 3600;
/** Seconds that are said. */
const STEPS = [
  ...[5, 10, 20, 30, 45, 60, 90],
  ...[2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 45].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 8, 12, 24].map((hours) => hours * HOUR),
];

/**
 * Takes in a report.
 * @param share of the whole job, from 0 to 1; null where the end is not known.
 * @param now milliseconds of a clock that only goes forward.
 */
export function advance(pace: Pace | null, share: number | null, now: number): Pace | null {
  if (share === null) return null;
  if (pace === null || share < pace.share)
    return { startedAt: now, firstShare: share, at: now, share, reports: 1, rate: 0, step: null };
  const took = now - pace.at;
  const elapsed = now - pace.startedAt;
  const reports = pace.reports + 1;
  if (took <= 0 || elapsed <= 0) return { ...pace, share, reports };
  const rate = rateOf(pace, share, took, elapsed);
  const ready = elapsed >= SILENT_MS && reports >= FEWEST_REPORTS && rate > 0;
  const step = ready ? nextStep(pace.step, (1 - share) / rate / 1000) : null;
  return { ...pace, at: now, share, reports, rate, step };
}

/** "about 2 min left"; null while nothing can be said. */
export function wordsLeft(pace: Pace | null): string | null {
  if (pace === null || pace.step === null) return null;
  const seconds = STEPS[pace.step] ?? 0;
  if (pace.step === 0) return 'a few seconds left';
  if (seconds === MINUTE) return 'about 1 min left';
  if (seconds < 2 * MINUTE) return `about ${seconds} s left`;
  return seconds < HOUR ? `about ${seconds / MINUTE} min left` : `about ${seconds / HOUR} h left`;
}

/** While the job is young the plain mean; later the recent past counts for more. */
function rateOf(pace: Pace, share: number, took: number, elapsed: number): number {
  const mean = (share - pace.firstShare) / elapsed;
  if (elapsed < SHORTEST_MEMORY_MS) return mean;
  const weight = 1 - Math.exp(-took / Math.max(SHORTEST_MEMORY_MS, elapsed / 4));
  return pace.rate + ((share - pace.share) / took - pace.rate) * weight;
}

function nextStep(shown: number | null, seconds: number): number {
  const nearest = nearestStep(seconds);
  if (shown === null || nearest <= shown) return nearest;
  return seconds > HOLD * borderAbove(shown) ? nearest : shown;
}

function nearestStep(seconds: number): number {
  const found = STEPS.findIndex((_, index) => seconds <= borderAbove(index));
  return found === -1 ? STEPS.length - 1 : found;
}

/** Half way to the next longer step. */
function borderAbove(step: number): number {
  const next = STEPS[step + 1];
  return next === undefined ? Infinity : ((STEPS[step] ?? 0) + next) / 2;
}
