import type { Readable } from '../../db/open.ts';
import type { Cell } from '../csv.ts';

/** One data file of the pack: a small object. Rows come in an order that does not depend on the order of import. */
export type Table = {
  readonly file: string;
  /** What it holds, in one sentence; printed in the report. */
  readonly about: string;
  readonly columns: readonly string[];
  rows(reader: Readable): Iterable<readonly Cell[]>;
};
