import type { Readable } from '../../db/open.ts';
import type { Cell } from '../csv.ts';
import { instantCell } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT id, file, kind, sha256, bytes, encoding, zone, date_order, detected, total, imported, duplicate, ignored, rejected,
       covers_from, covers_to
FROM source ORDER BY file, sha256`;

type Row = {
  id: number;
  file: string;
  kind: string;
  sha256: string;
  bytes: number;
  encoding: string;
  zone: string | null;
  date_order: string | null;
  detected: string;
  total: number;
  imported: number;
  duplicate: number;
  ignored: number;
  rejected: number;
  covers_from: number | null;
  covers_to: number | null;
};

/** Columns that `verify` reads again: total = imported + duplicate + ignored + rejected. */
export const LEDGER_COUNTS = ['total', 'imported', 'duplicate', 'ignored', 'rejected'] as const;

export const ledgerTable: Table = {
  file: 'ledger.csv',
  about:
    'Every file with its hash and the fate of its rows: total = imported + duplicate + ignored + rejected.',
  columns: [
    'file',
    'kind',
    'sha256',
    'bytes',
    'encoding',
    'zone',
    'date_order',
    'detected',
    ...LEDGER_COUNTS,
    'ignored_reasons',
    'covers_from',
    'covers_to',
  ],
  *rows(reader) {
    for (const row of reader.prepare(SQL).all() as Row[]) yield cellsOf(reader, row);
  },
};

function cellsOf(reader: Readable, row: Row): Cell[] {
  return [
    row.file,
    row.kind,
    row.sha256,
    row.bytes,
    row.encoding,
    row.zone,
    row.date_order,
    row.detected,
    row.total,
    row.imported,
    row.duplicate,
    row.ignored,
    row.rejected,
    ignoredReasons(reader, row.id),
    instantCell(row.covers_from),
    instantCell(row.covers_to),
  ];
}

function ignoredReasons(reader: Readable, sourceId: number): string {
  const reasons = reader
    .prepare(
      `SELECT coalesce(reason, 'no reason kept') AS reason, count(*) AS rows FROM record
       WHERE source_id = ? AND fate = 'ignored' GROUP BY 1 ORDER BY 2 DESC, 1`,
    )
    .all(sourceId) as { reason: string; rows: number }[];
  return reasons.map(({ reason, rows }) => `${reason} (${rows})`).join('; ');
}
