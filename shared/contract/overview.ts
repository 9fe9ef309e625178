import { z } from 'zod';
import { call } from './call.ts';
import { instant, nothing, ruleId, severity, sourceKind, verdict } from './common.ts';

export const overview = z.strictObject({
  sessions: z.int(),
  verdicts: z.array(z.strictObject({ verdict, sessions: z.int() })),
  sensitive: z.strictObject({ sessions: z.int(), withoutTicket: z.int(), notRecorded: z.int() }),
  roster: z.strictObject({
    declared: z.int(),
    observed: z.int(),
    activeUsers: z.int(),
    undeclared: z.int(),
    limit: z.number(),
    known: z.boolean(),
  }),
  findings: z.array(
    z.strictObject({ rule: ruleId, title: z.string(), severity, found: z.int(), open: z.int() }),
  ),
  /** Each finding once, by where it stands; those by rule above may count one several times. */
  states: z.strictObject({
    total: z.int(),
    open: z.int(),
    decided: z.int(),
    suppressed: z.int(),
    answered: z.int(),
  }),
  /** Weeks start on Monday in the review's zone; `from` and `to` are half-open instants. Weeks without sessions are there too. */
  weeks: z.array(
    z.strictObject({
      week: z.string(),
      from: instant,
      to: instant,
      ok: z.int(),
      late: z.int(),
      bad: z.int(),
      unknown: z.int(),
    }),
  ),
  coverage: z.array(
    z.strictObject({
      sourceId: z.int(),
      file: z.string(),
      kind: sourceKind,
      title: z.string(),
      from: instant.nullable(),
      to: instant.nullable(),
    }),
  ),
  /** The period as half-open instants. */
  period: z.strictObject({ from: instant, to: instant }).nullable(),
  /** Plain sentences on what the sources do not cover. */
  gaps: z.array(z.string()),
  /** For each system: whether its files can prove that nobody else was impersonated in the period, and why. */
  absence: z.array(
    z.strictObject({
      system: z.string(),
      /** proven: they can; cannot-conclude: they cannot, or not for the whole period. */
      answer: z.enum(['proven', 'cannot-conclude']),
      sentence: z.string(),
    }),
  ),
});
export type Overview = z.infer<typeof overview>;

export const overviewCalls = {
  'overview.get': call({ at: 'engine', input: nothing, output: overview }),
};
