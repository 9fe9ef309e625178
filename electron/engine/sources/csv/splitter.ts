import Papa from 'papaparse';
import { AuditError } from '../../../../shared/errors.ts';

/** A record longer than this is an unclosed quotation mark, not a record. */
const MAX_RECORD = 4 * 1024 * 1024;

/** One record: its cells as text, and whether a quotation mark inside a cell was not doubled. */
export type Split = { readonly cells: readonly string[]; readonly looseQuote: boolean };

type Parsed = {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
};

/**
 * Cuts text (line ends already made LF) into records, fed part by part; blank lines are not records.
 * @throws AuditError `file-malformed` for a quotation mark that is never closed, with the line where it opened.
 */
export function createSplitter(
  delimiter: string,
  name: string,
): { write(text: string): Split[]; end(): Split[] } {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  let rest = '';
  let line = 1;

  function write(text: string): Split[] {
    rest += text;
    const parsed = parser.parse(rest, 0, true) as Parsed;
    line += countLines(rest, parsed.meta.cursor);
    rest = rest.slice(parsed.meta.cursor);
    if (rest.length > MAX_RECORD) throw tooLong(rest);
    return recordsOf(parsed);
  }

  function end(): Split[] {
    if (rest === '') return [];
    const parsed = parser.parse(rest, 0, false) as Parsed;
    if (parsed.errors.some((error) => error.code === 'MissingQuotes')) throw tooLong(rest);
    rest = '';
    return recordsOf(parsed);
  }

  function tooLong(text: string): AuditError {
    const open = openQuoteAt(text, delimiter);
    if (open === null)
      return new AuditError(
        'file-malformed',
        `${name} has a record in line ${line} that is too long to be one. Check that it is a list, and export it again.`,
      );
    const opened = line + countLines(text, open);
    return new AuditError(
      'file-malformed',
      `${name} has a quotation mark in line ${opened} that is never closed, so the rows after it cannot be told apart. Export it again, or close the quotation mark in a copy.`,
    );
  }
  return { write, end };
}

function recordsOf({ data, errors }: Parsed): Split[] {
  const loose = new Set(errors.filter((error) => error.code === 'InvalidQuotes').map((error) => error.row));
  const records: Split[] = [];
  for (const [index, cells] of data.entries()) {
    if (cells.length > 1 || (cells[0] ?? '').trim() !== '')
      records.push({ cells, looseQuote: loose.has(index) });
  }
  return records;
}

function countLines(text: string, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Where the quotation mark stands that is still open at the end of the text; null when none is. */
function openQuoteAt(text: string, delimiter: string): number | null {
  let open: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (open === null) {
      const before = text[at - 1];
      if (at === 0 || before === delimiter || before === '\n') open = at;
    } else if (text[at + 1] === '"') at += 1;
    else if (at + 1 === text.length || text[at + 1] === delimiter || text[at + 1] === '\n') open = null;
  }
  return open;
}
