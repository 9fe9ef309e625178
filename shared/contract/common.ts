import { z } from 'zod';
import {
  ANSWERS,
  DISPOSITIONS,
  ENCODINGS,
  END_KINDS,
  FINDING_STATES,
  LINK_KINDS,
  RULE_IDS,
  SEVERITIES,
  SOURCE_KINDS,
  SYNTAXES,
  TICKS,
  TIERS,
  VERDICTS,
} from '../words.ts';

/** Instants cross the border as integer milliseconds since 1970 in UTC; the window shows them in the review's zone. */
export const instant = z.int();
export const sourceKind = z.enum(SOURCE_KINDS);
export const encoding = z.enum(ENCODINGS);
export const syntax = z.enum(SYNTAXES);
export const verdict = z.enum(VERDICTS);
export const tickId = z.enum(TICKS);
export const answer = z.enum(ANSWERS);
export const severity = z.enum(SEVERITIES);
export const endKind = z.enum(END_KINDS);
export const linkKind = z.enum(LINK_KINDS);
export const ruleId = z.enum(RULE_IDS);
export const disposition = z.enum(DISPOSITIONS);
export const findingState = z.enum(FINDING_STATES);
export const tier = z.literal(TIERS);
export const dateOrder = z.enum(['dmy', 'mdy', 'ymd']);
export const handle = z.string().min(1).max(100);
export const nothing = z.strictObject({});

/** Where a fact comes from: the record's number in its file, the header being row 1. */
export const cite = z.strictObject({ sourceId: z.int(), file: z.string(), row: z.int() });
export type Cite = z.infer<typeof cite>;

export const sort = z.strictObject({ column: z.string().max(40), descending: z.boolean() });
export const pageInput = {
  search: z.string().max(200),
  sort: sort.nullable(),
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
};
export type Page<Row extends z.ZodType> = z.ZodObject<
  { rows: z.ZodArray<Row>; matching: z.ZodInt; total: z.ZodInt },
  z.core.$strict
>;

/** A page of rows with both counts: how many match, and how many there are. */
export function page<Row extends z.ZodType>(row: Row): Page<Row> {
  return z.strictObject({ rows: z.array(row), matching: z.int(), total: z.int() });
}

export const person = z.strictObject({ name: z.string(), username: z.string().nullable() });
