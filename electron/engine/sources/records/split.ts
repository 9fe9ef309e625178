/** One record as it is written: its number in the file, its cells as text, and what is odd about it. */
export type Split = {
  readonly row: number;
  readonly cells: readonly string[];
  /** A quotation mark inside a cell was not doubled. */
  readonly looseQuote: boolean;
  /** Why the record cannot be told apart from the rest; its cells then are the raw text, cut. */
  readonly broken?: string;
};

/** Records in file order; `damaged` counts unreadable characters so far. */
export type Batch = {
  readonly records: readonly Split[];
  readonly damaged: number;
  /** The text ended inside its last record: without a line end, or in the middle of a value. */
  readonly cut: boolean;
};

/** A record longer than this is no record. */
export const MAX_RECORD = 4 * 1024 * 1024;
/** What is kept of a text that is no record. */
export const BROKEN_TEXT = 2_000;
/** A file with more broken records than this is no list that can be read. */
export const MAX_BROKEN = 1_000;
/** Characters between two breaths: small enough that a cancel arrives within some tens of milliseconds. */
export const SLICE = 96 * 1024;
