import { AuditError } from '../../../../shared/errors.ts';
import { BROKEN_TEXT, MAX_BROKEN, MAX_RECORD } from '../records/split.ts';
import { flatten, parseJson, type Paths } from './flatten.ts';
import type { JsonShape } from './shape.ts';

/** A record of a JSON file, or a piece of text that should have been one. */
export type JsonRecord = { readonly paths: Paths } | { readonly broken: string; readonly text: string };

export type JsonSplitter = {
  write(text: string): JsonRecord[];
  end(): JsonRecord[];
  /** Whether the text ended in the middle of a value. */
  readonly cut: boolean;
};

/** @throws AuditError `file-malformed` when too many records are broken. */
export function createJsonSplitter(shape: JsonShape, name: string): JsonSplitter {
  let broken = 0;
  const read = (text: string): JsonRecord => {
    try {
      return { paths: flatten(parseJson(text)) };
    } catch {
      return failed(text, 'The text is not JSON');
    }
  };
  const failed = (text: string, why: string): JsonRecord => {
    broken += 1;
    if (broken > MAX_BROKEN)
      throw new AuditError(
        'file-malformed',
        `${name} has more than ${MAX_BROKEN} records that are not JSON. Check that it is a list, and export it again.`,
      );
    return { broken: why, text: text.slice(0, BROKEN_TEXT) };
  };
  return shape.syntax === 'json-lines' ? lineByLine(read, failed) : valueByValue(shape.start, read, failed);
}

type Read = (text: string) => JsonRecord;
type Failed = (text: string, why: string) => JsonRecord;

function lineByLine(read: Read, failed: Failed): JsonSplitter {
  let rest = '';
  let cut = false;
  let skipping = false;
  const records = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '').map(read);
  return {
    write: (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      if (skipping && lines.length > 0) {
        lines.shift();
        skipping = false;
      }
      const found = records(lines);
      if (rest.length > MAX_RECORD || (skipping && rest !== '')) {
        if (!skipping) found.push(failed(rest, 'The line is too long to be a record'));
        skipping = true;
        rest = '';
      }
      return found;
    },
    end: () => {
      const last = records([rest]);
      cut = last.some((record) => 'broken' in record);
      return last;
    },
    get cut() {
      return cut;
    },
  };
}

/** Cuts out the values of a list, or of the file, by counting brackets outside of texts. */
function valueByValue(start: number | null, read: Read, failed: Failed): JsonSplitter {
  let ahead = start === null ? 0 : start + 1;
  let rest = '';
  let at = 0;
  let depth = 0;
  let from = -1;
  let quoted = false;
  let done = false;
  let cut = false;
  let lost = false;

  function close(found: JsonRecord[]): void {
    const text = rest.slice(from, at + 1);
    found.push(lost ? failed(text, 'The record is too long to be one') : read(text));
    lost = false;
    from = -1;
  }

  /** Moves over one character, and answers whether the list ends here. */
  function step(character: string, found: JsonRecord[]): boolean {
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') {
      if (depth === 0) from = at;
      depth += 1;
    } else if (character === '}' || character === ']') {
      if (depth === 0) return true;
      depth -= 1;
      if (depth === 0) close(found);
    }
    return false;
  }

  function forget(): void {
    if (from < 0) {
      rest = rest.slice(at);
      at = 0;
    } else if (at - from > MAX_RECORD) {
      rest = rest.slice(from, from + BROKEN_TEXT) + rest.slice(at);
      from = 0;
      at = BROKEN_TEXT;
      lost = true;
    } else {
      rest = rest.slice(from);
      at -= from;
      from = 0;
    }
  }

  return {
    write: (text) => {
      const found: JsonRecord[] = [];
      const fresh = text.slice(ahead);
      ahead = Math.max(0, ahead - text.length);
      if (done) return found;
      rest += fresh;
      for (; at < rest.length && !done; at += 1) done = step(rest[at] ?? '', found);
      if (done) rest = '';
      else forget();
      return found;
    },
    end: () => {
      cut = !done && (from >= 0 || start !== null);
      return from >= 0 ? [failed(rest.slice(from), 'The file ends inside the record')] : [];
    },
    get cut() {
      return cut;
    },
  };
}
