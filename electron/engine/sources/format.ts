import type { SourceKind } from '../../../shared/words.ts';
import type { DayEdge, Moment } from './moments.ts';
import type { FactTable, Facts } from './facts.ts';

/** A column by its own word, and the header texts it goes by (compared folded: case, accents, spaces, `_` and `.`). */
export type Column = {
  readonly id: string;
  readonly names: readonly string[];
  /** The zone (IANA) in which the system writes times of this column that carry none; null or absent: it depends. */
  readonly zone?: string;
};

/** What detection looks at: the header and the first records, as text. JSON has the paths of its values as header. */
export type Glimpse = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** How sure a format is that a file is its own, from 0 to 1, and why, in words shown to the auditor. */
export type Guess = { readonly confidence: number; readonly reason: string };

/** One record by column. A column the file lacks is null, which is not the same as an empty cell. */
export type RecordCells = {
  readonly row: number;
  /** The first cell that is not empty under any of the column's names, in the order of the names; trimmed. */
  text(column: string): string | null;
  /** Every cell under every of the column's names, in the order of the header; trimmed, empty ones included. */
  all(column: string): readonly string[] | null;
  /** The column as the file calls it. */
  label(column: string): string;
  /** The zone of the column's times that carry none: what its header says ("Started (UTC)"), else what the format says. */
  zone(column: string): string | null;
};

/** What a record turned out to be. A problem is the data's fault: it is counted and shown, never thrown. */
export type Reading<Table extends FactTable = FactTable> =
  | { readonly fact: Facts[Table]; readonly notes?: readonly Problem[] }
  /** `at`: when the row was written, which tells what the file covers; filled in from the first time column. */
  | { readonly ignored: string; readonly at?: number }
  /** `tally`: a word by which such rows are counted for `alarms`. */
  | { readonly problem: Problem; readonly tally?: string };
export type Problem = { readonly column: string | null; readonly message: string; readonly raw: string };

/** Reads a time of this file: its zone and date order are settled before the first record is read. */
export type Times = { read(text: string, wholeDay?: DayEdge, zone?: string | null): Moment };

/** What the file says elsewhere about ids that stand in its cells: id to name, first mention wins. */
export type Glossary = ReadonlyMap<string, string>;

/** A known limit of a source, as the auditor reads it. */
export type Alarm = { readonly code: string; readonly message: string };

export type Format<Table extends FactTable = FactTable> = {
  readonly id: SourceKind;
  readonly title: string;
  /** Where an auditor gets this file, in one sentence. */
  readonly origin: string;
  /** What such a file shows and what it cannot show, in a sentence or two for the auditor. */
  readonly shows: string;
  /** Whether no row about impersonation proves that there was none, and why: read after "no, because" or "yes, because". */
  readonly absence: { readonly proves: boolean; readonly because: string };
  readonly table: Table;
  readonly columns: readonly Column[];
  /** Groups of columns: of each group a file must have one, and a record must have one that is not empty. */
  readonly required: readonly (readonly string[])[];
  /** Columns that hold times: looked through to prove the date order and to find whether a zone is missing. */
  readonly timeColumns: readonly string[];
  readonly detect: (glimpse: Glimpse) => Guess;
  readonly read: (record: RecordCells, times: Times, glossary: Glossary) => Reading<Table>;
  /** The instants of a fact that coverage is counted from; none for lists without one (rosters). */
  readonly coverage: readonly (keyof Facts[Table] & string)[];
  /** What makes two records of different files the same one; null: the whole text of the record. */
  readonly identity: ((fact: Facts[Table]) => string) | null;
  /** Pairs of id and name that a record tells, for the glossary. */
  readonly glossary?: (record: RecordCells) => readonly (readonly [string, string])[];
  /** Row counts at which exports of this kind are known to be cut off. */
  readonly rowLimits?: readonly number[];
  /** How long the system keeps such records: an export that reaches back so far was cut off there. */
  readonly retention?: { readonly days: number; readonly words: string };
  /** Texts that must not be stored, as global patterns over ASCII; each match is replaced by as many asterisks. */
  readonly secrets?: readonly RegExp[];
  /** For lists of no particular system: the columns a person may map, by what they mean. */
  readonly fields?: { readonly [column: string]: string };
  /** Groups of `fields` of which a mapping must name one each, where `required` asks less. */
  readonly needed?: readonly (readonly string[])[];
  /** A word by which facts are counted for `alarms`. */
  readonly tally?: (fact: Facts[Table]) => string;
  readonly alarms?: (counts: ReadonlyMap<string, number>) => readonly Alarm[];
};

/** Puts a format in the list of all formats, whose tables differ. Each one is only ever given what it made itself. */
export function asFormat<Table extends FactTable>(format: Format<Table>): Format {
  return format as unknown as Format;
}
