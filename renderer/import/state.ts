import type { Mapping } from '../../shared/contract/mappings.ts';
import type { Answers, GrantedFile, Inspection, Question, Source } from '../../shared/contract/sources.ts';
import type { SourceKind } from '../../shared/words.ts';
import { createStore } from '../state/store.ts';
import type { DateOrder } from './date-orders.ts';

/** A mapping that is being made: the kind may be missing, and columns that it needs. */
export type Draft = {
  readonly name: string;
  readonly kind: SourceKind | null;
  readonly columns: Mapping['columns'];
};

/** A list to import: a file, or one of the lists in it. */
export type ImportFile = {
  readonly key: string;
  readonly handle: string;
  /** Its name in the archive or the workbook; null: the file is the list. */
  readonly list: string | null;
  readonly name: string;
  readonly bytes: number;
  readonly inspection: Inspection | null;
  /** One sentence when the list cannot be read; it is skipped and the others go on. */
  readonly problem: string | null;
  /** What the user said of it. */
  readonly given: Pick<Answers, 'kind' | 'encoding' | 'mapping'>;
  /** The encoding that was found before the user chose another. */
  readonly foundEncoding: string;
  /** The year or the first day, as typed, for dates without a year. */
  readonly year: string;
  /** The mapping as it was left, used or not: nobody makes it twice because he looked elsewhere. */
  readonly draft: Draft | null;
  /** Saved mappings that fit a list which nothing recognises. */
  readonly offered: readonly Mapping[];
  readonly skipped: boolean;
  readonly source: Source | null;
};

export type ImportState = {
  readonly phase: 'reading' | 'asking' | 'importing' | 'analysing' | 'done';
  readonly files: readonly ImportFile[];
  readonly zone: string | null;
  readonly dateOrder: DateOrder | null;
  readonly stopped: boolean;
  /** The list whose columns are being mapped. */
  readonly mapping: string | null;
};

export const importing = createStore<ImportState>({
  phase: 'reading',
  files: [],
  zone: null,
  dateOrder: null,
  stopped: false,
  mapping: null,
});

/** A list of the dialog before it is looked at. @param options.problem why it cannot be read, where that is known. */
export function newFile(
  { handle, name, bytes }: GrantedFile,
  { list = null, problem = null }: { readonly list?: string | null; readonly problem?: string | null } = {},
): ImportFile {
  return {
    key: `${handle}/${list ?? ''}/${problem === null ? '' : name}`,
    handle,
    list,
    name,
    bytes,
    problem,
    inspection: null,
    given: {},
    foundEncoding: '',
    year: '',
    draft: null,
    offered: [],
    skipped: false,
    source: null,
  };
}

/** Changes what is known of one list. */
export function changeFile(key: string, change: Partial<ImportFile>): void {
  importing.set(({ files }) => ({
    files: files.map((file) => (file.key === key ? { ...file, ...change } : file)),
  }));
}

/** The kind a list would be read as: what the user said, else what was detected. */
export function kindOf({ given, inspection }: ImportFile): SourceKind | null {
  return given.mapping?.kind ?? given.kind ?? inspection?.kind ?? null;
}

/** Whether the list can be imported once its questions are answered. */
export function isReadable(file: ImportFile): boolean {
  return (
    file.problem === null && file.inspection !== null && !file.inspection.alreadyImported && !file.skipped
  );
}

/** The lists to be imported that ask a question. */
export function filesAsking(files: readonly ImportFile[], id: Question['id']): ImportFile[] {
  return files.filter((file) => isReadable(file) && asks(file, id));
}

function asks({ inspection }: ImportFile, id: Question['id']): boolean {
  return inspection?.questions.some((question) => question.id === id) ?? false;
}

/** A year, or a day of the calendar. */
export function isYear(text: string): boolean {
  const day = /^\d{4}$/.test(text) ? `${text}-01-01` : text;
  const at = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

/** Everything that is said of a list so far; what it does not ask for is left out. */
export function answersFor(file: ImportFile): Answers {
  const { zone, dateOrder } = importing.get();
  return {
    ...file.given,
    ...(file.list === null ? {} : { list: file.list }),
    ...(zone !== null && asks(file, 'zone') ? { zone } : {}),
    ...(dateOrder !== null && asks(file, 'date-order') ? { dateOrder } : {}),
    ...(isYear(file.year) && asks(file, 'year') ? { yearFrom: file.year } : {}),
  };
}

/** What must still be answered, as a sentence; null when the import can start. */
export function stillMissing({
  files,
  zone,
  dateOrder,
}: Pick<ImportState, 'files' | 'zone' | 'dateOrder'>): string | null {
  const ready = files.filter(isReadable);
  if (ready.length === 0) return 'None of these files can be imported.';
  const unnamed = ready.filter((file) => kindOf(file) === null);
  if (unnamed.length > 0) return `Say what ${unnamed.map((file) => file.name).join(', ')} is, or skip it.`;
  if (zone === null && filesAsking(files, 'zone').length > 0) return 'Choose the zone of the times.';
  if (dateOrder === null && filesAsking(files, 'date-order').length > 0)
    return 'Choose the order of the dates.';
  const yearless = filesAsking(files, 'year').find((file) => !isYear(file.year));
  return yearless ? `Type the year in which ${yearless.name} begins.` : null;
}
