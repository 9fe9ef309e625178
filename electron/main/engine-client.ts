import type { EngineCallName, Progress } from '../../shared/contract/index.ts';
import type {
  EngineContext,
  FromEngine,
  InternalCallName,
  ToEngine,
} from '../../shared/contract/internal.ts';
import type { Failure, Result } from '../../shared/errors.ts';

/** A running engine process, however it was started. */
export type EngineChild = {
  send(message: ToEngine): void;
  onMessage(receive: (message: FromEngine) => void): void;
  onExit(receive: () => void): void;
  kill(): void;
};

export type EngineCall = {
  readonly name: EngineCallName | InternalCallName;
  readonly input: unknown;
  readonly jobId: string | null;
  readonly context: EngineContext;
};

export type EngineClient = {
  call(call: EngineCall): Promise<Result<unknown>>;
  cancel(jobId: string): void;
  /** At the end of the application: closing the review then need not wait for a long job. */
  cancelAll(): void;
};

export type EngineEvents = {
  readonly onProgress: (progress: Progress) => void;
  /** Answered, failed or lost: nothing more is said of this job. */
  readonly onJobEnd: (jobId: string) => void;
  /** The process died on its own, or (`stubborn`) was killed because a cancelled job did not end. */
  readonly onGone: (why: 'died' | 'stubborn') => void;
};

type Pending = { readonly jobId: string | null; readonly settle: (result: Result<unknown>) => void };

export const LOST: Failure = {
  code: 'bug',
  message: 'The part of Actas that reads the review stopped. Nothing saved is lost: open the review again.',
};
const CANCELLED: Failure = { code: 'cancelled', message: 'Cancelled. Nothing was changed.' };

/**
 * Talks to the engine's process; starts one when a call needs it. SQLite cannot be interrupted inside a statement,
 * so a job that does not end soon after its cancel is ended with its process: the database recovers by itself.
 */
export function createEngineClient(
  fork: () => EngineChild,
  events: EngineEvents,
  patienceMs = 5000,
): EngineClient {
  const pending = new Map<number, Pending>();
  const cancelled = new Set<string>();
  let child: EngineChild | null = null;
  let lastId = 0;

  function running(): EngineChild {
    if (child) return child;
    const started = fork();
    child = started;
    started.onMessage(receive);
    started.onExit(() => {
      if (child === started) gone('died');
    });
    return started;
  }

  function receive(message: FromEngine): void {
    if (!('progress' in message)) settle(message.id, message.result);
    // A process that is being ended may still speak of a job that is over for everybody else.
    else if (isPending(message.progress.jobId)) events.onProgress(message.progress);
  }

  function isPending(jobId: string): boolean {
    return [...pending.values()].some((call) => call.jobId === jobId);
  }

  function settle(id: number, result: Result<unknown>): void {
    const call = pending.get(id);
    pending.delete(id);
    if (call?.jobId) {
      cancelled.delete(call.jobId);
      events.onJobEnd(call.jobId);
    }
    call?.settle(result);
  }

  function gone(why: 'died' | 'stubborn'): void {
    child = null;
    const lost = new Map(pending);
    // Told first: whoever sees the failed call must not reach the next process before the review is open in it.
    events.onGone(why);
    for (const [id, { jobId }] of lost) {
      settle(id, {
        ok: false,
        error: why === 'stubborn' && jobId !== null && cancelled.has(jobId) ? CANCELLED : LOST,
      });
    }
  }

  function endIfStubborn(jobId: string): void {
    if (!child || !cancelled.has(jobId)) return;
    const stubborn = child;
    child = null;
    stubborn.kill();
    gone('stubborn');
  }

  function cancel(jobId: string): void {
    if (!isPending(jobId)) return;
    cancelled.add(jobId);
    child?.send({ cancel: jobId });
    setTimeout(() => endIfStubborn(jobId), patienceMs).unref();
  }

  return {
    call: ({ name, input, jobId, context }) =>
      new Promise((settled) => {
        lastId += 1;
        pending.set(lastId, { jobId, settle: settled });
        running().send({ id: lastId, name, input, jobId, context });
      }),
    cancel,
    cancelAll: () => [...pending.values()].forEach(({ jobId }) => jobId !== null && cancel(jobId)),
  };
}
