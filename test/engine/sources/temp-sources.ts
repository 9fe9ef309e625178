import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createReviewFile, type ReviewFile } from '../../../electron/engine/db/open.ts';
import { quietJob, type Job } from '../../../electron/engine/job.ts';
import { importFile } from '../../../electron/engine/sources/import.ts';
import { sourcesOf } from '../../../electron/engine/sources/list.ts';
import type { Given } from '../../../electron/engine/sources/study.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Source } from '../../../shared/contract/sources.ts';

/** A folder and a new review in it, both gone at the end. */
export type Bench = {
  readonly folder: string;
  readonly review: ReviewFile;
  /** Writes a file into the folder and answers its path. */
  file(name: string, content: string | Buffer): string;
  /** Imports a file by its path and answers its source. */
  take(path: string, given?: Given): Promise<Source>;
};

export async function withBench<Value>(work: (bench: Bench) => Promise<Value> | Value): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'actas-sources-'));
  const review = createReviewFile(join(folder, 'test.actas'), 'Test');
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const take = async (path: string, given: Given = {}): Promise<Source> => {
    const { sourceId } = await importFile(review, path, given, quietJob);
    const source = sourcesOf(review.reader).find(({ id }) => id === sourceId);
    if (!source) throw new Error(`${basename(path)} is not there after its import`);
    return source;
  };
  try {
    return await work({ folder, review, file, take });
  } finally {
    review.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many rows each table of a review has: nothing may change when an import fails. */
export function rowCounts({ db }: ReviewFile): Record<string, number> {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  return Object.fromEntries(tables.map((table) => [table, count(table)]));
}

/** A job that is cancelled at the n-th report of a phase whose words begin as given. */
export function cancelledAt(phase: string, nth: number): Job {
  const controller = new AbortController();
  let reports = 0;
  return {
    signal: controller.signal,
    progress: (what) => {
      if (what.startsWith(phase)) reports += 1;
      if (reports === nth) controller.abort();
    },
  };
}

/** The code and sentence of the failure that work ends in. */
export async function failureFrom(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await work;
  } catch (error) {
    const { name, message } = error as Error;
    return { code: error instanceof AuditError ? error.code : name, message };
  }
  return { code: 'none', message: 'nothing failed' };
}
