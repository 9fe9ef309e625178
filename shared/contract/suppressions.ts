import { z } from 'zod';
import { call } from './call.ts';
import { instant, nothing, ruleId, severity, tier } from './common.ts';

const somebody = z.strictObject({
  /** By which sessions know them. */
  key: z.string().min(1).max(500),
  name: z.string().min(1).max(500),
  username: z.string().max(500).nullable(),
});
const longText = z.string().trim().min(1).max(4000);
const shortText = z.string().trim().min(1).max(200);

/**
 * What is hidden: what these rules say of sessions of this actor in the account of this target, or in accounts of this
 * unit as of then. All of it must hold. Exactly one of target and unit is given.
 */
export const suppressionScope = z.strictObject({
  rules: z.array(ruleId).min(1).max(50),
  actor: somebody,
  target: somebody.nullable(),
  unit: z.string().trim().min(1).max(200).nullable(),
});
export type SuppressionScope = z.infer<typeof suppressionScope>;

/** Sessions that start from the first day to the last, ISO dates in the review's zone, both inclusive; at most 12 months. */
export const suppressionInput = z.strictObject({
  owner: shortText,
  reason: longText,
  ticket: shortText,
  from: z.iso.date(),
  until: z.iso.date(),
  scope: suppressionScope,
});
export type SuppressionInput = z.infer<typeof suppressionInput>;

const step = z.strictObject({ who: z.string(), at: instant.nullable(), note: z.string() });

/** What a suppression hides of the findings there are. */
export const suppressionEffect = z.strictObject({
  /** Findings that are hidden by it, alone or with others. */
  hidden: z.int(),
  /** Findings of which it covers a part; these stay in sight. */
  partly: z.int(),
  sessions: z.int(),
  /** Sessions that wait for a second person: their accounts are of the top tier, or may be. */
  waiting: z.int(),
  /** Of the waiting ones, those of which no file records the unit: whether it is of the top tier cannot be told. */
  unrecorded: z.int(),
});

export const suppression = z.strictObject({
  /** Its entry of the log. */
  id: z.int(),
  ...suppressionInput.shape,
  who: z.string(),
  at: instant.nullable(),
  /** The second person's. */
  approved: step.nullable(),
  ended: step.nullable(),
  /** ISO date, 30 days before the last day: to be looked at again from then on. */
  dueFrom: z.iso.date(),
  effect: suppressionEffect,
});
export type Suppression = z.infer<typeof suppression>;

export const suppressionPreview = z.strictObject({
  /** What it cannot be saved with, in one sentence; null: it can. */
  problem: z.string().nullable(),
  effect: suppressionEffect,
  /** The first 200 findings it touches, the hidden ones first. */
  rows: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      severity,
      subject: z.string(),
      sentence: z.string(),
      at: instant.nullable(),
      hidden: z.boolean(),
      tier: tier.nullable(),
    }),
  ),
});
export type SuppressionPreview = z.infer<typeof suppressionPreview>;

const id = z.int();
const list = z.array(suppression);

export const suppressionCalls = {
  /** All of them, the newest first, those that ended too. */
  'suppressions.list': call({ at: 'engine', input: nothing, output: list }),
  /** What one would hide; keeps nothing. */
  'suppressions.preview': call({ at: 'engine', input: suppressionInput, output: suppressionPreview }),
  'suppressions.add': call({ at: 'engine', input: suppressionInput, output: list }),
  /** By a second person, who is neither its owner nor who wrote it. */
  'suppressions.approve': call({
    at: 'engine',
    input: z.strictObject({ id, note: z.string().max(4000) }),
    output: list,
  }),
  /** Ends it now: everything that it hid is in sight again. */
  'suppressions.end': call({
    at: 'engine',
    input: z.strictObject({ id, note: longText }),
    output: list,
  }),
  /** Actors, targets and units to choose from, as sessions know them, by name. */
  'suppressions.choices': call({
    at: 'engine',
    input: z.strictObject({ search: z.string().max(200) }),
    output: z.strictObject({
      actors: z.array(somebody).max(50),
      targets: z.array(somebody).max(50),
      units: z.array(z.string()).max(50),
    }),
  }),
};
