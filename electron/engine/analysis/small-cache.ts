import type { Writable } from '../db/open.ts';

/** What is read once from front to back gains nothing by a cache, in kibibytes as SQLite counts them. */
const SMALL = -8192;

/** Does work that reads whole tables with a small cache of pages: the memory is needed for what is found out. */
export async function withSmallCache<Result>(db: Writable, work: () => Promise<Result>): Promise<Result> {
  const before = db.pragma('cache_size', { simple: true }) as number;
  db.pragma(`cache_size = ${SMALL}`);
  try {
    return await work();
  } finally {
    db.pragma(`cache_size = ${before}`);
  }
}
