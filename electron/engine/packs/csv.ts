import Papa from 'papaparse';

/** A cell of a data file. Numbers stay numbers; every text is guarded. */
export type Cell = string | number | null;

// A spreadsheet runs what starts so, also after spaces, and it folds full-width signs to plain ones.
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** Puts an apostrophe before a text that a spreadsheet would run as a formula. */
export function guardFormula(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}

/**
 * A table as CSV: UTF-8 with a byte order mark (without it Excel breaks every accented name), CRLF, texts in quotes
 * (so that no cell falls apart where the list separator is a semicolon), formulas guarded.
 */
export function csvBytes(columns: readonly string[], rows: Iterable<readonly Cell[]>): Buffer {
  const guarded = Array.from(rows, (row) => row.map(guardFormula));
  const text = Papa.unparse([[...columns], ...guarded], {
    newline: '\r\n',
    quotes: (value: unknown) => typeof value === 'string',
  });
  return Buffer.from(`\ufeff${text}\r\n`, 'utf8');
}
