import type { Writable } from '../db/open.ts';
import { breathe, type Job } from '../job.ts';

export type Row = Record<string, string | number | null>;
/** Rows for tables, in the order in which they must be written. */
export type Writes = Iterable<readonly [table: string, rows: Iterable<Row>]>;

/** Rows between two breaths: some ten milliseconds. */
const SLICE = 2_000;

/**
 * Writes rows table after table, inside the caller's transaction. The rows of a table all have the same columns in the
 * same order, and come one by one: a million of them need not stand in memory at once. Listens for a cancel meanwhile.
 */
export async function insert(db: Writable, writes: Writes, job: Job): Promise<void> {
  let done = 0;
  for (const [table, rows] of writes) {
    let run: ((values: readonly Row[string][]) => void) | null = null;
    for (const row of rows) {
      run ??= inserter(db, table, Object.keys(row));
      run(Object.values(row));
      done += 1;
      if (done % SLICE > 0) continue;
      job.progress('Saving', done, null, 'rows');
      await breathe(job);
    }
  }
}

function inserter(
  db: Writable,
  table: string,
  columns: readonly string[],
): (values: readonly Row[string][]) => void {
  const statement = db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  return (values) => void statement.run(...values);
}

/** Makes rows of each thing in turn. */
export function* each<Thing>(
  things: Iterable<Thing>,
  rowsOf: (thing: Thing) => Iterable<Row>,
): Iterable<Row> {
  for (const thing of things) yield* rowsOf(thing);
}

/** A three-valued fact as SQLite keeps it. */
export const bit = (fact: boolean | null): number | null => (fact === null ? null : Number(fact));
