import { createHash } from 'node:crypto';
import { AuditError } from '../../../shared/errors.ts';
import type { ReviewFile, Writable } from '../db/open.ts';
import { breathe, type Job } from '../job.ts';
import { appendLog, type Stamp } from '../log.ts';
import type { Format } from './format.ts';
import { reasonOf } from './inspect.ts';
import { alarmsOf } from './ledger/alarms.ts';
import { countLedger } from './ledger/count.ts';
import { inTransaction } from './ledger/transaction.ts';
import { importRows } from './ledger/import-rows.ts';
import { settleShared } from './ledger/shared-records.ts';
import { study, type Given, type Study } from './study.ts';

/**
 * Imports one file whole or not at all: originals, records, facts, issues and ledger in one transaction, which a
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
  const known = await study(review.reader, path, given, job);
  refuseKnown(review, known);
  const format = formatOf(known);
  return inTransaction(review.db, async () => {
    const sourceId = await write(review.db, known, format, job);
    appendLog(review.db, stamp, 'source.imported', {
      file: known.file.name,
      sha256: known.file.sha256,
      kind: format.id,
    });
    return { sourceId };
  });
}

function refuseKnown(review: ReviewFile, { file }: Study): void {
  const there = review.reader.prepare('SELECT file FROM source WHERE sha256 = ?').get(file.sha256) as
    { file: string } | undefined;
  if (!there) return;
  const as = there.file === file.name ? '' : ` as ${there.file}`;
  throw new AuditError(
    'file-already-imported',
    `${file.name} is in the review already${as}. Nothing was changed.`,
  );
}

function formatOf({ file, detection, questions }: Study): Format {
  const [question] = questions;
  if (question) throw new AuditError('question-open', `${question.question} Answer with ${question.option}.`);
  if (detection.format !== null) return detection.format;
  throw new AuditError(
    'file-foreign',
    `${file.name} is none of the lists that Actas reads. Check that it is the right file, or choose its kind yourself (--kind).`,
  );
}

async function write(db: Writable, known: Study, format: Format, job: Job): Promise<number> {
  const sourceId = insertSource(db, known, format);
  const hash = createHash('sha256');
  const seen = await importRows(db, sourceId, known, format, job, (part) => hash.update(part));
  if (hash.digest('hex') !== known.file.sha256) {
    throw new AuditError(
      'file-unreadable',
      `${known.file.name} changed while it was read. Wait until it is written, and try again.`,
    );
  }
  db.prepare('UPDATE source SET alarms = ? WHERE id = ?').run(
    JSON.stringify(alarmsOf(format, seen)),
    sourceId,
  );
  const settling = settleShared(db, sourceId, 'arriving');
  let step = settling.next();
  for (; !step.done; step = settling.next()) await breathe(job);
  for (const id of step.value) countLedger(db, id);
  return sourceId;
}

function insertSource(db: Writable, known: Study, format: Format): number {
  const { file, form, header, settings, detection } = known;
  const inserted = db
    .prepare(
      `INSERT INTO source (file, kind, sha256, bytes, encoding, delimiter, zone, date_order, kind_chosen, detected, header,
         total, imported, duplicate, ignored, rejected, alarms)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, '[]')`,
    )
    .run(
      file.name,
      format.id,
      file.sha256,
      file.bytes,
      file.encoding,
      form.delimiter,
      settings.zone,
      settings.dateOrder,
      detection.chosen ? 1 : 0,
      reasonOf(known),
      JSON.stringify(header),
    );
  return Number(inserted.lastInsertRowid);
}
