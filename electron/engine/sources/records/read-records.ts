import type { Job } from '../../job.ts';
import { csvRecords } from '../csv/records.ts';
import type { Tap } from '../file/bytes.ts';
import type { FileFacts } from '../file/fingerprint.ts';
import { rowUnder } from '../json/columns.ts';
import { jsonRecords } from '../json/records.ts';
import { sheetRecords } from '../xlsx/sheet-records.ts';
import type { Layout } from './layout.ts';
import type { Batch, Split } from './split.ts';

/**
 * Reads a list as numbered records. Rows of delimited text and of sheets include the header and what stands before it;
 * JSON has neither, and its first record is row 1.
 * @param tap sees the file's own bytes, part by part; not called for archives and workbooks.
 * @throws AuditError `file-malformed`, `file-unreadable`; the signal's reason on cancel.
 */
export function readRecords(
  file: FileFacts,
  layout: Layout,
  job: Job,
  tap: Tap = () => undefined,
): AsyncGenerator<Batch> {
  if (layout.syntax === 'csv') return csvRecords(file, layout, job, tap);
  if (layout.syntax === 'xlsx') return sheetRecords(file, job);
  return underHeader(file, layout, job, tap);
}

async function* underHeader(
  file: FileFacts,
  { shape, header }: Extract<Layout, { shape: unknown }>,
  job: Job,
  tap: Tap,
): AsyncGenerator<Batch> {
  const cellsOf = rowUnder(header);
  let row = 0;
  for await (const { records, damaged, cut } of jsonRecords(file, shape, job, tap)) {
    const numbered = records.map((record): Split => {
      row += 1;
      if ('paths' in record) return { row, cells: cellsOf(record.paths), looseQuote: false };
      return { row, cells: [record.text], looseQuote: false, broken: record.broken };
    });
    yield { records: numbered, damaged, cut };
  }
}
