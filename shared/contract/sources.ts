import { z } from 'zod';
import { FATES } from '../words.ts';
import { call } from './call.ts';
import {
  dateOrder,
  encoding,
  handle,
  instant,
  nothing,
  page,
  pageInput,
  sourceKind,
  syntax,
} from './common.ts';
import { mapping } from './mappings.ts';

/** What a file does not answer itself. The choice is a person's, never a guess. */
export const question = z.strictObject({
  id: z.enum(['kind', 'zone', 'date-order', 'year']),
  file: z.string(),
  question: z.string(),
  choices: z.array(z.string()),
  /** The command-line option that answers it. */
  option: z.string(),
});
export type Question = z.infer<typeof question>;

/** What a person said about one list. The same answers make the same rows of the same file. */
export const answers = z.strictObject({
  kind: sourceKind.optional(),
  zone: z.string().max(60).optional(),
  dateOrder: dateOrder.optional(),
  /** For dates without a year: the first day they can lie on, or a year for its first of January; they span a year from there. */
  yearFrom: z
    .string()
    .regex(/^\d{4}(?:-\d\d-\d\d)?$/)
    .optional(),
  encoding: encoding.optional(),
  /** Which member of an archive or sheet of a workbook; none: the file is, or holds, one list. */
  list: z.string().max(1000).optional(),
  mapping: mapping.optional(),
});
export type Answers = z.infer<typeof answers>;

export const inspection = z.strictObject({
  /** The file's name; of a list inside it also the list's: `export.zip/Jira.csv`. */
  file: z.string(),
  list: z.string().nullable(),
  bytes: z.int(),
  sha256: z.string(),
  kind: sourceKind.nullable(),
  title: z.string().nullable(),
  confidence: z.number(),
  reason: z.string(),
  /** Empty where there is none to choose (workbooks). */
  encoding: z.string(),
  syntax,
  /** Empty unless the list is delimited text. */
  delimiter: z.string(),
  /** The row in which the header stands; 0: the list has none (JSON), and its columns are the paths of its values. */
  headerRow: z.int(),
  header: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  questions: z.array(question),
  /** The identical file is in the review already. */
  alreadyImported: z.boolean(),
});
export type Inspection = z.infer<typeof inspection>;

export const ledger = z.strictObject({
  total: z.int(),
  imported: z.int(),
  duplicate: z.int(),
  ignored: z.int(),
  rejected: z.int(),
});
/** A known limit of a source. It stands against the source until somebody writes why it does not. */
export const alarm = z.strictObject({
  code: z.string(),
  message: z.string(),
  reason: z.string().nullable(),
  /** Who wrote the reason, and when. */
  by: z.string().nullable(),
  at: instant.nullable(),
});

/** Information produced by the entity: how a file came to be. Every field as a person wrote it; empty: not said. */
export const card = z.strictObject({
  extractedBy: z.string().max(200),
  system: z.string().max(200),
  /** When it was extracted, as text. */
  extractedAt: z.string().max(100),
  filter: z.string().max(2000),
  expectedRows: z.int().min(0).nullable(),
  note: z.string().max(4000),
  /** An image kept in the review, by its name and SHA-256. */
  screenshot: z.strictObject({ name: z.string().max(255), sha256: z.string() }).nullable(),
});
export type Card = z.infer<typeof card>;
export const coverage = z.strictObject({ from: instant, to: instant });

export const source = z.strictObject({
  id: z.int(),
  file: z.string(),
  kind: sourceKind,
  title: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  /** SHA-256 of what the review keeps of the file: another one where secrets were left out. */
  keptSha256: z.string(),
  list: z.string().nullable(),
  encoding: z.string(),
  syntax,
  headerRow: z.int(),
  zone: z.string().nullable(),
  dateOrder: dateOrder.nullable(),
  yearFrom: z.string().nullable(),
  /** The name of the mapping it was read by. */
  mapping: z.string().nullable(),
  detected: z.string(),
  rows: ledger,
  coverage: coverage.nullable(),
  alarms: z.array(alarm),
  issues: z.int(),
  /** Reasons of ignored rows, with how many. */
  ignored: z.array(z.strictObject({ reason: z.string(), rows: z.int() })),
  /** null: nobody has filled it. */
  card: card.nullable(),
  /** Who wrote its last version, and when. */
  cardSaved: z.strictObject({ by: z.string(), at: instant.nullable() }).nullable(),
  /** The card says who, from where and when, and every alarm has a written reason. */
  complete: z.boolean(),
  /** Whether this file can prove that nobody was impersonated while it covers, and why. */
  absence: z.strictObject({ proves: z.boolean(), because: z.string() }),
});
export type Source = z.infer<typeof source>;

