import { api } from '../api.ts';
import type { CallName, InputOf, OutputOf, Progress } from '../../shared/contract/index.ts';
import { createStore } from './store.ts';
import { advance, type Pace } from './time-left.ts';

export type Job = {
  readonly id: string;
  readonly title: string;
  readonly progress: Progress | null;
  readonly pace: Pace | null;
  /** Shown by the dialog that started it, not by the strip. */
  readonly inDialog: boolean;
};

export const jobs = createStore<{ list: Job[] }>({ list: [] });

/** Makes a call that takes time: it appears in the list of jobs until it ends and can be cancelled there. */
export async function runJob<Name extends CallName>(
  name: Name,
  input: InputOf<Name>,
  title: string,
  options: { inDialog?: boolean; signal?: AbortSignal } = {},
): Promise<OutputOf<Name>> {
  const id = crypto.randomUUID();
  const job: Job = { id, title, progress: null, pace: null, inDialog: options.inDialog ?? false };
  jobs.set(({ list }) => ({ list: [...list, job] }));
  options.signal?.addEventListener('abort', () => cancelJob(id), { once: true });
  try {
    return await api(name, input, { jobId: id });
  } finally {
    jobs.set(({ list }) => ({ list: list.filter((one) => one.id !== id) }));
  }
}

/** Shows what a job says of itself, and from that how much time is left. */
export function showProgress(progress: Progress): void {
  jobs.set(({ list }) => ({
    list: list.map((job) =>
      job.id === progress.jobId
        ? { ...job, progress, pace: advance(job.pace, progress.share, performance.now()) }
        : job,
    ),
  }));
}

/** Asks a job to stop. */
export function cancelJob(id: string): void {
  window.actas.cancel(id);
}
