import type { Answers, RawRecord, Source } from '../../../shared/contract/sources.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Readable } from '../db/open.ts';
import { careOf } from './care/care.ts';

export { issuesOf } from './ledger/issues.ts';
export { readOriginal } from './ledger/originals.ts';
export { removeSource } from './removal/remove.ts';

type Row = Pick<Source, 'id' | 'bytes' | 'encoding' | 'syntax' | 'zone' | 'detected' | 'issues'> & {
  keptSha256: string;
  headerRow: number;
  dateOrder: Source['dateOrder'];
  yearFrom: string | null;
  given: string;
  imported: number;
  duplicate: number;
};

/** All sources of a review, by file name, with ledger, coverage, alarms and their reasons, card and issues. */
export function sourcesOf(reader: Readable): Source[] {
  const one = reader.prepare(
    `SELECT id, bytes, kept_sha256 AS keptSha256, encoding, syntax, header_row AS headerRow, zone, date_order AS dateOrder,
       year_from AS yearFrom, given, detected, imported, duplicate,
       (SELECT count(*) FROM issue WHERE issue.source_id = source.id) AS issues
     FROM source WHERE id = ?`,
  );
  const ignored = reader.prepare(
    "SELECT reason, count(*) AS rows FROM record WHERE source_id = ? AND fate = 'ignored' AND fate <> 'imported' GROUP BY reason ORDER BY rows DESC, reason",
  );
  return careOf(reader).map(({ source, ...care }) => {
    const { imported, duplicate, given, ...row } = one.get(source.id) as Row;
    return {
      ...row,
      ...care,
      file: source.file,
      list: source.list === '' ? null : source.list,
      kind: source.kind,
      title: source.format?.title ?? source.kind,
      sha256: source.sha256,
      mapping: mappingOf(given),
      rows: { total: source.total, imported, duplicate, ignored: source.ignored, rejected: source.rejected },
      coverage: source.covers,
      ignored: source.ignored === 0 ? [] : (ignored.all(source.id) as Source['ignored']),
      absence: source.format?.absence ?? FORGOTTEN,
    };
  });
}

/** A kind that a newer Actas reads. */
const FORGOTTEN = { proves: false, because: 'this Actas does not know this kind of file' };

function mappingOf(given: string): string | null {
  return (JSON.parse(given) as Answers).mapping?.name ?? null;
}

/** One record as the file has it, cell by cell under the file's own header. @throws AuditError `not-found`. */
export function rawRecord(reader: Readable, sourceId: number, row: number): RawRecord {
  const found = reader
    .prepare(
      `SELECT source.file, source.header, record.fate, record.reason, record.cells
       FROM record JOIN source ON source.id = record.source_id WHERE record.source_id = ? AND record.row = ?`,
    )
    .get(sourceId, row) as
    | { file: string; header: string; fate: RawRecord['fate']; reason: string | null; cells: string }
    | undefined;
  if (!found)
    throw new AuditError('not-found', `Row ${row} is not in the review: its source may have been removed.`);
  const header = JSON.parse(found.header) as string[];
  const cells = JSON.parse(found.cells) as string[];
  const width = Math.max(header.length, cells.length);
  return {
    sourceId,
    file: found.file,
    row,
    fate: found.fate,
    reason: found.reason,
    cells: Array.from({ length: width }, (_, at) => ({
      column: header[at] ?? `(column ${at + 1})`,
      value: cells[at] ?? '',
    })),
  };
}
