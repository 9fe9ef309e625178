import { z } from 'zod';
import { call } from './call.ts';
import { handle, instant, nothing } from './common.ts';

/** What the frame of the window shows about the open review. */
export const reviewInfo = z.strictObject({
  name: z.string(),
  zone: z.string().nullable(),
  dateOrder: z.string().nullable(),
  /** The period asked for, ISO dates in the review's zone, both inclusive; null: what the sources cover. */
  asked: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  /** The period in force; null while no source says anything. */
  period: z.strictObject({ from: z.string(), to: z.string(), zone: z.string() }).nullable(),
  counts: z.strictObject({
    sources: z.int(),
    rows: z.int(),
    people: z.int(),
    /** Questions about who is who that wait for an answer. */
    unclear: z.int(),
    sessions: z.int(),
    findings: z.int(),
    open: z.int(),
    /** Findings that a suppression hides. */
    suppressed: z.int(),
    roster: z.int(),
    /** total = imported + duplicate + ignored + rejected holds for every source. */
    balanced: z.boolean(),
  }),
});
export type ReviewInfo = z.infer<typeof reviewInfo>;

export const recentReview = z.strictObject({
  handle,
  name: z.string(),
  folder: z.string(),
  openedAt: instant,
  missing: z.boolean(),
});
export type RecentReview = z.infer<typeof recentReview>;

export const reviewCalls = {
  /** Creates `<name>.actas` in the user's reviews folder (a number is added when it exists) and opens it. */
  'review.create': call({
    at: 'shell',
    input: z.strictObject({ name: z.string().trim().min(1).max(120) }),
    output: reviewInfo,
  }),
  /** Asks for an .actas file with the system's dialog; null when the user closes it. */
  'review.choose': call({ at: 'shell', input: nothing, output: reviewInfo.nullable() }),
  /** Opens a recent or dropped review. */
  'review.open': call({
    at: 'shell',
    grant: 'handle',
    input: z.strictObject({ handle }),
    output: reviewInfo,
  }),
  /** Makes a new review from the sample files that come with the application. */
  'review.sample': call({ at: 'shell', job: true, input: nothing, output: reviewInfo }),
  'review.recent': call({ at: 'shell', input: nothing, output: z.array(recentReview) }),
  'review.close': call({ at: 'shell', input: nothing, output: nothing }),
  'review.info': call({ at: 'engine', input: nothing, output: reviewInfo.nullable() }),
  /** Changes name, zone or period and analyses again. */
  'review.settings': call({
    at: 'engine',
    job: true,
    input: z.strictObject({
      name: z.string().trim().min(1).max(120).optional(),
      zone: z.string().max(60).optional(),
      period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullable().optional(),
    }),
    output: reviewInfo,
  }),
};
