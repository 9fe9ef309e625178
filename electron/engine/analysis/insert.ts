import type { Writable } from '../db/open.ts';

type Row = Record<string, string | number | null>;

/** One insert statement for a list of rows that all have the same columns. */
export function insert(db: Writable, table: string, rows: readonly Row[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const statement = db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  for (const row of rows) statement.run(row);
}

/** A three-valued fact as SQLite keeps it. */
export const bit = (fact: boolean | null): number | null => (fact === null ? null : Number(fact));
