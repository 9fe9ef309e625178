import { AuditError } from '../../../../shared/errors.ts';
import type { Job } from '../../job.ts';
import { mendHeader } from '../csv/mend-header.ts';
import { detect, readBy, type Detection } from '../detect.ts';
import type { FileFacts } from '../file/fingerprint.ts';
import type { Format } from '../format.ts';
import type { Header } from '../rows.ts';
import { findHeader } from './header-row.ts';
import type { Layout } from './layout.ts';
import { readRecords } from './read-records.ts';
import type { Split } from './split.ts';

/** Records that detection looks at, and how many of them are shown. */
const GLIMPSE_ROWS = 200;

/** The header of a list and its first rows, and what they are. */
export type Beginning = Header & {
  /** The header had two columns in one cell and was taken apart. */
  readonly mended: boolean;
  readonly sample: readonly (readonly string[])[];
  readonly detection: Detection;
  /** All formats that recognise the list, whatever a person chose. */
  readonly recognised: readonly Format[];
};

/** What a person chose: a format, and the name of the mapping that made it. */
export type Asked = { readonly format: Format; readonly mapping: string | undefined };

/**
 * Finds the header, the first rows below it, and what they are.
 * @throws AuditError `file-empty`; `file-malformed` when no record can be told apart; as `readRecords` does.
 */
export async function beginningOf(
  file: FileFacts,
  layout: Layout,
  asked: Asked | null,
  job: Job,
): Promise<Beginning> {
  const records = await firstRecords(file, layout, job);
  const headed = !('header' in layout);
  if (records.length === 0) return nothingIn(file, asked);
  const at = headed ? findHeader(records, asked?.format) : -1;
  const rows = records.slice(at + 1, at + 1 + GLIMPSE_ROWS).map(({ cells }) => cells);
  const written = headed ? (records[at]?.cells ?? []) : layout.header;
  const mendable =
    layout.syntax === 'csv'
      ? mendHeader(written, rows, layout.delimiter)
      : { header: written, mended: false };
  const found = detect({ header: mendable.header, rows }, undefined);
  const detection = asked === null ? found : readBy(asked.format, asked.mapping);
  // A list that is known and has no rows says something: nothing was recorded, or the filter was too narrow.
  if (rows.length === 0 && detection.candidates.length === 0)
    throw new AuditError(
      'file-empty',
      `${file.name} has a single row, which is the header of no list that Actas reads. Export it again with rows in it.`,
    );
  const headerRow = headed ? (records[at]?.row ?? 1) : 0;
  return { ...mendable, headerRow, sample: rows, detection, recognised: found.candidates };
}

/** A list of JSON without a record has no header either: only a person can say of what nothing was found. */
function nothingIn({ name }: FileFacts, asked: Asked | null): Beginning {
  if (asked === null)
    throw new AuditError(
      'file-empty',
      `${name} is an empty list, which does not say what it is a list of. If nothing was found there, choose its kind yourself (--kind); otherwise export it again.`,
    );
  const detection = readBy(asked.format, asked.mapping);
  return { header: [], headerRow: 0, mended: false, sample: [], detection, recognised: [] };
}

async function firstRecords(file: FileFacts, layout: Layout, job: Job): Promise<readonly Split[]> {
  const records: Split[] = [];
  let broken: string | undefined;
  for await (const batch of readRecords(file, layout, job)) {
    for (const record of batch.records)
      if (record.broken === undefined) records.push(record);
      else broken ??= record.broken;
    if (records.length > GLIMPSE_ROWS) break;
  }
  if (records.length > 0 || (broken === undefined && 'header' in layout)) return records;
  if (broken === undefined) throw new AuditError('file-empty', `${file.name} is empty. Export it again.`);
  throw new AuditError(
    'file-malformed',
    `${file.name} has no record that can be read. ${broken}. Export it again.`,
  );
}
