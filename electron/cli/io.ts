import type { Job } from '../engine/job.ts';

/** Where a command speaks: results on `out`, everything else on `err`. */
export type Io = {
  out(text: string): void;
  err(text: string): void;
  /** Progress is drawn only for a person who looks on. */
  readonly isTerminal: boolean;
  readonly signal: AbortSignal;
};

const CLEAR_LINE = '\r\u001b[K';

/** A job that shows one line of progress on a terminal and nothing elsewhere. `finish` takes the line away. */
export function terminalJob(io: Io): Job & { finish(): void } {
  let shown = '';
  return {
    signal: io.signal,
    progress: (what, done, total, unit) => {
      const text = total === null ? `${what}: ${done} ${unit}` : `${what}: ${done} of ${total} ${unit}`;
      if (!io.isTerminal || text === shown) return;
      shown = text;
      io.err(`${CLEAR_LINE}${text}`);
    },
    finish: () => {
      if (shown !== '') io.err(CLEAR_LINE);
      shown = '';
    },
  };
}
