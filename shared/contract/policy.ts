import { z } from 'zod';
import { policySchema } from '../policy.ts';
import { call } from './call.ts';
import { handle, instant, nothing, person, ruleId, severity, verdict } from './common.ts';

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

/** What a policy can make of a finding. */
export const FINDING_CHANGES = ['gained', 'lost', 'changed'] as const;
const findingShape = z.strictObject({ severity, rules: z.array(ruleId) });

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
    /** There before and after, with another severity or other rules. */
    changed: z.int(),
    /** There before and after, the same. */
    kept: z.int(),
    /** The rules that say something in more or in fewer findings than before. */
    rules: z.array(z.strictObject({ rule: ruleId, title: z.string(), gained: z.int(), lost: z.int() })),
    /** The first 200 of each change, gained before lost before changed, the heaviest first. */
    rows: z.array(
      z.strictObject({
        change: z.enum(FINDING_CHANGES),
        id: z.string(),
        subject: z.string(),
        sentence: z.string(),
        at: instant.nullable(),
        /** Null where it is not there. */
        before: findingShape.nullable(),
        after: findingShape.nullable(),
      }),
    ),
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
  /** Asks for a policy file with the system's dialog; null when the person closes it. */
  'policy.choose': call({
    at: 'shell',
    input: nothing,
    output: z.strictObject({ handle, name: z.string() }).nullable(),
  }),
  /** Reads a policy file over the default policy and changes nothing. */
  'policy.read': call({
    at: 'engine',
    grant: 'handle',
    input: z.strictObject({ handle }),
    output: z.strictObject({ policy: policySchema, changes: z.array(policyChange) }),
  }),
  /** Writes a policy to a file that the person names; answers its name, or null when the dialog was closed. */
  'policy.export': call({
    at: 'shell',
    input: z.strictObject({ policy: policyInput }),
    output: z.string().nullable(),
  }),
  /** The public holidays that a calendar ("CA-ON") has in the years of the period, as ISO dates with their names. */
  'policy.holidays': call({
    at: 'engine',
    input: z.strictObject({ calendar: z.string().max(20) }),
    output: z.strictObject({
      /** One sentence, or null when there is such a calendar. */
      problem: z.string().nullable(),
      days: z.array(z.strictObject({ date: z.iso.date(), name: z.string() })),
    }),
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
