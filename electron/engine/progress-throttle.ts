import type { Progress } from '../../shared/contract/index.ts';

const EVERY_MS = 100;

export type Throttle = {
  /** Sends now, or keeps it until something newer replaces it. */
  offer(progress: Progress): void;
  /** Sends what was kept: the last word of a job is never swallowed. */
  flush(): void;
};

/** About ten reports a second of each stage; the first and the last of a stage are always sent. `now` is in milliseconds. */
export function throttle(
  send: (progress: Progress) => void,
  now: () => number = () => performance.now(),
): Throttle {
  let sentAt = -Infinity;
  let stage = '';
  let kept: Progress | null = null;

  function sendNow(progress: Progress): void {
    kept = null;
    stage = progress.what;
    sentAt = now();
    send(progress);
  }
  function flush(): void {
    if (kept) sendNow(kept);
  }
  return {
    offer(progress) {
      if (progress.what !== stage) {
        flush();
        sendNow(progress);
      } else if (now() - sentAt >= EVERY_MS) sendNow(progress);
      else kept = progress;
    },
    flush,
  };
}
