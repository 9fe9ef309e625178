import type { Progress } from '../../shared/contract/index.ts';

/** What the system understands: a fraction, more than 1 for work whose end is not known, less than 0 for none. */
const UNKNOWN = 2;
const NONE = -1;
/** A bar that comes and goes at once tells nobody anything. */
const SHORT_MS = 500;
const NOTICEABLE = 0.01;

/** The progress of long work on the application's button in the task bar or dock. */
export type Taskbar = {
  progress(progress: Progress): void;
  ended(jobId: string): void;
  /** The engine's process is gone, and all its jobs with it. */
  gone(): void;
};

type Running = { readonly since: number; readonly share: number | null };

/**
 * @param show hands a value to the system: a fraction, 2 where the end is not known, -1 for none.
 * @param now milliseconds of a clock that only goes forward.
 */
export function createTaskbar(
  show: (value: number) => void,
  now: () => number = () => performance.now(),
): Taskbar {
  const running = new Map<string, Running>();
  let shown = NONE;

  function refresh(): void {
    const [oldest] = running.values();
    const value = oldest && now() - oldest.since >= SHORT_MS ? (oldest.share ?? UNKNOWN) : NONE;
    const isEnd = value === NONE || value === 1;
    if (value === shown || (!isEnd && Math.abs(value - shown) < NOTICEABLE)) return;
    shown = value;
    show(value);
  }
  return {
    progress: ({ jobId, share }) => {
      running.set(jobId, { since: running.get(jobId)?.since ?? now(), share });
      refresh();
    },
    ended: (jobId) => {
      if (running.delete(jobId)) refresh();
    },
    gone: () => {
      running.clear();
      refresh();
    },
  };
}