export const rowIssue = z.strictObject({
  sourceId: z.int(),
  file: z.string(),
  row: z.int(),
  column: z.string().nullable(),
  level: z.enum(['rejected', 'note']),
  message: z.string(),
  raw: z.string(),
});
export type RowIssue = z.infer<typeof rowIssue>;

/** A row of a source and what became of it. */
export const ledgerRow = z.strictObject({
  row: z.int(),
  fate: z.enum(FATES),
  reason: z.string().nullable(),
  /** Its cells as one text, cut to a length that fits a line. */
  raw: z.string(),
});
export type LedgerRow = z.infer<typeof ledgerRow>;

export const rawRecord = z.strictObject({
  sourceId: z.int(),
  file: z.string(),
  row: z.int(),
  fate: z.enum(FATES),
  reason: z.string().nullable(),
  cells: z.array(z.strictObject({ column: z.string(), value: z.string() })),
});
export type RawRecord = z.infer<typeof rawRecord>;

export const grantedFile = z.strictObject({ handle, name: z.string(), bytes: z.int() });
export type GrantedFile = z.infer<typeof grantedFile>;

/** The lists in a file: itself, the members of an archive or the sheets of a workbook, and what holds none. */
export const listsInside = z.strictObject({
  lists: z.array(z.strictObject({ list: z.string().nullable(), name: z.string() })),
  leftOut: z.array(z.strictObject({ name: z.string(), why: z.string() })),
});
export type ListsInside = z.infer<typeof listsInside>;

/** What a column holds, over all rows of the list. */
export const columnCard = z.strictObject({
  /** Its position; headers may repeat. */
  at: z.int(),
  column: z.string(),
  blank: z.int(),
  /** Different texts; at most 10,000 are counted. */
  distinct: z.int(),
  distinctIsMore: z.boolean(),
  /** Whether most of its values are times. */
  times: z.boolean(),
  /** In a column of times: values that are none. */
  invalid: z.int(),
  /** In a column of times: the earliest and the latest as the file writes them. */
  oldest: z.string().nullable(),
  newest: z.string().nullable(),
  /** Up to three different values, the first of the file. */
  examples: z.array(z.string()),
});
export type ColumnCard = z.infer<typeof columnCard>;

export const profile = z.strictObject({
  header: z.array(z.string()),
  headerRow: z.int(),
  rows: z.array(z.strictObject({ row: z.int(), cells: z.array(z.string()) })),
  total: z.int(),
  columns: z.array(columnCard),
});
export type Profile = z.infer<typeof profile>;

/** What an import would do: the import itself, rolled back. */
export const trial = z.strictObject({
  rows: ledger,
  ignored: z.array(z.strictObject({ reason: z.string(), rows: z.int() })),
  coverage: coverage.nullable(),
  alarms: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  /** The first that could not be read, or only in part. */
  issues: z.array(rowIssue.omit({ sourceId: true })),
  /** The first rows as they were understood: the columns of the facts, instants as milliseconds. */
  facts: z.array(
    z.strictObject({
      row: z.int(),
      values: z.array(
        z.strictObject({ name: z.string(), value: z.union([z.string(), z.number(), z.null()]) }),
      ),
    }),
  ),
});
export type Trial = z.infer<typeof trial>;

export const removedSource = z.strictObject({
  id: z.int(),
  file: z.string(),
  kind: sourceKind,
  title: z.string(),
  rows: z.int(),
  by: z.string(),
  at: instant.nullable(),
});
export type RemovedSource = z.infer<typeof removedSource>;

/** Rows by the day their times fall on, in the review's zone; days without any are there too. */
export const calendar = z.strictObject({
  zone: z.string(),
  days: z.array(z.strictObject({ day: z.string(), rows: z.int() })),
  /** Monday to Friday without a row, inside what the source covers. */
  emptyWeekdays: z.array(z.string()),
});
export type Calendar = z.infer<typeof calendar>;

