import { detect, missingColumns, type Detection } from '../detect.ts';
import { mapHeader } from '../csv/header.ts';
import type { Format } from '../format.ts';
import type { Split } from './split.ts';

/** Reports put their title and filters before the header; further down than this nobody has seen one. */
const MOST_PREAMBLE = 40;

/**
 * Finds the row that is the header: the first one, unless a later one is recognised and those before it are shorter. In
 * a list that nothing recognises it is the first full row, where those before it have less than half as many cells.
 * @param asked the kind a person chose.
 * @returns its place among the records.
 */
export function findHeader(records: readonly Split[], asked: Format | undefined): number {
  if (fits(records, 0, asked)) return 0;
  let longest = filled(records[0]);
  for (let at = 1; at < Math.min(records.length - 1, MOST_PREAMBLE); at += 1) {
    const cells = filled(records[at]);
    if (cells > longest && fits(records, at, asked)) return at;
    longest = Math.max(longest, cells);
  }
  return asked ? 0 : firstFullRow(records);
}

function firstFullRow(records: readonly Split[]): number {
  const counts = records.slice(0, MOST_PREAMBLE).map(filled);
  const widest = Math.max(...counts);
  const at = counts.indexOf(widest);
  const isHeader =
    widest > 2 && at < records.length - 1 && counts.slice(0, at).every((cells) => cells * 2 < widest);
  return isHeader ? at : 0;
}

function fits(records: readonly Split[], at: number, asked: Format | undefined): boolean {
  const header = records[at]?.cells ?? [];
  if (asked) return missingColumns(asked, mapHeader(header, asked.columns).has) === null;
  return recognised(header, records.slice(at + 1)).candidates.length > 0;
}

function recognised(header: readonly string[], records: readonly Split[]): Detection {
  return detect({ header, rows: records.map(({ cells }) => cells) }, undefined);
}

function filled(record: Split | undefined): number {
  return (record?.cells ?? []).filter((cell) => cell.trim() !== '').length;
}
