import type { Readable } from '../db/open.ts';

/** Entries of the log after which an analysis no longer tells what the review holds. */
const CHANGES = [
  'source.imported',
  'source.removed',
  'source.restored',
  'source.covers-declared',
  'review.settings',
  'identity.decided',
  'identity.taken-back',
  'links.decided',
  'links.taken-back',
  'policy.changed',
];

/** Where the log ends now. */
export function lastEntry(db: Readable): number {
  return db.prepare('SELECT coalesce(max(seq), 0) FROM log_entry').pluck().get() as number;
}

/** Whether something was changed since the last analysis: a crash, a cancel, answers that wait, or a newer Actas. */
export function isStale(db: Readable): boolean {
  const known = db.prepare('SELECT log_seq FROM analysed').pluck().get() as number | undefined;
  const changes = db
    .prepare('SELECT count(*) FROM log_entry WHERE seq > ? AND action IN (SELECT value FROM json_each(?))')
    .pluck()
    .get(known ?? 0, JSON.stringify(CHANGES)) as number;
  return changes > 0;
}
