import { createHash } from 'node:crypto';
import { createWriteStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AuditError } from '../../../../shared/errors.ts';
import type { ReviewFile } from '../../db/open.ts';
import { breathe, type Job } from '../../job.ts';
import { readOriginal } from '../ledger/originals.ts';

/**
 * Lays a kept file into a fresh folder that only this account may open, works with it, and clears the folder whatever
 * happens. What a killed process has left of an earlier try is cleared as well.
 * @param name the file's own name: the work says it again.
 * @throws AuditError `file-unreadable` when it cannot be written; whatever the work throws; an AbortError on cancel.
 */
export async function withOriginal<Value>(
  review: ReviewFile,
  keptSha256: string,
  name: string,
  job: Job,
  work: (path: string) => Promise<Value>,
): Promise<Value> {
  const prefix = `actas-${createHash('sha256').update(resolve(review.path)).digest('hex').slice(0, 16)}-`;
  sweep(prefix);
  const folder = mkdtempSync(join(tmpdir(), prefix));
  try {
    const path = join(folder, plainName(name));
    await write(review, keptSha256, path, job);
    return await work(path);
  } finally {
    clear(folder);
  }
}

/** A review may come from anywhere: a name in it leads into no other folder. */
function plainName(name: string): string {
  if (name !== '' && name === basename(name) && !name.includes('\0') && !/^\.+$/u.test(name)) return name;
  throw new AuditError(
    'file-unreadable',
    'The name of this file is none that a file can have, so it cannot be put back. Import it again from its folder.',
  );
}

async function write(review: ReviewFile, keptSha256: string, path: string, job: Job): Promise<void> {
  const parts = Readable.from(partsOf(review, keptSha256, path, job), { objectMode: false });
  try {
    await pipeline(parts, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    if (job.signal.aborted || error instanceof AuditError) throw error;
    throw new AuditError(
      'file-unreadable',
      `${basename(path)} could not be laid out in the folder for temporary files (${codeOf(error)}). Make room there and try again.`,
    );
  }
}

async function* partsOf(
  { reader }: ReviewFile,
  keptSha256: string,
  path: string,
  job: Job,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for (const part of readOriginal(reader, keptSha256)) {
    bytes += part.length;
    yield part;
    job.progress(`Taking ${basename(path)} out of the review`, bytes, null, 'bytes');
    await breathe(job);
  }
}

/** What somebody else put there under such a name is not ours to clear, and no reason to stop. */
function sweep(prefix: string): void {
  for (const left of readdirSync(tmpdir()).filter((one) => one.startsWith(prefix))) {
    try {
      clear(join(tmpdir(), left));
    } catch {
      continue;
    }
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}

function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
