/** What a piece of long work is given: a way to be stopped and a way to say how far it is. */
export type Job = {
  readonly signal: AbortSignal;
  progress(what: string, done: number, total: number | null, unit: string, more?: MoreProgress): void;
};

/** Rows so far, where the unit is another one; and how far the whole job is (0 to 1), where this is one part of it. */
export type MoreProgress = { readonly rows?: number; readonly share?: number };

/** A job nobody watches and nobody stops. */
export const quietJob: Job = { signal: new AbortController().signal, progress: () => undefined };

/**
 * One part of a job, which lies between two shares (0 to 1) of the whole: one bar, not one for each part.
 * A part whose total is not known stands at its beginning.
 */
export function partOf(job: Job, from: number, to: number): Job {
  return {
    signal: job.signal,
    progress: (what, done, total, unit, more = {}) => {
      const within = more.share ?? shareOf(done, total) ?? 0;
      job.progress(what, done, total, unit, { ...more, share: from + (to - from) * within });
    },
  };
}

/** What is done of a total, from 0 to 1; null while the total is not known. */
export function shareOf(done: number, total: number | null): number | null {
  return total === null || total <= 0 ? null : Math.min(1, Math.max(0, done / total));
}

/** Lets a cancel arrive, then throws if it has. Call it between slices of at most some tens of milliseconds. */
export async function breathe(job: Job): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  job.signal.throwIfAborted();
}
