import type { Split } from '../csv/splitter.ts';
import type { Format } from '../format.ts';
import { createKeys } from './keys.ts';
import { formNotes, isRagged, type RowReader } from './read-row.ts';
import type { Writer } from './writer.ts';

/** Notes on ragged rows beyond this number say nothing new; the alarm counts all of them. */
const RAGGED_NOTES = 1_000;

type Store = {
  row(at: number, split: Split): void;
  /** How many rows were ragged, and how many facts there are by the format's own word. */
  seen(): { readonly ragged: number; readonly tally: ReadonlyMap<string, number> };
};

/**
 * Stores each record with its one fate, its fact and its issues. Whether it is a duplicate is settled afterwards,
 * when all records of the file have their keys.
 * @param width cells of the header.
 */
export function createStore(writer: Writer, format: Format, read: RowReader, width: number): Store {
  const key = createKeys(format.id);
  const tally = new Map<string, number>();
  let ragged = 0;

  function row(at: number, split: Split): void {
    const { cells } = split;
    const reading = read(at, split);
    if ('ignored' in reading) return writer.record(at, 'ignored', reading.ignored, null, cells);
    const uneven = isRagged(cells, width);
    if (uneven) ragged += 1;
    if ('problem' in reading) {
      writer.record(at, 'rejected', reading.problem.message, null, cells);
      writer.issue(at, 'rejected', reading.problem);
    } else {
      const { fact } = reading;
      writer.record(at, 'imported', null, key(format.identity?.(fact) ?? JSON.stringify(cells)), cells);
      writer.fact(at, fact);
      const word = format.tally?.(fact);
      if (word !== undefined) tally.set(word, (tally.get(word) ?? 0) + 1);
      for (const note of reading.notes ?? []) writer.issue(at, 'note', note);
    }
    for (const note of formNotes(split, width, uneven && ragged <= RAGGED_NOTES))
      writer.issue(at, 'note', note);
  }
  return { row, seen: () => ({ ragged, tally }) };
}
