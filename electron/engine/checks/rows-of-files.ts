import type { Readable } from '../db/open.ts';

/**
 * Rows of a table of facts, file by file in an order that the import does not decide, one after the other without
 * keeping any. Rows that another file holds already are left out.
 * @param columns as the statement names them; they come in this order, after the source and the row.
 */
export function* rowsOfFiles(
  db: Readable,
  table: 'login' | 'activity',
  columns: readonly string[],
): Generator<readonly [sourceId: number, row: number, ...cells: unknown[]]> {
  const sources = db.prepare('SELECT id, duplicate FROM source ORDER BY file, sha256, list').all() as {
    id: number;
    duplicate: number;
  }[];
  const listed = columns.map((column) => `f.${column}`).join(', ');
  for (const { id, duplicate } of sources) {
    // Without duplicates every fact counts, and no record need be read.
    const counted =
      duplicate === 0
        ? ''
        : "JOIN record r ON r.source_id = f.source_id AND r.row = f.row AND r.fate = 'imported'";
    const statement = db.prepare(
      `SELECT f.source_id, f.row, ${listed} FROM ${table} f ${counted} WHERE f.source_id = ? ORDER BY f.row`,
    );
    yield* statement.raw().iterate(id) as IterableIterator<readonly [number, number, ...unknown[]]>;
  }
}
