import { AuditError } from '../../../../shared/errors.ts';
import type { ReviewFile, Writable } from '../../db/open.ts';
import { breathe, partOf, type Job } from '../../job.ts';
import { appendLog, type Stamp } from '../../log.ts';
import { formats } from '../formats/index.ts';
import { countLedger } from '../ledger/count.ts';
import { settle } from '../ledger/settle.ts';
import { inTransaction } from '../ledger/transaction.ts';
import { forgetRemoval } from './forget.ts';

/** Shares of the work: giving shared rows to other files, taking the rows out; then the others' ledgers are counted. */
const COMPARED = 0.2;
const REMOVED = 0.9;
/** Rows taken out between two breaths. */
const SLICE = 2_000;

type Source = {
  readonly id: number;
  readonly file: string;
  readonly list: string;
  readonly kind: string;
  readonly sha256: string;
  readonly total: number;
};

/**
 * Takes a source and its rows out of a review, whole or not at all. The bytes of its file stay, and so does what it
 * takes to put it back. Records that other files hold too are theirs again. Decisions stay in the log.
 * @throws AuditError `not-found`; an AbortError on cancel.
 */
export async function removeSource(
  { db }: ReviewFile,
  sourceId: number,
  job: Job,
  stamp: Stamp,
): Promise<void> {
  await inTransaction(db, async () => {
    const source = sourceIn(db, sourceId);
    const changed = await settle(db, sourceId, 'leaving', partOf(job, 0, COMPARED));
    await clear(db, source, partOf(job, COMPARED, REMOVED));
    remember(
      db,
      source,
      appendLog(db, stamp, 'source.removed', { file: source.file, sha256: source.sha256 }),
    );
    db.prepare('DELETE FROM source WHERE id = ?').run(sourceId);
    for (const id of changed) if (id !== sourceId) await countLedger(db, id, partOf(job, REMOVED, 1));
  });
}

function sourceIn(db: Writable, sourceId: number): Source {
  const source = db
    .prepare('SELECT id, file, list, kind, sha256, total FROM source WHERE id = ?')
    .get(sourceId) as Source | undefined;
  if (!source) throw new AuditError('not-found', 'This file is no longer in the review.');
  return source;
}

/** Takes the rows out slice by slice: left to the source's deletion, a million of them could not be stopped. */
async function clear(db: Writable, { id, kind, file, total }: Source, job: Job): Promise<void> {
  const facts = formats.find((format) => format.id === kind)?.table;
  const statements = ['issue', ...(facts ? [facts] : []), 'record'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE source_id = ? AND row <= ?`),
  );
  const last = db.prepare('SELECT max(row) FROM record WHERE source_id = ?').pluck().get(id) as number | null;
  for (let row = SLICE; row < (last ?? 0) + SLICE; row += SLICE) {
    for (const statement of statements) statement.run(id, row);
    job.progress(`Removing ${file}`, Math.min(row, total), total, 'rows');
    await breathe(job);
  }
}

function remember(db: Writable, { id, sha256, list }: Source, seq: number): void {
  forgetRemoval(db, sha256, list);
  db.prepare(
    `INSERT INTO removed_source (file, list, kind, sha256, bytes, kept_sha256, given, total, seq, kind_chosen, detected)
     SELECT file, list, kind, sha256, bytes, kept_sha256, given, total, ?, kind_chosen, detected FROM source WHERE id = ?`,
  ).run(seq, id);
}
