import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MOST_BYTES = 1_000_000;

export type Log = (text: string) => void;

/** The application's log: bugs with their stack. It stays on this machine; the last two files of 1 MB are kept. */
export function openLog(folder: string, now: () => Date = () => new Date()): Log {
  const file = join(folder, 'actas.log');
  return (text) => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES)
        renameSync(file, join(folder, 'actas-old.log'));
      appendFileSync(file, `${now().toISOString()} ${text.trimEnd()}\n`);
    } catch {
      // A full disk must not turn a failure into two.
    }
  };
}
