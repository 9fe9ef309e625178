import { byText } from '../../text.ts';
import type { Format } from '../format.ts';
import type { Layout } from '../records/layout.ts';
import type { Split } from '../records/split.ts';
import { createKeys } from './keys.ts';
import { damagedNotes, formNotes, hasMore, type RowReader } from './read-row.ts';
import type { Writer } from './writer.ts';

/** Notes on ragged rows, and on unreadable characters, beyond this number say nothing new; the alarms count all. */
const MOST_NOTES = 1_000;

export type Form = {
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly syntax: Layout['syntax'];
};

/** What all rows together showed. */
export type StoreSeen = {
  readonly rows: number;
  readonly ignored: number;
  readonly ragged: number;
  readonly broken: number;
  readonly rejected: number;
  /** The text ended inside its last row. */
  readonly endsMidRow: boolean;
  /** How many facts, and rejected rows that bear one, there are by the format's own word. */
  readonly tally: ReadonlyMap<string, number>;
};

type Store = {
  /** @param damaged characters that could not be read may be in it, or in a row before. */
  row(split: Split, damaged: boolean): void;
  /** @param cut the text ended without a line end. */
  seen(cut: boolean): StoreSeen;
};

/**
 * Stores each record with its one fate, its fact and its issues. Whether it is a duplicate is settled afterwards,
 * when all records of the file have their keys.
 */
export function createStore(writer: Writer, format: Format, read: RowReader, form: Form): Store {
  const { header, headerRow, syntax } = form;
  const key = createKeys(format.id);
  const whole = wholeText(form);
  // A workbook leaves out empty cells at the end of a row, and JSON has a cell for every path.
  const isShort = ({ length }: readonly string[]) => syntax === 'csv' && length < header.length;
  const tally = new Map<string, number>();
  const repeats = headerRow > 0 ? sameTexts(header) : () => false;
  let rows = 0;
  let ignored = 0;
  let ragged = 0;
  let unreadable = 0;
  let broken = 0;
  let rejected = 0;
  let lastIsShort = false;

  function row(split: Split, damaged: boolean): void {
    const { row: at, cells } = split;
    if (at === headerRow) return;
    rows += 1;
    lastIsShort = split.broken !== undefined || isShort(cells);
    if (split.broken !== undefined) return reject(split, split.broken);
    if (at < headerRow) return ignore(split, 'The row stands before the header');
    if (repeats(cells)) return ignore(split, 'The row repeats the header');
    const reading = read(at, split);
    if ('ignored' in reading) return ignore(split, reading.ignored, reading.at);
    const uneven = isShort(cells) || hasMore(cells, header.length);
    if (uneven) ragged += 1;
    if ('problem' in reading) {
      rejected += 1;
      count(reading.tally);
      writer.record(at, 'rejected', reading.problem.message, null, cells);
      writer.issue(at, 'rejected', reading.problem);
    } else {
      const { fact } = reading;
      writer.record(at, 'imported', null, key(format.identity?.(fact) ?? whole(cells)), cells);
      writer.fact(at, fact);
      count(format.tally?.(fact));
      for (const note of reading.notes ?? []) writer.issue(at, 'note', note);
    }
    for (const note of formNotes(split, header.length, uneven && ragged <= MOST_NOTES))
      writer.issue(at, 'note', note);
    if (damaged && unreadable < MOST_NOTES)
      for (const note of damagedNotes(cells)) {
        unreadable += 1;
        writer.issue(at, 'note', note);
      }
  }

  function count(word: string | undefined): void {
    if (word !== undefined) tally.set(word, (tally.get(word) ?? 0) + 1);
  }

  function ignore({ row: at, cells }: Split, why: string, writtenAt: number | null = null): void {
    ignored += 1;
    writer.record(at, 'ignored', why, null, cells, writtenAt);
  }

  function reject({ row: at, cells }: Split, why: string): void {
    broken += 1;
    rejected += 1;
    writer.record(at, 'rejected', `${why}.`, null, cells);
    writer.issue(at, 'rejected', { column: null, message: `${why}.`, raw: (cells[0] ?? '').slice(0, 500) });
  }

  return {
    row,
    seen: (cut) => ({
      rows,
      ignored,
      ragged,
      broken,
      rejected,
      tally,
      endsMidRow: cut && (syntax !== 'csv' || lastIsShort),
    }),
  };
}

/** Whether a row says what the header says: exports that were put together in one file each bring their own. */
function sameTexts(header: readonly string[]): (cells: readonly string[]) => boolean {
  const texts = header.map((text) => text.trim());
  return (cells) => cells.length === texts.length && texts.every((text, at) => cells[at]?.trim() === text);
}

/** The whole text of a record. In JSON its place among the cells depends on what other records hold. */
function wholeText({ header, syntax }: Form): (cells: readonly string[]) => string {
  if (syntax === 'csv' || syntax === 'xlsx') return (cells) => JSON.stringify(cells);
  const order = [...header.keys()].sort((one, other) => byText(header[one] ?? '', header[other] ?? ''));
  return (cells) =>
    JSON.stringify(order.filter((at) => cells[at] !== '').map((at) => [header[at] ?? '', cells[at] ?? '']));
}
