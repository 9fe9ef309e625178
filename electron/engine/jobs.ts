import type { Progress } from '../../shared/contract/index.ts';
import { AuditError } from '../../shared/errors.ts';
import type { Job } from './job.ts';
import { quietJob, shareOf } from './job.ts';
import { throttle } from './progress-throttle.ts';

/** The jobs that run now, by the id the window gave them. */
export type Jobs = {
  run<Value>(jobId: string | null, work: (job: Job) => Promise<Value>): Promise<Value>;
  /** Asks a job to stop; an id that is not running is no mistake: the job may just have ended. */
  cancel(jobId: string): void;
};

/** The long work of a process: `send` gets its progress, at most some times a second. */
export function startJobs(send: (progress: Progress) => void): Jobs {
  const running = new Map<string, AbortController>();

  async function run<Value>(jobId: string | null, work: (job: Job) => Promise<Value>): Promise<Value> {
    if (jobId === null) return work(quietJob);
    if (running.has(jobId)) throw new AuditError('input-invalid', `The job "${jobId}" is running already.`);
    const controller = new AbortController();
    const reports = throttle(send);
    running.set(jobId, controller);
    try {
      return await work({
        signal: controller.signal,
        progress: (what, done, total, unit, more = {}) =>
          reports.offer({
            jobId,
            what,
            done,
            total,
            unit,
            rows: more.rows ?? null,
            share: more.share ?? shareOf(done, total),
          }),
      });
    } finally {
      reports.flush();
      running.delete(jobId);
    }
  }
  return { run, cancel: (jobId) => running.get(jobId)?.abort() };
}
