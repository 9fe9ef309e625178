import { answers } from '../../../../shared/contract/sources.ts';
import { AuditError } from '../../../../shared/errors.ts';
import type { ReviewFile } from '../../db/open.ts';
import { partOf, type Job } from '../../job.ts';
import { appendLog, type Stamp } from '../../log.ts';
import { containerName } from '../file/place.ts';
import { importFile } from '../import.ts';
import type { Given } from '../study.ts';
import { withOriginal } from './temporary.ts';

/** The part of the work that lays the original out. */
const TAKING = 0.05;

type Removed = {
  readonly file: string;
  readonly list: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly keptSha256: string;
  readonly given: string;
  readonly kindChosen: 0 | 1;
  readonly detected: string;
};

/**
 * Puts a removed source back: its original is read again, with the answers it was read with.
 * @throws AuditError `not-found`, and as `importFile` does; an AbortError on cancel.
 */
export async function restoreSource(
  review: ReviewFile,
  removedId: number,
  job: Job,
  stamp: Stamp,
): Promise<{ readonly sourceId: number }> {
  const removed = removedIn(review, removedId);
  const taking = partOf(job, 0, TAKING);
  const { sourceId } = await withOriginal(review, removed.keptSha256, fileName(removed), taking, (path) =>
    importFile(review, path, givenFor(removed), partOf(job, TAKING, 1), stamp),
  );
  const { file, sha256, given, detected, kindChosen } = removed;
  review.db
    .transaction(() => {
      // Its kind was given to the import, so that it is read as before; how it was known then is still so.
      review.db
        .prepare('UPDATE source SET given = ?, detected = ?, kind_chosen = ? WHERE id = ?')
        .run(given, detected, kindChosen, sourceId);
      appendLog(review.db, stamp, 'source.restored', { file, sha256 });
    })
    .immediate();
  return { sourceId };
}

function removedIn({ db }: ReviewFile, removedId: number): Removed {
  const found = db
    .prepare(
      `SELECT file, list, sha256, bytes, kept_sha256 AS keptSha256, given, kind_chosen AS kindChosen, detected
       FROM removed_source WHERE id = ?`,
    )
    .get(removedId) as Removed | undefined;
  if (!found)
    throw new AuditError(
      'not-found',
      'This file is not among the removed ones any more: it may be back already.',
    );
  return found;
}

/** What was kept without its secrets is the text of the list alone, whatever it once lay in. */
function isRedacted({ sha256, keptSha256 }: Removed): boolean {
  return sha256 !== keptSha256;
}

function fileName(removed: Removed): string {
  const whole = containerName(removed.file, removed.list);
  return isRedacted(removed) && removed.list !== '' ? (removed.list.split('/').at(-1) ?? whole) : whole;
}

function givenFor(removed: Removed): Given {
  const { list, ...said } = answers.parse(JSON.parse(removed.given));
  if (!isRedacted(removed)) return { ...said, ...(list === undefined ? {} : { list }) };
  const { file: name, sha256, bytes } = removed;
  return { ...said, as: { name, list: removed.list === '' ? null : removed.list, sha256, bytes } };
}
