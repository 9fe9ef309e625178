import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ReviewFile } from '../../../electron/engine/db/open.ts';
import { rowsOf } from '../../../electron/engine/sources/ledger/rows.ts';
import { page } from '../../../shared/contract/common.ts';
import { ledgerRow } from '../../../shared/contract/sources.ts';
import type { Fate } from '../../../shared/words.ts';
import { failureFrom, withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

type Stored = { readonly fate: Fate; readonly reason: string | null; readonly cells: readonly string[] };

/** Puts a source with these records into a review as an import does, the first record being row 2. */
function store({ db }: ReviewFile, records: readonly Stored[]): number {
  const count = (fate: Fate) => records.filter((record) => record.fate === fate).length;
  const sha256 = String(db.prepare('SELECT count(*) FROM source').pluck().get()).padStart(64, '0');
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO source (file, list, kind, sha256, bytes, kept_sha256, kept_bytes, encoding, syntax, delimiter, header_row,
         given, kind_chosen, detected, header, total, imported, duplicate, ignored, rejected, alarms, tally)
       VALUES ('people.csv', '', 'people', @sha256, 1, @sha256, 1, 'utf-8', 'csv', ',', 1, '{}', 0, '', '["A","B"]',
         @total, @imported, @duplicate, @ignored, @rejected, '[]', '{}')`,
    )
    .run({
      sha256,
      total: records.length,
      imported: count('imported'),
      duplicate: count('duplicate'),
      ignored: count('ignored'),
      rejected: count('rejected'),
    });
  const insert = db.prepare(
    'INSERT INTO record (source_id, row, fate, reason, cells) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [at, { fate, reason, cells }] of records.entries())
    insert.run(lastInsertRowid, at + 2, fate, reason, JSON.stringify(cells));
  return Number(lastInsertRowid);
}

const some: readonly Stored[] = [
  { fate: 'imported', reason: null, cells: ['ana', 'Ana'] },
  { fate: 'rejected', reason: '"Started" is no time.', cells: ['ivo', 'soon'] },
  { fate: 'ignored', reason: 'A footer of the report.', cells: ['Confidential', ''] },
  { fate: 'rejected', reason: '"Name" is empty.', cells: ['50%_off', '', 'say "no", \\ and\nmore'] },
  { fate: 'duplicate', reason: 'Already in b.csv, row 2', cells: ['bo', 'Bo'] },
  { fate: 'ignored', reason: 'A footer of the report.', cells: ['Copyright'] },
];
const whole = { search: '', sort: null, offset: 0, limit: 100 } as const;

describe('the rows behind a count of the ledger', () => {
  it('come with reason and raw text, and fit the contract', async () => {
    await withBench(({ review }) => {
      const sourceId = store(review, some);
      store(review, some);
      const rejected = rowsOf(review.reader, { ...whole, sourceId, fate: 'rejected' });
      expect(page(ledgerRow).parse(rejected)).toEqual({
        rows: [
          { row: 3, fate: 'rejected', reason: '"Started" is no time.', raw: 'ivo | soon' },
          { row: 5, fate: 'rejected', reason: '"Name" is empty.', raw: '50%_off | say "no", \\ and more' },
        ],
        matching: 2,
        total: 2,
      });
      expect(rowsOf(review.reader, { ...whole, sourceId, fate: 'imported' }).rows).toEqual([
        { row: 2, fate: 'imported', reason: null, raw: 'ana | Ana' },
      ]);
    });
  });

  it('are sorted by row or reason, and paged', async () => {
    await withBench(({ review }) => {
      const sourceId = store(review, some);
      const rows = (asked: object) =>
        rowsOf(review.reader, { ...whole, sourceId, fate: 'rejected', ...asked }).rows.map(({ row }) => row);
      expect(rows({ sort: { column: 'row', descending: true } })).toEqual([5, 3]);
      expect(rows({ sort: { column: 'reason', descending: false } })).toEqual([5, 3]);
      expect(rows({ sort: { column: 'reason', descending: true } })).toEqual([3, 5]);
      expect(rows({ sort: { column: 'cells; DROP TABLE record', descending: false } })).toEqual([3, 5]);
      expect(rows({ offset: 1, limit: 1 })).toEqual([5]);
      expect(rows({ offset: 2 })).toEqual([]);
    });
  });

  it.each([
    ['SOON', [3]],
    ['no time', [3]],
    ['50%_off', [5]],
    ['%', [5]],
    ['say "no", \\', [5]],
    ['\\ and\nmore', [5]],
    ['"Name"', [5]],
    // Commas and brackets between cells are not in any cell.
    ['","', []],
    ['[', []],
    ['ivo | soon', []],
  ])('are searched for %j in reasons and cells', async (search, rows) => {
    await withBench(({ review }) => {
      const sourceId = store(review, some);
      const found = rowsOf(review.reader, { ...whole, sourceId, fate: 'rejected', search });
      expect(found.rows.map(({ row }) => row)).toEqual(rows);
      expect([found.matching, found.total]).toEqual([rows.length, 2]);
    });
  });

  it('finds any part of any cell again, and shows a line of it', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 900 });
    await withBench(({ review }) => {
      fc.assert(
        fc.property(text, fc.nat(), fc.nat({ max: 20 }), (cell, from, length) => {
          const sourceId = store(review, [{ fate: 'rejected', reason: 'x', cells: [cell] }]);
          const part = cell
            .slice(from % cell.length)
            .slice(0, length)
            .trim();
          const found = rowsOf(review.reader, { ...whole, sourceId, fate: 'rejected', search: part });
          // SQLite ends a text at a NUL, as far as LIKE goes.
          if (part.isWellFormed() && !cell.includes('\0')) expect(found.matching).toBe(1);
          for (const { raw } of found.rows) {
            expect(raw.isWellFormed() || !cell.isWellFormed()).toBe(true);
            expect(raw.length).toBeLessThanOrEqual(501);
            expect(raw).not.toContain('\n');
          }
        }),
        { numRuns: 200 },
      );
    });
  });

  it('of a source that was removed: one sentence', async () => {
    await withBench(async ({ review }) => {
      const asking = async () => rowsOf(review.reader, { ...whole, sourceId: 7, fate: 'ignored' });
      expect(await failureFrom(asking())).toEqual({
        code: 'not-found',
        message: 'This file is no longer in the review.',
      });
    });
  });

  it('reads the index and no record while nothing is searched for', async () => {
    await withBench(({ review }) => {
      const sourceId = store(review, some);
      const statements: string[] = [];
      const spy = { prepare: (sql: string) => (statements.push(sql), review.reader.prepare(sql)) };
      for (const column of ['row', 'reason'])
        rowsOf(spy as never, { ...whole, sourceId, fate: 'ignored', sort: { column, descending: false } });
      const listing = statements.filter((sql) => sql.startsWith('SELECT row FROM'));
      expect(listing).toHaveLength(2);
      for (const sql of listing) {
        const plan = review.reader
          .prepare(`EXPLAIN QUERY PLAN ${sql}`)
          .all({ sourceId, fate: 'ignored', limit: 1, offset: 0 }) as { detail: string }[];
        expect(plan[0]?.detail).toContain('COVERING INDEX record_left_out');
      }
    });
  });
});
