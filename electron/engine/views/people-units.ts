import type { Readable } from '../db/open.ts';

/** The units people are in as the lists say now, in the order of their code units. */
export function peopleUnits(db: Readable): string[] {
  return db
    .prepare('SELECT DISTINCT unit FROM person WHERE unit IS NOT NULL ORDER BY unit')
    .pluck()
    .all() as string[];
}
