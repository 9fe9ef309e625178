import type { ReviewFile, Writable } from '../../db/open.ts';

const last = new WeakMap<ReviewFile, Promise<unknown>>();

/** Runs work that writes one after another per review: an import's transaction is open while the event loop turns. */
export function exclusively<Value>(review: ReviewFile, work: () => Promise<Value>): Promise<Value> {
  const before = last.get(review) ?? Promise.resolve();
  const run = before.then(work, work);
  last.set(review, run.catch(() => undefined));
  return run;
}

/** All of the work or nothing: any error, a cancel included, rolls back. */
export async function inTransaction<Value>(db: Writable, work: () => Promise<Value>): Promise<Value> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const value = await work();
    db.exec('COMMIT');
    return value;
  } catch (error) {
    // Some failures (a full disk) have rolled back already.
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
