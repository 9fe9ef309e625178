import { z } from 'zod';
import { call } from './call.ts';
import { dateOrder, handle, instant, nothing, page, pageInput, sourceKind } from './common.ts';

/** What a file does not answer itself. The choice is a person's, never a guess. */
export const question = z.strictObject({
  id: z.enum(['kind', 'zone', 'date-order']),
  file: z.string(),
  question: z.string(),
  choices: z.array(z.string()),
  /** The command-line option that answers it. */
  option: z.string(),
});
export type Question = z.infer<typeof question>;

export const answers = z.strictObject({
  kind: sourceKind.optional(),
  zone: z.string().max(60).optional(),
  dateOrder: dateOrder.optional(),
});
export type Answers = z.infer<typeof answers>;

export const inspection = z.strictObject({
  file: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  kind: sourceKind.nullable(),
  title: z.string().nullable(),
  confidence: z.number(),
  reason: z.string(),
  encoding: z.string(),
  delimiter: z.string(),
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
export const alarm = z.strictObject({ code: z.string(), message: z.string() });
export const coverage = z.strictObject({ from: instant, to: instant });

export const source = z.strictObject({
  id: z.int(),
  file: z.string(),
  kind: sourceKind,
  title: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  encoding: z.string(),
  zone: z.string().nullable(),
  dateOrder: dateOrder.nullable(),
  detected: z.string(),
  rows: ledger,
  coverage: coverage.nullable(),
  alarms: z.array(alarm),
  issues: z.int(),
  /** Reasons of ignored rows, with how many. */
  ignored: z.array(z.strictObject({ reason: z.string(), rows: z.int() })),
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

export const rawRecord = z.strictObject({
  sourceId: z.int(),
  file: z.string(),
  row: z.int(),
  fate: z.enum(['imported', 'duplicate', 'ignored', 'rejected']),
  reason: z.string().nullable(),
  cells: z.array(z.strictObject({ column: z.string(), value: z.string() })),
});
export type RawRecord = z.infer<typeof rawRecord>;

export const grantedFile = z.strictObject({ handle, name: z.string(), bytes: z.int() });
export type GrantedFile = z.infer<typeof grantedFile>;

export const sourceCalls = {
  /** Asks for files to import with the system's dialog; an empty list when the user closes it. */
  'sources.choose': call({ at: 'shell', input: nothing, output: z.array(grantedFile) }),
  /** Says what a file is and what must be asked; changes nothing. */
  'sources.inspect': call({
    at: 'engine',
    job: true,
    grant: 'handle',
    input: z.strictObject({ handle, answers }),
    output: inspection,
  }),
  /** Imports one file whole or not at all. Run `analysis.run` when the last of a batch is in. */
  'sources.import': call({
    at: 'engine',
    job: true,
    grant: 'handle',
    input: z.strictObject({ handle, answers }),
    output: source,
  }),
  'sources.list': call({ at: 'engine', input: nothing, output: z.array(source) }),
  /** Takes a source and its rows out of the review; decisions stay in the log. */
  'sources.remove': call({
    at: 'engine',
    job: true,
    input: z.strictObject({ sourceId: z.int() }),
    output: nothing,
  }),
  'sources.issues': call({
    at: 'engine',
    input: z.strictObject({ ...pageInput, sourceId: z.int().nullable() }),
    output: page(rowIssue),
  }),
  'records.get': call({
    at: 'engine',
    input: z.strictObject({ sourceId: z.int(), row: z.int() }),
    output: rawRecord,
  }),
  /** Rebuilds people, sessions, links, verdicts and findings from what is imported. */
  'analysis.run': call({ at: 'engine', job: true, input: nothing, output: nothing }),
};
