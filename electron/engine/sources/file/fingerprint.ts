import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { AuditError } from '../../../../shared/errors.ts';
import { breathe, type Job } from '../../job.ts';
import { readText } from './bytes.ts';
import { decideEncoding } from './encoding.ts';
import { refuseBinary } from './refuse.ts';
import { createUtf8Check } from './utf8.ts';

const HEAD_BYTES = 64 * 1024;

/** A file as a whole: its name without folders, its size and SHA-256 as it lies on disk, and how its text is encoded. */
export type FileFacts = {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: string;
};

/**
 * Reads the whole file once. The encoding is decided on all of it: a file may look like UTF-8 for a long while.
 * @throws AuditError `file-unreadable`, `file-empty`, `file-binary`, `file-malformed`.
 */
export async function fingerprint(path: string, job: Job): Promise<FileFacts> {
  const name = basename(path);
  const hash = createHash('sha256');
  const check = createUtf8Check();
  let bytes = 0;
  let head: Buffer | null = null;
  const tap = (part: Buffer) => {
    hash.update(part);
    bytes += part.length;
  };
  for await (const part of readText(path, tap)) {
    if (head === null) {
      head = Buffer.from(part.subarray(0, HEAD_BYTES));
      refuseBinary(head, name);
    }
    check.look(part);
    job.progress(`Reading ${name}`, bytes, null, 'bytes');
    await breathe(job);
  }
  if (head === null) throw new AuditError('file-empty', `${name} is empty. Export it again.`);
  return { path, name, bytes, sha256: hash.digest('hex'), encoding: decideEncoding(head, check.tally()) };
}