/** A kind of list that can be read: what it is called, where an auditor gets it, what it shows and cannot show. */
export const formatWords = z.strictObject({
  kind: sourceKind,
  title: z.string(),
  origin: z.string(),
  shows: z.string(),
});
export type FormatWords = z.infer<typeof formatWords>;

const one = z.strictObject({ sourceId: z.int() });

export const sourceCalls = {
  /** Asks for files to import with the system's dialog; an empty list when the user closes it. */
  'sources.choose': call({ at: 'shell', input: nothing, output: z.array(grantedFile) }),
  'formats.list': call({ at: 'engine', input: nothing, output: z.array(formatWords) }),
  /** Says which lists a file holds. Every other call names one of them in its answers. */
  'sources.lists': call({
    at: 'engine',
    job: true,
    grant: 'handle',
    input: z.strictObject({ handle }),
    output: listsInside,
  }),
  /** Says what a list is and what must be asked; changes nothing. */
  'sources.inspect': call({
    at: 'engine',
    job: true,
    grant: 'handle',
    input: z.strictObject({ handle, answers }),
    output: inspection,
  }),
  /** The first hundred rows and what each column holds, for a list that a person maps. */
  'sources.profile': call({
    at: 'engine',
    job: true,
    grant: 'handle',
    input: z.strictObject({ handle, answers }),
    output: profile,
  }),
  /** Imports and takes everything back: what an import with these answers would do. */
  'sources.tryOut': call({
    at: 'engine',
    job: true,
    grant: 'handle',
    input: z.strictObject({ handle, answers }),
    output: trial,
  }),
  /** Imports one list whole or not at all. Run `analysis.run` when the last of a batch is in. */
  'sources.import': call({
    at: 'engine',
    job: true,
    grant: 'handle',
    input: z.strictObject({ handle, answers }),
    output: source,
  }),
  'sources.list': call({ at: 'engine', input: nothing, output: z.array(source) }),
  /** Takes a source and its rows out of the review; decisions stay in the log, and it can be put back. */
  'sources.remove': call({ at: 'engine', job: true, input: one, output: nothing }),
  'sources.removed': call({ at: 'engine', input: nothing, output: z.array(removedSource) }),
  /** Puts a removed source back, read again from the original with the same answers. */
  'sources.restore': call({
    at: 'engine',
    job: true,
    input: z.strictObject({ removedId: z.int() }),
    output: source,
  }),
  'sources.saveCard': call({ at: 'engine', input: z.strictObject({ ...one.shape, card }), output: source }),
  /** Asks for a picture with the system's dialog; null when the user closes it. */
  'sources.choosePicture': call({ at: 'shell', input: nothing, output: grantedFile.nullable() }),
  /** Keeps a picture of the export in the review, for a card. */
  'sources.keepScreenshot': call({
    at: 'engine',
    grant: 'handle',
    input: z.strictObject({ handle }),
    output: z.strictObject({ name: z.string(), sha256: z.string() }),
  }),
  /** Writes why an alarm does not stand against a source; an empty reason takes it back. */
  'sources.answerAlarm': call({
    at: 'engine',
    input: z.strictObject({ ...one.shape, code: z.string().max(60), reason: z.string().max(2000) }),
    output: source,
  }),
  'sources.calendar': call({ at: 'engine', input: one, output: calendar }),
  'sources.issues': call({
    at: 'engine',
    input: z.strictObject({ ...pageInput, sourceId: z.int().nullable() }),
    output: page(rowIssue),
  }),
  /** Rows of one fate, with the reason and the raw text: what was not imported, and why. */
  'sources.rows': call({
    at: 'engine',
    input: z.strictObject({ ...pageInput, ...one.shape, fate: z.enum(FATES) }),
    output: page(ledgerRow),
  }),
  'records.get': call({
    at: 'engine',
    input: z.strictObject({ sourceId: z.int(), row: z.int() }),
    output: rawRecord,
  }),
  /** Rebuilds people, sessions, links, verdicts and findings from what is imported. */
  'analysis.run': call({ at: 'engine', job: true, input: nothing, output: nothing }),
};
