import { createHash } from 'node:crypto';
import type { Readable, Writable } from './db/open.ts';

/** One line of the activity log. `at` is milliseconds UTC as the caller's clock said, or null where there is no clock. */
export type LogEntry = {
  readonly seq: number;
  readonly at: number | null;
  readonly who: string;
  readonly action: string;
  /** JSON text. */
  readonly detail: string;
  readonly previous: string;
  readonly hash: string;
};
export type Stamp = { readonly who: string; readonly at: number | null };

const START = '0'.repeat(64);

/** Appends an entry to the hash chain and answers its number. Call it inside the transaction of the action itself. */
export function appendLog(db: Writable, stamp: Stamp, action: string, detail: unknown): number {
  const last = db.prepare('SELECT seq, hash FROM log_entry ORDER BY seq DESC LIMIT 1').get() as
    { seq: number; hash: string } | undefined;
  const open = {
    seq: (last?.seq ?? 0) + 1,
    at: stamp.at,
    who: stamp.who,
    action,
    detail: JSON.stringify(detail),
    previous: last?.hash ?? START,
  };
  db.prepare(
    `INSERT INTO log_entry (seq, at, who, action, detail, previous, hash)
     VALUES (@seq, @at, @who, @action, @detail, @previous, @hash)`,
  ).run({ ...open, hash: hashOf(open) });
  return open.seq;
}

export function logEntries(db: Readable): LogEntry[] {
  return db
    .prepare('SELECT seq, at, who, action, detail, previous, hash FROM log_entry ORDER BY seq')
    .all() as LogEntry[];
}

/** The number of the first entry that does not follow the one before it, or null when the chain holds. */
export function checkLog(entries: readonly LogEntry[]): number | null {
  let previous = START;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1 || entry.previous !== previous || entry.hash !== hashOf(entry))
      return entry.seq;
    previous = entry.hash;
  }
  return null;
}

function hashOf(entry: Omit<LogEntry, 'hash'>): string {
  const line = JSON.stringify([entry.seq, entry.at, entry.who, entry.action, entry.detail, entry.previous]);
  return createHash('sha256').update(line).digest('hex');
}
