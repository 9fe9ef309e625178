import { createHash } from 'node:crypto';
import { AuditError } from '../../../shared/errors.ts';
import type { ReviewFile, Writable } from '../db/open.ts';
import { partOf, type Job } from '../job.ts';
import { appendLog, type Stamp } from '../log.ts';
import type { Format } from './format.ts';
import { insertSource } from './ledger/insert-source.ts';
import { alarmsOf } from './ledger/alarms.ts';
import { countLedger } from './ledger/count.ts';
import { keepOriginal } from './ledger/originals.ts';
import { inTransaction } from './ledger/transaction.ts';
import { importRows } from './ledger/import-rows.ts';
import { settle } from './ledger/settle.ts';
import { forgetRemoval } from './removal/forget.ts';
import { study, type Given, type Study } from './study.ts';

/** Shares of the work, as measured with a million rows: learning what the list is, and reading it in. */
const STUDY = 0.13;
const READING = 0.95;
/** The same where other files of its kind are there, with whose rows it is compared. */
const READING_AMONG_OTHERS = 0.7;

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
  const known = await studyFor(review, path, given, partOf(job, 0, STUDY));
  return inTransaction(review.db, async () => {
    const sourceId = await write(review.db, known, given, partOf(job, STUDY, 1));
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
    throw new AuditError(
      'file-already-imported',
      `${name} is in the review already${as}. Nothing was changed.`,
    );
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
  const read = isAlone(db, format) ? READING : READING_AMONG_OTHERS;
  const seen = await importRows(db, sourceId, known, format, partOf(job, 0, read), { ...original, tap });
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
  const changed = await settle(db, sourceId, 'arriving', partOf(job, read, READING));
  for (const id of changed) await countLedger(db, id, partOf(job, READING, 1));
  return sourceId;
}

/** Whether it is the only source of its kind. */
function isAlone(db: Writable, { id }: Format): boolean {
  return (db.prepare('SELECT count(*) FROM source WHERE kind = ?').pluck().get(id) as number) < 2;
}
