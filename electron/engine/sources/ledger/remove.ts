import { AuditError } from '../../../../shared/errors.ts';
import type { ReviewFile } from '../../db/open.ts';
import { countLedger } from './count.ts';
import { settleShared } from './shared-records.ts';

/**
 * Takes a source, its rows and its original out of a review, in one transaction (the caller's, if there is one).
 * Records that other files hold too are theirs again. Decisions stay in the log.
 * @throws AuditError `not-found`.
 */
export function removeSource({ db }: ReviewFile, sourceId: number): void {
  db.transaction(() => {
    const there = db.prepare('SELECT 1 FROM source WHERE id = ?').get(sourceId);
    if (!there) throw new AuditError('not-found', 'This file is no longer in the review.');
    const settling = settleShared(db, sourceId, 'leaving');
    let step = settling.next();
    while (!step.done) step = settling.next();
    db.prepare('DELETE FROM source WHERE id = ?').run(sourceId);
    for (const id of step.value) if (id !== sourceId) countLedger(db, id);
  }).immediate();
}
