import type { Writable } from '../../db/open.ts';

/** Pages of changes that SQLite keeps beside the file before it moves them there; its own default. */
const USUAL_PAGES = 1000;

/**
 * All of the work or nothing: any error, a cancel included, rolls back. The transaction is open while the event loop
 * turns, so nothing else may write to the same review meanwhile: callers take turns.
 */
export async function inTransaction<Value>(db: Writable, work: () => Promise<Value>): Promise<Value> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const value = await work();
    commit(db);
    return value;
  } catch (error) {
    // Some failures (a full disk) have rolled back already.
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Makes the work last, and leaves moving its pages into the file for when whoever waits has the answer: after a large
 * import that takes seconds in which nothing could be cancelled, and nothing of it is needed for the work to be safe.
 */
function commit(db: Writable): void {
  db.pragma('wal_autocheckpoint = 0');
  try {
    db.exec('COMMIT');
  } finally {
    db.pragma(`wal_autocheckpoint = ${USUAL_PAGES}`);
  }
  setImmediate(() => {
    if (db.open && !db.inTransaction) db.pragma('wal_checkpoint(PASSIVE)');
  });
}
