import { streamXlsxRows, type StreamRow } from 'hucre/xlsx';
import { AuditError } from '../../../../shared/errors.ts';
import { breathe, type Job } from '../../job.ts';
import type { ListPlace } from '../file/place.ts';
import type { Batch, Split } from '../records/split.ts';
import { asWorkbook, workbookBytes } from './workbook.ts';

const BATCH = 500;

/** The rows of a sheet that hold anything, by the numbers that the workbook shows beside them. */
export async function* sheetRecords({ path, name, inside }: ListPlace, job: Job): AsyncGenerator<Batch> {
  const bytes = await workbookBytes(path);
  const rows = streamXlsxRows(bytes, inside === null ? {} : { sheet: inside });
  let records: Split[] = [];
  let read = 0;
  let last = 0;
  for (;;) {
    const { done, value } = await asWorkbook(name, () => rows.next());
    if (done) break;
    const row = value.index + 1;
    if (!Number.isSafeInteger(row) || row <= last) throw unordered(name);
    last = row;
    const cells = value.values.map(textOf);
    if (cells.some((cell) => cell !== '')) records.push({ row, cells, looseQuote: false });
    read += 1;
    if (read % BATCH > 0) continue;
    yield { records, damaged: 0, cut: false };
    records = [];
    await breathe(job);
  }
  yield { records, damaged: 0, cut: false };
}

function unordered(name: string): AuditError {
  return new AuditError(
    'file-malformed',
    `${name} is a workbook whose rows are not numbered in order. Open it, save it again and choose it then.`,
  );
}

type Value = StreamRow['values'][number];

/** A cell as text; numbers keep all their digits and dates are written year first, without a zone. */
function textOf(value: Value): string {
  if (value === null) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') return numberText(value);
  return String(value);
}

function numberText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
}

const SECOND = 1000;
/** A day's first moment: a date cell on it says nothing of a time of day. */
const DAY = 86_400_000;
const FIRST_YEAR = 1901;

function dateText(value: Date): string {
  // A serial number holds a second with some thousandths too many or too few.
  const rounded = Math.round(value.getTime() / SECOND) * SECOND;
  const near = Math.abs(value.getTime() - rounded) <= 5 ? rounded : value.getTime();
  const iso = new Date(near).toISOString();
  const [day = '', clock = ''] = iso
    .replace('Z', '')
    .replace(/\.000$/, '')
    .split('T');
  if (value.getUTCFullYear() < FIRST_YEAR) return clock;
  return near % DAY === 0 ? day : `${day} ${clock}`;
}
