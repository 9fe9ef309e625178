import type { HeaderMap } from '../csv/header.ts';
import { RAW_LIMIT, readTime } from '../cells/read-cells.ts';
import type { Format, Glossary, Problem, Reading, RecordCells, Times } from '../format.ts';
import type { Split } from '../records/split.ts';

export type RowReader = (row: number, split: Split) => Reading;

/** Reads one record of a file by its format, after the checks that are the same for all formats. */
export function createRowReader(format: Format, map: HeaderMap, times: Times, glossary: Glossary): RowReader {
  return (row, { cells }) => {
    if (cells.every((cell) => cell.trim() === '')) return { ignored: 'The row is empty' };
    const record = map.record(row, cells);
    const missing = emptyColumns(format, map, record);
    const [column] = missing;
    if (column === undefined) return whenIgnored(format.read(record, times, glossary), record, format, times);
    const message =
      missing.length === 1
        ? `"${column}" is empty.`
        : `${missing.map((name) => `"${name}"`).join(', ')} are all empty.`;
    return { problem: { column, message, raw: cells.join(' | ').slice(0, RAW_LIMIT) } };
  };
}

/** An ignored row tells when it was written too: the file covers that time, and had nothing of interest then. */
function whenIgnored(reading: Reading, record: RecordCells, format: Format, times: Times): Reading {
  const [column] = format.timeColumns;
  if (!('ignored' in reading) || column === undefined || format.coverage.length === 0) return reading;
  const { at } = readTime(record, times, column);
  return at === null ? reading : { ...reading, at };
}

/** The columns to name when a record has nothing in any column of a required group; none when all is well. */
function emptyColumns(format: Format, map: HeaderMap, record: RecordCells): readonly string[] {
  const group = format.required.find((columns) => !columns.some((column) => record.text(column)));
  return (group ?? []).filter(map.has).map(map.label);
}

/** What to say about how a record is written, whatever is in it. */
export function formNotes({ cells, looseQuote }: Split, width: number, ragged: boolean): readonly Problem[] {
  if (!ragged && !looseQuote) return [];
  const raw = cells.join(' | ').slice(0, RAW_LIMIT);
  const notes: Problem[] = [];
  if (ragged)
    notes.push({
      column: null,
      message: `The row has ${cells.length} cells and the header ${width}; cells were read from the left.`,
      raw,
    });
  if (looseQuote)
    notes.push({
      column: null,
      message: 'A quotation mark inside a cell is not doubled; check where the cell ends.',
      raw,
    });
  return notes;
}

/** A note for a row in which characters could not be read. */
export function damagedNotes(cells: readonly string[]): readonly Problem[] {
  const count = cells.reduce((sum, cell) => sum + cell.split('\ufffd').length - 1, 0);
  if (count === 0) return [];
  const message = `${count} ${count === 1 ? 'character' : 'characters'} of the row could not be read and ${count === 1 ? 'is' : 'are'} shown as "\ufffd".`;
  return [{ column: null, message, raw: cells.join(' | ').slice(0, RAW_LIMIT) }];
}

/** Whether there is more in a row than the header names; empty cells beyond it are only trailing delimiters. */
export function hasMore(cells: readonly string[], width: number): boolean {
  return cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
}
