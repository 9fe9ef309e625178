import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { AuditError } from '../../../../shared/errors.ts';
import { breathe, type Job } from '../../job.ts';
import { readText, type Tap } from './bytes.ts';
import { decideEncoding } from './encoding.ts';
import { readParts } from './parts.ts';
import { placeOf, type ListPlace } from './place.ts';
import { refuseBinary } from './refuse.ts';
import type { EncodingDoubt, EncodingGuess } from './single-byte.ts';
import { createUtf8Check } from './utf8.ts';

const HEAD_BYTES = 64 * 1024;

/** A list and the file it lies in: the file's size and SHA-256 as it lies on disk, and how the list's text is encoded. */
export type FileFacts = ListPlace & {
  readonly bytes: number;
  readonly sha256: string;
  /** Empty for workbooks, which are not text. */
  readonly encoding: string;
  /** Another encoding that fits as well; null where a person chose, or where there is no doubt. */
  readonly encodingDoubt: EncodingDoubt | null;
  /** What must not be stored of the text. */
  readonly secrets: readonly RegExp[];
};

/**
 * Reads the whole file once. The encoding is decided on all of it: a file may look like UTF-8 for a long while.
 * @param chosen the encoding a person chose, which settles it.
 * @throws AuditError as `placeOf` and `readText` do; `file-empty`, `file-binary`.
 */
export async function fingerprint(
  path: string,
  list: string | null,
  chosen: string | undefined,
  job: Job,
): Promise<FileFacts> {
  const place = await placeOf(path, list, job);
  const hash = createHash('sha256');
  const size = await sizeOf(path);
  let bytes = 0;
  const tap: Tap = (part) => {
    hash.update(part);
    bytes += part.length;
    job.progress(`Reading ${place.name}`, bytes, size, 'bytes');
  };
  if (place.container === 'zip' || place.container === 'workbook') {
    for await (const part of readParts(path)) {
      tap(part);
      await breathe(job);
    }
  }
  const { encoding, doubt } =
    place.container === 'workbook' ? NO_TEXT : await encodingOf(place, chosen, tap, job);
  return { ...place, bytes, sha256: hash.digest('hex'), encoding, encodingDoubt: doubt, secrets: [] };
}

/** For saying how far the reading is; a file whose size cannot be known is read all the same. */
function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}

const NO_TEXT: EncodingGuess = { encoding: '', doubt: null };

async function encodingOf(
  place: ListPlace,
  chosen: string | undefined,
  tap: Tap,
  job: Job,
): Promise<EncodingGuess> {
  const check = createUtf8Check();
  let head: Buffer | null = null;
  for await (const part of readText(place, tap)) {
    if (head === null) {
      head = Buffer.from(part.subarray(0, HEAD_BYTES));
      refuseBinary(head, place.name, chosen);
    }
    check.look(part);
    await breathe(job);
  }
  if (head === null) throw new AuditError('file-empty', `${place.name} is empty. Export it again.`);
  return chosen === undefined ? decideEncoding(head, check.tally()) : { encoding: chosen, doubt: null };
}
