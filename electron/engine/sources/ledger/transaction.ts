import type { Writable } from '../../db/open.ts';

/**
 * All of the work or nothing: any error, a cancel included, rolls back. The transaction is open while the event loop
 * turns, so nothing else may write to the same review meanwhile: callers take turns.
 */
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
