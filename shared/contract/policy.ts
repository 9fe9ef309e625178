import { z } from 'zod';
import { policySchema } from '../policy.ts';
import { call } from './call.ts';
import { instant, nothing, person, ruleId, verdict } from './common.ts';

/** A setting that differs, by its key with points ("verdict.no.specific"), both values as JSON text. */
export const policyChange = z.strictObject({ key: z.string(), before: z.string(), after: z.string() });
export type PolicyChange = z.infer<typeof policyChange>;

export const policyVersion = z.strictObject({
  /** Counts from 1, the policy that the review was made with. */
  version: z.int(),
  who: z.string(),
  at: instant.nullable(),
  note: z.string(),
  /** Against the version before; of the first, against the default policy. */
  changes: z.array(policyChange),
});
export type PolicyVersion = z.infer<typeof policyVersion>;

export const policyState = z.strictObject({
  policy: policySchema,
  defaults: policySchema,
  /** The newest first. */
  versions: z.array(policyVersion),
});
export type PolicyState = z.infer<typeof policyState>;

/** What another policy would change, found out without saving anything. */
export const policyTrial = z.strictObject({
  changes: z.array(policyChange),
  sessions: z.int(),
  /** All sessions by their verdict now and then, those that keep theirs too. */
  verdicts: z.array(z.strictObject({ from: verdict, to: verdict, count: z.int() })),
  /** The first 200 sessions whose verdict changes, by time. */
  rows: z.array(
    z.strictObject({
      sessionId: z.string(),
      startedAt: instant,
      actor: person,
      target: person,
      from: verdict,
      to: verdict,
    }),
  ),
  findings: z.strictObject({
    gained: z.int(),
    lost: z.int(),
    kept: z.int(),
    /** The rules that gain or lose some. */
    rules: z.array(z.strictObject({ rule: ruleId, title: z.string(), gained: z.int(), lost: z.int() })),
  }),
});
export type PolicyTrial = z.infer<typeof policyTrial>;

/** A policy as the window hands it over: checked by the engine, which names the key that does not fit. */
const policyInput = z.record(z.string(), z.unknown());

export const policyCalls = {
  'policy.get': call({ at: 'engine', input: nothing, output: policyState }),
  /** Runs the analysis with this policy and keeps nothing. */
  'policy.try': call({
    at: 'engine',
    job: true,
    input: z.strictObject({ policy: policyInput }),
    output: policyTrial,
  }),
  /** Saves a new version and analyses again. */
  'policy.save': call({
    at: 'engine',
    job: true,
    input: z.strictObject({ policy: policyInput, note: z.string().max(4000) }),
    output: policyState,
  }),
  /** Tries patterns of ticket keys on a text: the box beside the list of patterns. */
  'keys.try': call({
    at: 'engine',
    input: z.strictObject({
      patterns: z.array(z.string().max(500)).max(50),
      text: z.string().max(10_000),
    }),
    output: z.strictObject({
      /** In the order given; `problem`: one sentence, or null when the pattern is safe and fast. */
      patterns: z.array(z.strictObject({ pattern: z.string(), problem: z.string().nullable() })),
      /** Where keys stand in the text, in order and not overlapping; `at` counts UTF-16 units. */
      found: z.array(
        z.strictObject({
          at: z.int(),
          length: z.int(),
          key: z.string(),
          /** What found it: "Jira", "ServiceNow", or the pattern itself. */
          form: z.string(),
          /** A ticket of this key is in the review. */
          known: z.boolean(),
        }),
      ),
      near: z.array(z.strictObject({ written: z.string(), key: z.string() })),
    }),
  }),
};
