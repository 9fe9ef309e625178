import Papa from 'papaparse';
import { AuditError } from '../../../../shared/errors.ts';
import { BROKEN_TEXT, MAX_BROKEN, MAX_RECORD, type Split } from '../records/split.ts';
import { tornIn } from './torn.ts';

type Parsed = {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
};

/** It may be closed further on: nothing is said about that. */
const NOT_SOON = 'is not closed within 4 million characters: the record is too long to be one';

/** Gives out records in batches; between two of them a caller can breathe. */
export type Splitter = {
  write(text: string): Generator<Split[]>;
  end(): Generator<Split[]>;
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

  function take({ data, errors }: Parsed): Split[] {
    const loose = errors.length === 0 ? null : new Set(errors.map((error) => error.row));
    const records: Split[] = [];
    for (const [index, cells] of data.entries()) {
      if (cells.length === 1 && (cells[0] ?? '').trim() === '') continue;
      row += 1;
      records.push({ row, cells, looseQuote: loose?.has(index) === true });
    }
    return records;
  }

  function advance(to: number): void {
    line += countLines(rest, to);
    rest = rest.slice(to);
  }

  const parse = (text: string) => parser.parse(text, 0, true) as Parsed;

  /** The records of the text that have their line end, up to the first that is torn. */
  function* whole(): Generator<Split[]> {
    for (;;) {
      const parsed = parse(rest);
      const torn = parsed.errors.length === 0 ? null : tornIn(rest, delimiter);
      if (torn === null || torn.start >= parsed.meta.cursor) {
        yield take(parsed);
        return advance(parsed.meta.cursor);
      }
      yield take(parse(rest.slice(0, torn.start)));
      advance(torn.start);
      yield [breakOff(torn.open === null ? null : torn.open - torn.start)];
    }
  }

  /** Gives out the line in which a quotation mark stays open, or the beginning of a record without an end. */
  function breakOff(open: number | null, fate = 'is never closed'): Split {
    broken += 1;
    if (broken > MAX_BROKEN) throw unreadable(name, line);
    const end = open === null ? -1 : rest.indexOf('\n', open);
    const to = end < 0 ? rest.length : end + 1;
    const opened = line + countLines(rest, open ?? 0);
    const why =
      open === null
        ? `The record in line ${line} is too long to be one`
        : `The quotation mark opened in line ${opened} ${fate}`;
    row += 1;
    const text = rest.slice(0, Math.min(to, BROKEN_TEXT)).trimEnd();
    skipping = end < 0;
    advance(to);
    return { row, cells: [text], looseQuote: false, broken: why };
  }

  function* write(text: string): Generator<Split[]> {
    rest += text;
    if (skipping) {
      const next = rest.indexOf('\n');
      skipping = next < 0;
      advance(skipping ? rest.length : next + 1);
    }
    yield* whole();
    while (rest.length > MAX_RECORD) yield* breakFirst(NOT_SOON);
  }

  function* breakFirst(fate?: string): Generator<Split[]> {
    yield [breakOff(tornIn(rest, delimiter)?.open ?? null, fate)];
    yield* whole();
  }

  function* end(): Generator<Split[]> {
    cut = rest !== '';
    // With a line end, the last record is one like all others.
    if (cut) yield* write('\n');
    while (rest !== '') yield* breakFirst();
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
