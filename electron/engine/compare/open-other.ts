import { accessSync, constants, createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import { AuditError } from '../../../shared/errors.ts';
import { analyse } from '../analysis/analyse.ts';
import { isStale } from '../analysis/stale.ts';
import { migrations } from '../db/migrate.ts';
import { APPLICATION_ID, damaged, openReviewFile, refuseForeign, type OpenOptions } from '../db/open.ts';
import { partOf, type Job } from '../job.ts';
import { codeOf, guardFor, newer, noRoom, unreadable } from './refusals.ts';
import type { Reader } from './side.ts';

/** A review that is read beside the open one. `read` turns what a damaged file does into a sentence that names it. */
export type OtherReview = { readonly read: Reader; close(): Promise<void> };

/**
 * Opens a review file to read it; not one byte of it changes, and nothing is left beside it. What is of an older schema,
 * was not closed tidily, waits for its analysis or lies where nothing can be written is read from a copy in a folder of
 * its own, brought up to date there.
 * @throws AuditError `review-unreadable`
 */
export async function openOther(path: string, options: OpenOptions, job: Job): Promise<OtherReview> {
  const guarded = guardFor(path);
  guarded(() => refuseUnreadable(path));
  const db = guarded(() => (isTidy(path) ? readInPlace(path, options) : null));
  if (db !== null) {
    return {
      read: (work) => guarded(() => work(db)),
      close: () => {
        db.close();
        return Promise.resolve();
      },
    };
  }
  return readCopy(path, options, job);
}

function refuseUnreadable(path: string): void {
  const name = basename(path);
  if (!existsSync(path))
    throw new AuditError('review-unreadable', `${name} was moved or renamed. Choose it again.`);
  if (!statSync(path).isFile()) throw damaged(path);
  refuseForeign(path);
}

/** Nothing that was not written into the file lies beside it, and a connection can clear up after itself. */
function isTidy(path: string): boolean {
  if (existsSync(`${path}-wal`) || existsSync(`${path}-journal`)) return false;
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A connection that may write, and is told not to: one that may not leaves a log and an index beside the file when it
 * closes. Null where the file has to be brought up to date first.
 */
function readInPlace(path: string, options: OpenOptions): Database.Database | null {
  const db = new Database(path, {
    fileMustExist: true,
    ...(options.sqliteBinding === undefined ? {} : { nativeBinding: options.sqliteBinding }),
  });
  try {
    db.pragma('query_only = ON');
    db.pragma('trusted_schema = OFF');
    const version = db.pragma('user_version', { simple: true }) as number;
    if (version > migrations.length) throw newer(path);
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw damaged(path);
    if (version === migrations.length && !isStale(db)) return db;
  } catch (error) {
    db.close();
    throw error;
  }
  db.close();
  return null;
}

async function readCopy(path: string, options: OpenOptions, job: Job): Promise<OtherReview> {
  const folder = await mkdtemp(join(tmpdir(), 'actas-compare-'));
  const clear = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const guarded = guardFor(path);
  try {
    const copy = join(folder, basename(path));
    const existing = ['', '-wal', '-journal'].filter((end) => existsSync(`${path}${end}`));
    for (const end of existing) await copyFile(`${path}${end}`, `${copy}${end}`, partOf(job, 0, 0.5));
    const review = guarded(() => openReviewFile(copy, options));
    try {
      if (guarded(() => isStale(review.db))) await analyse(review, partOf(job, 0.5, 1));
    } catch (error) {
      review.close();
      throw error;
    }
    return {
      read: (work) => guarded(() => work(review.reader)),
      close: () => {
        review.close();
        return clear();
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

async function copyFile(from: string, to: string, job: Job): Promise<void> {
  const { size } = statSync(from);
  const input = createReadStream(from, { highWaterMark: 1 << 20 });
  let done = 0;
  input.on('data', (chunk) => {
    done += chunk.length;
    job.progress('Copying the review to read it', done, size, 'bytes');
  });
  try {
    await pipeline(input, createWriteStream(to, { flags: 'wx', mode: 0o600 }), { signal: job.signal });
  } catch (error) {
    job.signal.throwIfAborted();
    throw codeOf(error) === 'ENOSPC' ? noRoom(from, size) : unreadable(from);
  }
}
