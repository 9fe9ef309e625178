import { createHash } from 'node:crypto';
import { AuditError } from '../../../shared/errors.ts';
import type { ReviewFile, Writable } from '../db/open.ts';
import { breathe, type Job } from '../job.ts';
import { appendLog, type Stamp } from '../log.ts';
import type { Format } from './format.ts';
import { insertSource } from './ledger/insert-source.ts';
import { alarmsOf } from './ledger/alarms.ts';
import { countLedger } from './ledger/count.ts';
import { keepOriginal } from './ledger/originals.ts';
import { inTransaction } from './ledger/transaction.ts';
import { importRows } from './ledger/import-rows.ts';
import { settleShared } from './ledger/shared-records.ts';
import { forgetRemoval } from './removal/forget.ts';
import { study, type Given, type Study } from './study.ts';

/**
 * Imports one list whole or not at all: originals, records, facts, issues and ledger in one transaction, which a
 * cancel, an error or the end of the process undoes.
 * @param stamp who imports and when, for the activity log.
 * @throws AuditError `question-open` when a person must answer first, `file-already-imported`, `file-empty`,
 * `file-binary`, `file-unreadable`, `file-foreign`, `file-malformed`, `option-invalid`; an AbortError on cancel.
 */
export async function importFile(
  review: ReviewFile,
  path: string,
  given: Given,
  job: Job,
  stamp: Stamp = { who: 'actas', at: null },
): Promise<{ readonly sourceId: number }> {
  const known = await studyFor(review, path, given, job);
  return inTransaction(review.db, async () => {
    const sourceId = await write(review.db, known, given, job);
    const { name: file, sha256, list } = given.as ?? known.file;
    forgetRemoval(review.db, sha256, list);
    appendLog(review.db, stamp, 'source.imported', { file, sha256, kind: formatOf(known).id });
    return { sourceId };
  });
}

/** Studies a list that is to be imported, and refuses one that is there already or that must be asked about first. */
export async function studyFor(review: ReviewFile, path: string, given: Given, job: Job): Promise<Study> {
  const known = await study(review.reader, path, given, job);
  const { name, sha256, list } = given.as ?? known.file;
  const there = review.reader
    .prepare('SELECT file FROM source WHERE sha256 = ? AND list = ?')
    .get(sha256, list ?? '') as { file: string } | undefined;
  if (there) {
    const as = there.file === name ? '' : ` as ${there.file}`;
    throw new AuditError('file-already-imported', `${name} is in the review already${as}. Nothing was changed.`);
  }
  formatOf(known);
  return known;
}

export function formatOf({ file, detection, questions }: Study): Format {
  const [question] = questions;
  if (question) throw new AuditError('question-open', `${question.question} Answer with ${question.option}.`);
  if (detection.format !== null) return detection.format;
  throw new AuditError(
    'file-foreign',
    `${file.name} is none of the lists that Actas reads. Check that it is the right file, or choose its kind yourself (--kind).`,
  );
}

/** Stores a list with everything in it, inside the caller's transaction. */
export async function write(db: Writable, known: Study, given: Given, job: Job): Promise<number> {
  const { file } = known;
  const format = formatOf(known);
  const hash = createHash('sha256');
  const original = keepOriginal(db, file);
  const sourceId = insertSource(db, known, format, given);
  const tap = (part: Buffer): void => {
    hash.update(part);
    original.tap(part);
  };
  const seen = await importRows(db, sourceId, known, format, job, { ...original, tap });
  await original.finish(tap, job);
  if (hash.digest('hex') !== file.sha256) {
    throw new AuditError(
      'file-unreadable',
      `${file.name} changed while it was read. Wait until it is written, and try again.`,
    );
  }
  const { sha256, bytes } = original.kept();
  db.prepare('UPDATE source SET kept_sha256 = ?, kept_bytes = ?, alarms = ?, tally = ? WHERE id = ?').run(
    sha256,
    bytes,
    JSON.stringify(alarmsOf(format, seen)),
    JSON.stringify(Object.fromEntries(seen.tally)),
    sourceId,
  );
  const settling = settleShared(db, sourceId, 'arriving');
  let step = settling.next();
  for (; !step.done; step = settling.next()) await breathe(job);
  for (const id of step.value) countLedger(db, id);
  return sourceId;
}
