import { z } from 'zod';
import { call } from './call.ts';
import { findingState, handle, instant, nothing, ruleId, severity } from './common.ts';
import { policyChange } from './policy.ts';

/**
 * What became of a finding from one review to a later one: new; gone, with why; open in both; decided since; open again
 * after it had been settled; settled in both.
 */
export const CHANGES_BETWEEN = ['new', 'gone', 'still-open', 'reopened', 'settled', 'still-settled'] as const;
export type ChangeBetween = (typeof CHANGES_BETWEEN)[number];
export const CHANGE_BETWEEN_WORDS: Record<ChangeBetween, string> = {
  new: 'New',
  gone: 'Gone',
  'still-open': 'Still open',
  reopened: 'Reopened',
  settled: 'Settled since',
  'still-settled': 'Settled in both',
};

/** Why a finding is in one review only, as far as it can be told; the first that holds. */
export const REASONS_BETWEEN = ['period', 'rule-off', 'files', 'policy', 'version', 'not-known'] as const;

const side = z.strictObject({
  severity,
  rules: z.array(ruleId),
  state: findingState,
  sentence: z.string(),
});

export const comparedFinding = z.strictObject({
  change: z.enum(CHANGES_BETWEEN),
  id: z.string(),
  title: z.string(),
  subject: z.string(),
  at: instant.nullable(),
  before: side.nullable(),
  after: side.nullable(),
  /** Of one that is new or gone: why, and in one sentence. */
  reason: z.enum(REASONS_BETWEEN).nullable(),
  words: z.string(),
});
export type ComparedFinding = z.infer<typeof comparedFinding>;

const reviewSide = z.strictObject({
  name: z.string(),
  period: z.strictObject({ from: z.string(), to: z.string(), zone: z.string() }).nullable(),
  sessions: z.int(),
  findings: z.int(),
  open: z.int(),
});

export const comparison = z.strictObject({
  before: reviewSide,
  after: reviewSide,
  counts: z.record(z.enum(CHANGES_BETWEEN), z.int()),
  /** The first 500 of each change, the heaviest first. */
  rows: z.array(comparedFinding),
  /** Settings of the policy that differ. */
  settings: z.array(policyChange),
  /** Rules that are another version than before. */
  versions: z.array(z.strictObject({ rule: ruleId, title: z.string(), before: z.int(), after: z.int() })),
  /** Files that only one of them has, by content. */
  files: z.array(z.strictObject({ file: z.string(), kind: z.string(), only: z.enum(['before', 'after']) })),
});
export type Comparison = z.infer<typeof comparison>;

export const compareCalls = {
  /** Asks for another review with the system's dialog; null when the person closes it. */
  'compare.choose': call({
    at: 'shell',
    input: nothing,
    output: z.strictObject({ handle, name: z.string() }).nullable(),
  }),
  /** Compares the open review, taken as the later one, with an earlier one, which is read and not changed. */
  'compare.run': call({
    at: 'engine',
    grant: 'handle',
    job: true,
    input: z.strictObject({ handle }),
    output: comparison,
  }),
};
