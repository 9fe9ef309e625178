import { z } from 'zod';
import { dateOrder, encoding, handle, sourceKind, syntax } from './common.ts';
import { mapping } from './mappings.ts';
import { coverage, ledger, rowIssue } from './source.ts';

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

/** A kind of list that can be read: what it is called, where an auditor gets it, what it shows and cannot show. */
export const formatWords = z.strictObject({
  kind: sourceKind,
  title: z.string(),
  origin: z.string(),
  shows: z.string(),
});
export type FormatWords = z.infer<typeof formatWords>;
