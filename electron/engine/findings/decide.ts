import { AuditError } from '../../../shared/errors.ts';
import type { Disposition } from '../../../shared/words.ts';
import type { Writable } from '../db/open.ts';
import { appendLog, type Stamp } from '../log.ts';
import { keepLast } from './last-decision.ts';
import { seenNow } from './outgrow.ts';

export type DecisionInput = {
  readonly ids: readonly string[];
  readonly disposition: Disposition | null;
  readonly note: string;
};

/**
 * Appends one log entry for the action and one decision for each finding. A null disposition takes the last decision
 * back by an entry of its own; nothing is erased.
 * @throws AuditError `not-found` when a finding is not in the review (any more); then nothing is decided.
 */
export function decide(db: Writable, { ids, disposition, note }: DecisionInput, stamp: Stamp): void {
  db.transaction(() => {
    const known = db.prepare('SELECT 1 FROM finding WHERE id = ?');
    for (const id of ids) {
      if (known.get(id) === undefined)
        throw new AuditError('not-found', 'This finding is no longer in the review. Refresh the list.');
    }
    const { who, at } = stamp;
    const seq = appendLog(db, { who, at }, disposition === null ? 'finding.reopened' : 'finding.decided', {
      findings: ids,
      disposition,
      note,
    });
    const add = db.prepare(
      'INSERT INTO decision (seq, finding_id, disposition, note, seen) VALUES (?, ?, ?, ?, ?)',
    );
    const each = new Set(ids);
    for (const id of each) add.run(seq, id, disposition, note, JSON.stringify(seenNow(db, id)));
    keepLast(db, each, { seq, disposition, note });
  }).immediate();
}
