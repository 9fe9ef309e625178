import { AuditError } from '../../../../shared/errors.ts';
import type { ReviewFile } from '../../db/open.ts';
import { breathe, quietJob, type Job } from '../../job.ts';
import { countLedger } from './count.ts';
import { exclusively, inTransaction } from './exclusive.ts';
import { settleShared } from './shared-records.ts';

const SLICE = 5_000;

/**
 * Takes a source, its rows and its original out of a review. Records that other files hold too are theirs again.
 * @throws AuditError `not-found`; an AbortError on cancel, which leaves everything as it was.
 */
export async function removeSource(review: ReviewFile, sourceId: number, job: Job = quietJob): Promise<void> {
  const { db } = review;
  await exclusively(review, () =>
    inTransaction(db, async () => {
      const source = db.prepare('SELECT file, total FROM source WHERE id = ?').get(sourceId) as { file: string; total: number } | undefined;
      if (!source) throw new AuditError('not-found', 'This source is not in the review any more.');
      const changed = await settleShared(db, sourceId, true, job);
      const some = db.prepare('DELETE FROM record WHERE source_id = ? AND row <= ?');
      for (let row = SLICE; row < source.total; row += SLICE) {
        some.run(sourceId, row);
        job.progress(`Removing ${source.file}`, row, source.total, 'rows');
        await breathe(job);
      }
      db.prepare('DELETE FROM source WHERE id = ?').run(sourceId);
      for (const id of changed) if (id !== sourceId) countLedger(db, id);
    }),
  );
}
