import { counted } from '../db/counted.ts';
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
  const sources = db.prepare('SELECT id FROM source ORDER BY file, sha256, list').pluck().all() as number[];
  const listed = columns.map((column) => `f.${column}`).join(', ');
  const statement = db.prepare(
    `SELECT f.source_id, f.row, ${listed} FROM ${table} f WHERE f.source_id = ? AND ${counted('f')} ORDER BY f.row`,
  );
  for (const id of sources) {
    yield* statement.raw().iterate(id) as IterableIterator<readonly [number, number, ...unknown[]]>;
  }
}
