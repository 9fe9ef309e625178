import type { Writable } from '../db/open.ts';

type Row = Record<string, string | number | null>;

/**
 * One insert statement for rows that all have the same columns, in the same order. They come one by one: a million of
 * them need not stand in memory at once.
 */
export function insert(db: Writable, table: string, rows: Iterable<Row>): void {
  let run: ((values: readonly Row[string][]) => void) | null = null;
  for (const row of rows) {
    run ??= inserter(db, table, Object.keys(row));
    run(Object.values(row));
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
