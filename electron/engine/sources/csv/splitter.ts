import Papa from 'papaparse';
import { AuditError } from '../../../../shared/errors.ts';
import { BROKEN_TEXT, MAX_BROKEN, MAX_RECORD, type Split } from '../records/split.ts';

type Parsed = {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
};

export type Splitter = {
  write(text: string): Split[];
  end(): Split[];
  /** Whether the text ended without a line end. */
  readonly cut: boolean;
};

/**
 * Cuts text (line ends already made LF) into records, fed part by part; blank lines are not records. A line that opens
 * a quotation mark which is never closed, and a record that is too long to be one, are given out as broken records, and
 * reading goes on in the next line: one bad row must not swallow the rest.
 * @throws AuditError `file-malformed` when too many records are broken.
 */
export function createSplitter(delimiter: string, name: string): Splitter {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  let rest = '';
  let line = 1;
  let row = 0;
  let broken = 0;
  /** The rest of an over-long record is thrown away up to the next line end. */
  let skipping = false;
  let cut = false;

  function take(parsed: Parsed): Split[] {
    const loose = new Set(parsed.errors.filter(({ code }) => code === 'InvalidQuotes').map((error) => error.row));
    const records: Split[] = [];
    for (const [index, cells] of parsed.data.entries()) {
      if (cells.length === 1 && (cells[0] ?? '').trim() === '') continue;
      row += 1;
      records.push({ row, cells, looseQuote: loose.has(index) });
    }
    return records;
  }

  function advance(to: number): void {
    line += countLines(rest, to);
    rest = rest.slice(to);
  }

  /** Gives out the line in which a quotation mark stays open, or the beginning of a record without an end. */
  function breakOff(): Split {
    broken += 1;
    if (broken > MAX_BROKEN) throw unreadable(name, line);
    const open = openQuoteAt(rest, delimiter);
    const end = open === null ? -1 : rest.indexOf('\n', open);
    const to = end < 0 ? rest.length : end + 1;
    const opened = line + countLines(rest, open ?? 0);
    const why =
      open === null
        ? `The record in line ${line} is too long to be one`
        : `The quotation mark opened in line ${opened} is never closed`;
    row += 1;
    const split = { row, cells: [rest.slice(0, Math.min(to, BROKEN_TEXT)).trimEnd()], looseQuote: false, broken: why };
    skipping = open === null || end < 0;
    advance(to);
    return split;
  }

  function write(text: string): Split[] {
    rest += text;
    if (skipping) {
      const next = rest.indexOf('\n');
      advance(next < 0 ? rest.length : next + 1);
      skipping = next < 0;
      if (skipping) return [];
    }
    const records: Split[] = [];
    for (;;) {
      const parsed = parser.parse(rest, 0, true) as Parsed;
      records.push(...take(parsed));
      advance(parsed.meta.cursor);
      if (rest.length <= MAX_RECORD) return records;
      records.push(breakOff());
    }
  }

  function end(): Split[] {
    const records: Split[] = [];
    cut = rest !== '';
    while (rest !== '' && !skipping) {
      const parsed = parser.parse(rest, 0, false) as Parsed;
      if (!parsed.errors.some((error) => error.code === 'MissingQuotes')) {
        records.push(...take(parsed));
        break;
      }
      const whole = parser.parse(rest, 0, true) as Parsed;
      records.push(...take(whole));
      advance(whole.meta.cursor);
      records.push(breakOff());
    }
    rest = '';
    return records;
  }

  return {
    write,
    end,
    get cut() {
      return cut;
    },
  };
}

function unreadable(name: string, line: number): AuditError {
  return new AuditError(
    'file-malformed',
    `${name} has more than ${MAX_BROKEN} records that cannot be told apart, up to line ${line}. Check that it is a list, and export it again.`,
  );
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
