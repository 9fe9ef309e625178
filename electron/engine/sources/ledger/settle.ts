import type { Writable } from '../../db/open.ts';
import { breathe, type Job } from '../../job.ts';
import { settleShared } from './shared-records.ts';

/** Settles which file keeps shared records, as {@link settleShared} says, and listens for a cancel meanwhile. */
export async function settle(
  db: Writable,
  sourceId: number,
  state: 'arriving' | 'leaving',
  job: Job,
): Promise<ReadonlySet<number>> {
  const { file, last } = db
    .prepare(
      'SELECT file, (SELECT max(row) FROM record WHERE source_id = source.id) AS last FROM source WHERE id = ?',
    )
    .get(sourceId) as { file: string; last: number | null };
  const settling = settleShared(db, sourceId, state);
  let step = settling.next();
  for (; !step.done; step = settling.next()) {
    job.progress(`Comparing ${file} with other files`, step.value, last, 'rows');
    await breathe(job);
  }
  return step.value;
}
