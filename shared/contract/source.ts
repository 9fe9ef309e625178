import { z } from 'zod';
import { FATES } from '../words.ts';
import { dateOrder, instant, sourceKind, syntax } from './common.ts';

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

/** Days that a person says a ticket file covers, both included, in the review's zone. */
export const declaredDays = z
  .strictObject({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, 'The first day is after the last.');

/** Information produced by the entity: how a file came to be. Every field as a person wrote it; empty: not said. */
export const card = z.strictObject({
  extractedBy: z.string().max(200),
  system: z.string().max(200),
  /** When it was extracted, as text. */
  extractedAt: z.string().max(100),
  filter: z.string().max(2000),
  expectedRows: z.int().min(0).nullable(),
  note: z.string().max(4000),
  /** Of a ticket file: all tickets of these days are in it. Left out: not said. */
  covers: declaredDays.nullable().optional(),
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
