import type { LedgerRow } from '../../../../shared/contract/sources.ts';
import { AuditError } from '../../../../shared/errors.ts';
import type { Fate } from '../../../../shared/words.ts';
import type { Readable } from '../../db/open.ts';
import { RAW_LIMIT } from '../cells/read-cells.ts';

export type RowsAsked = {
  readonly sourceId: number;
  readonly fate: Fate;
  /** Words looked for in the reason and in every cell; empty: all rows. */
  readonly search: string;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly offset: number;
  readonly limit: number;
};

type Found = { readonly rows: number[]; readonly matching: number };

/** The last term says again what the index holds; SQLite would not see otherwise that it may read that alone. */
const LEFT_OUT =
  "record INDEXED BY record_left_out WHERE source_id = @sourceId AND fate = @fate AND fate <> 'imported'";
const IMPORTED = 'record WHERE source_id = @sourceId AND fate = @fate';
// The text of all cells is searched first, because it is quick; a find may lie across two of them, so each is looked at then.
const FOUND = `(reason LIKE @like ESCAPE '\\' OR (cells LIKE @inJson ESCAPE '\\'
  AND EXISTS (SELECT 1 FROM json_each(cells) AS cell WHERE cell.value LIKE @like ESCAPE '\\')))`;

/**
 * A page of the rows of one source that had one fate, with the reason and the raw text.
 * @throws AuditError `not-found`.
 */
export function rowsOf(
  reader: Readable,
  asked: RowsAsked,
): { rows: LedgerRow[]; matching: number; total: number } {
  const total = totalOf(reader, asked);
  const { rows, matching } = found(reader, asked, total);
  const read = reader.prepare('SELECT row, fate, reason, cells FROM record WHERE source_id = ? AND row = ?');
  const shown = rows.map(
    (row) => read.get(asked.sourceId, row) as Omit<LedgerRow, 'raw'> & { cells: string },
  );
  return {
    rows: shown.map(({ row, fate, reason, cells }) => ({ row, fate, reason, raw: oneLine(cells) })),
    matching,
    total,
  };
}

function totalOf(reader: Readable, { sourceId, fate }: RowsAsked): number {
  const source = reader
    .prepare('SELECT imported, duplicate, ignored, rejected FROM source WHERE id = ?')
    .get(sourceId) as Record<Fate, number> | undefined;
  if (!source) throw new AuditError('not-found', 'This file is no longer in the review.');
  return source[fate];
}

/** Numbers of the page's rows. Without a search only the index is read; the ledger has the count already. */
function found(reader: Readable, asked: RowsAsked, total: number): Found {
  const { sourceId, fate, offset, limit } = asked;
  const words = asked.search.trim();
  const of = `FROM ${fate === 'imported' ? IMPORTED : LEFT_OUT}${words === '' ? '' : ` AND ${FOUND}`}`;
  const values = {
    sourceId,
    fate,
    ...(words === '' ? {} : { like: like(words), inJson: like(inJson(words)) }),
  };
  const rows = reader
    .prepare(`SELECT row ${of} ORDER BY ${orderOf(asked)} LIMIT @limit OFFSET @offset`)
    .pluck()
    .all({ ...values, limit, offset }) as number[];
  const count = () => (reader.prepare(`SELECT count(*) AS rows ${of}`).get(values) as { rows: number }).rows;
  return { rows, matching: words === '' ? total : count() };
}

/** Imported rows have no reason to sort by. */
function orderOf({ sort, fate }: RowsAsked): string {
  const way = sort?.descending ? 'DESC' : 'ASC';
  return sort?.column === 'reason' && fate !== 'imported' ? `reason ${way}, row ${way}` : `row ${way}`;
}

function like(words: string): string {
  return `%${words.replace(/[\\%_]/gu, '\\$&')}%`;
}

function inJson(words: string): string {
  return JSON.stringify(words).slice(1, -1);
}

/** Cells as one line: as much of them as tells one row from another. */
function oneLine(cells: string): string {
  const text = (JSON.parse(cells) as string[])
    .filter((cell) => cell !== '')
    .join(' | ')
    .replace(/\s+/gu, ' ');
  if (text.length <= RAW_LIMIT) return text;
  // A character of two halves is not cut in the middle.
  return `${text.slice(0, RAW_LIMIT).replace(/[\ud800-\udbff]$/, '')}…`;
}
