import type { Fate } from '../../../../shared/words.ts';
import type { Writable } from '../../db/open.ts';
import { FACT_COLUMNS, type Facts, type FactTable } from '../facts.ts';
import type { Problem } from '../format.ts';

/** Writes the rows of one source, each with a prepared statement. */
export type Writer = {
  /** @param at when an ignored row was written; other rows have their times in their facts. */
  record(
    row: number,
    fate: Fate,
    reason: string | null,
    key: Buffer | null,
    cells: readonly string[],
    at?: number | null,
  ): void;
  fact(row: number, fact: Facts[FactTable]): void;
  issue(row: number, level: 'rejected' | 'note', problem: Problem): void;
};

export function createWriter(db: Writable, sourceId: number, table: FactTable): Writer {
  const columns: readonly string[] = FACT_COLUMNS[table];
  const record = db.prepare(
    'INSERT INTO record (source_id, row, fate, reason, key, cells, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const issue = db.prepare(
    'INSERT INTO issue (source_id, row, part, column_name, level, message, raw) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const fact = db.prepare(
    `INSERT INTO ${table} (source_id, row, ${columns.join(', ')}) VALUES (?, ?, ${columns.map(() => '?').join(', ')})`,
  );
  let last = { row: 0, part: 0 };
  return {
    record: (row, fate, reason, key, cells, at = null) =>
      void record.run(sourceId, row, fate, reason, key, JSON.stringify(cells), at),
    fact: (row, values) =>
      void fact.run(sourceId, row, ...columns.map((column) => (values as Record<string, unknown>)[column])),
    issue: (row, level, { column, message, raw }) => {
      last = { row, part: last.row === row ? last.part + 1 : 1 };
      issue.run(sourceId, row, last.part, column, level, message, raw);
    },
  };
}
