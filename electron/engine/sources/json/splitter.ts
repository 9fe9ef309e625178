import { AuditError } from '../../../../shared/errors.ts';
import { BROKEN_TEXT, MAX_BROKEN } from '../records/split.ts';
import { flatten, isList, parseJson, type Paths } from './flatten.ts';
import { createLines } from './lines.ts';
import type { Pages } from './pages.ts';
import type { JsonShape } from './shape.ts';
import { createValues } from './values.ts';

/** A record of a JSON file, or a piece of text that should have been one. */
export type JsonRecord = { readonly paths: Paths } | { readonly broken: string; readonly text: string };

/** A text that is a record or should be one, and the line in which it begins. */
export type JsonPiece = {
  readonly text: string;
  readonly line: number;
  /** Why it is none; its text is then cut. */
  readonly broken?: string;
};

/** Cuts a text into pieces, fed part by part. */
export type JsonPieces = {
  write(text: string): JsonPiece[];
  end(): JsonPiece[];
  /** Whether the text ended in the middle of a value. */
  readonly cut: boolean;
  /** What stands beside the records about further ones. */
  readonly pages: Pages;
};

export type JsonSplitter = {
  write(text: string): JsonRecord[];
  end(): JsonRecord[];
  readonly cut: boolean;
  readonly pages: Pages;
};

/** @throws AuditError `file-malformed` when too many records are broken. */
export function createJsonSplitter(shape: JsonShape, name: string): JsonSplitter {
  const pieces = shape.syntax === 'json-lines' ? createLines() : createValues(shape.within);
  let broken = 0;
  const recordOf = (piece: JsonPiece): JsonRecord => {
    const read = piece.broken === undefined ? pathsOf(piece) : piece.broken;
    if (typeof read !== 'string') return { paths: read };
    broken += 1;
    if (broken > MAX_BROKEN)
      throw new AuditError(
        'file-malformed',
        `${name} has more than ${MAX_BROKEN} records that are not JSON. Check that it is a list, and export it again.`,
      );
    return { broken: read, text: piece.text.slice(0, BROKEN_TEXT) };
  };
  return {
    write: (text) => pieces.write(text).map(recordOf),
    end: () => pieces.end().map(recordOf),
    get cut() {
      return pieces.cut;
    },
    get pages() {
      return pieces.pages;
    },
  };
}

/** The cells of a record, or why it is none. */
function pathsOf({ text, line }: JsonPiece): Paths | string {
  try {
    const value = parseJson(text);
    if (typeof value === 'string' || isList(value))
      return `The value in line ${line} is no record with names and values`;
    return flatten(value);
  } catch {
    return `The record in line ${line} is not JSON`;
  }
}
