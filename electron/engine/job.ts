/** What a piece of long work is given: a way to be stopped and a way to say how far it is. */
export type Job = {
  readonly signal: AbortSignal;
  progress(what: string, done: number, total: number | null, unit: string): void;
};

/** A job nobody watches and nobody stops. */
export const quietJob: Job = { signal: new AbortController().signal, progress: () => undefined };

/** Lets a cancel arrive, then throws if it has. Call it between slices of at most some tens of milliseconds. */
export async function breathe(job: Job): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  job.signal.throwIfAborted();
}
