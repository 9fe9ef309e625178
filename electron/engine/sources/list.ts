import type { Source, RawRecord } from '../../../shared/contract/sources.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Readable } from '../db/open.ts';
import { formats } from './formats/index.ts';

export { issuesOf } from './ledger/issues.ts';
export { readOriginal } from './ledger/originals.ts';
export { removeSource } from './ledger/remove.ts';

type Row = {
  id: number;
  file: string;
  kind: Source['kind'];
  sha256: string;
  bytes: number;
  encoding: string;
  zone: string | null;
  date_order: Source['dateOrder'];
  detected: string;
  total: number;
  imported: number;
  duplicate: number;
  ignored: number;
  rejected: number;
  covers_from: number | null;
  covers_to: number | null;
  alarms: string;
  issues: number;
};

/** All sources of a review, by file name, with ledger, coverage, alarms and the number of issues and notes. */
export function sourcesOf(reader: Readable): Source[] {
  const rows = reader
    .prepare(
      `SELECT id, file, kind, sha256, bytes, encoding, zone, date_order, detected, total, imported, duplicate, ignored, rejected,
         covers_from, covers_to, alarms, (SELECT count(*) FROM issue WHERE issue.source_id = source.id) AS issues
       FROM source ORDER BY file, sha256`,
    )
    .all() as Row[];
  const ignored = reader.prepare(
    "SELECT reason, count(*) AS rows FROM record WHERE source_id = ? AND fate = 'ignored' GROUP BY reason ORDER BY rows DESC, reason",
  );
  return rows.map((row) => ({
    id: row.id,
    file: row.file,
    kind: row.kind,
    title: formats.find(({ id }) => id === row.kind)?.title ?? row.kind,
    sha256: row.sha256,
    bytes: row.bytes,
    encoding: row.encoding,
    zone: row.zone,
    dateOrder: row.date_order,
    detected: row.detected,
    rows: {
      total: row.total,
      imported: row.imported,
      duplicate: row.duplicate,
      ignored: row.ignored,
      rejected: row.rejected,
    },
    coverage:
      row.covers_from === null || row.covers_to === null
        ? null
        : { from: row.covers_from, to: row.covers_to },
    alarms: JSON.parse(row.alarms) as Source['alarms'],
    issues: row.issues,
    ignored: row.ignored === 0 ? [] : (ignored.all(row.id) as Source['ignored']),
  }));
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
