import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createReviewFile, type Writable } from '../../electron/engine/db/open.ts';
import { FACT_COLUMNS, type Facts, type FactTable } from '../../electron/engine/sources/facts.ts';
import type { SourceKind } from '../../shared/words.ts';
import { inTempFolder } from './temp-review.ts';

/** A file that was read: its facts row by row, from row 2 on. */
export type FactFile = { readonly [Table in FactTable]: FactsOf<Table> }[FactTable];
type FactsOf<Table extends FactTable> = {
  readonly file: string;
  readonly table: Table;
  readonly rows: readonly Partial<Facts[Table]>[];
  /** Its kind; left out: `people`. Files of one kind with the same columns are pieces of one list. */
  readonly kind?: SourceKind;
  /** Its columns; left out: some that no other file has. */
  readonly columns?: readonly string[];
};

/** Puts facts into a real review as if files had been imported in this order; columns that are left out are null. */
export function withFacts<Value>(
  files: readonly FactFile[],
  work: (db: Writable) => Promise<Value> | Value,
): Promise<Value> {
  return inTempFolder(async (folder) => {
    const review = createReviewFile(join(folder, 'test.actas'), 'Test');
    try {
      review.db.transaction(() => {
        for (const file of files) putFile(review.db, file);
      })();
      return await work(review.db);
    } finally {
      review.close();
    }
  });
}

function putFile(
  db: Writable,
  { file, table, rows, kind = 'people', columns: own = [file] }: FactFile,
): void {
  const source = db
    .prepare(
      `INSERT INTO source (file, list, kind, sha256, bytes, kept_sha256, kept_bytes, encoding, syntax, delimiter, header_row,
         given, kind_chosen, detected, header, total, imported, duplicate, ignored, rejected, alarms, tally)
       VALUES (@file, '', @kind, @sha256, 1, @sha256, 1, 'utf-8', 'csv', ',', 1, '{}', 0, '', @header, @rows, @rows, 0, 0, 0, '[]', '{}')`,
    )
    .run({
      file,
      kind,
      header: JSON.stringify(own),
      sha256: createHash('sha256').update(file).digest('hex'),
      rows: rows.length,
    });
  const columns: readonly string[] = FACT_COLUMNS[table];
  const record = db.prepare(
    "INSERT INTO record (source_id, row, fate, cells) VALUES (?, ?, 'imported', '[]')",
  );
  const fact = db.prepare(
    `INSERT INTO ${table} (source_id, row, ${columns.join(', ')}) VALUES (?, ?, ${columns.map(() => '?').join(', ')})`,
  );
  for (const [place, row] of rows.entries()) {
    const cells = row as Record<string, unknown>;
    record.run(source.lastInsertRowid, place + 2);
    fact.run(source.lastInsertRowid, place + 2, ...columns.map((column) => cells[column] ?? null));
  }
}
