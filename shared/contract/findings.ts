import { z } from 'zod';
import { FINDING_STATES } from '../words.ts';
import { call } from './call.ts';
import {
  cite,
  disposition,
  findingState,
  instant,
  nothing,
  page,
  pageInput,
  ruleId,
  severity,
} from './common.ts';

export const decision = z.strictObject({
  disposition: disposition.nullable(),
  note: z.string(),
  who: z.string(),
  at: instant.nullable(),
});
export type Decision = z.infer<typeof decision>;

/** A setting by its key with points and its value as JSON text. */
export const settingUsed = z.strictObject({ key: z.string(), value: z.string() });

export const findingRow = z.strictObject({
  id: z.string(),
  /** The heaviest rule and its title. */
  rule: ruleId,
  title: z.string(),
  /** Every rule that says something about the act, the heaviest first. */
  rules: z.array(z.strictObject({ rule: ruleId, title: z.string() })),
  severity,
  subject: z.string(),
  sentence: z.string(),
  sessions: z.int(),
  at: instant.nullable(),
  state: findingState,
  /** The decision in force. */
  decision: decision.nullable(),
  /** The last decision, where rules or sessions have come since: it holds no more. */
  outgrown: decision.nullable(),
});
export type FindingRow = z.infer<typeof findingRow>;

/** What one rule says in a finding, and by what. */
export const findingPart = z.strictObject({
  rule: ruleId,
  title: z.string(),
  question: z.string(),
  why: z.string(),
  version: z.int(),
  severity,
  sentence: z.string(),
  sessions: z.int(),
  settings: z.array(settingUsed),
  /** Suggestions: which control it speaks to is for the auditor to say. */
  controls: z.array(z.string()),
  cites: z.array(cite),
});
export type FindingPart = z.infer<typeof findingPart>;

/** A suppression that covers the finding or a part of it: so many of the things its rules say of its sessions. */
export const findingCover = z.strictObject({
  suppression: z.int(),
  owner: z.string(),
  reason: z.string(),
  until: z.iso.date(),
  covered: z.int(),
  of: z.int(),
});

export const findingDetail = z.strictObject({
  row: findingRow,
  parts: z.array(findingPart),
  covers: z.array(findingCover),
  /** What has come since it was decided, where the decision is outgrown. */
  since: z.strictObject({ rules: z.array(ruleId), sessions: z.int() }).nullable(),
  /** The reason that was given for the alarm it is about. */
  alarm: z.strictObject({ reason: z.string(), by: z.string(), at: instant.nullable() }).nullable(),
  sessions: z.array(
    z.strictObject({
      id: z.string(),
      startedAt: instant,
      actor: z.string(),
      /** By which sessions know them. */
      actorKey: z.string(),
      actorUsername: z.string().nullable(),
      target: z.string(),
      targetKey: z.string(),
      targetUsername: z.string().nullable(),
      verdict: z.string(),
    }),
  ),
  cites: z.array(cite),
  history: z.array(decision),
});
export type FindingDetail = z.infer<typeof findingDetail>;

export const ruleResult = z.strictObject({
  rule: ruleId,
  title: z.string(),
  question: z.string(),
  why: z.string(),
  version: z.int(),
  /** What must be in the review so that it can test anything. */
  needs: z.array(z.string()),
  limits: z.array(z.string()),
  settings: z.array(settingUsed),
  controls: z.array(z.string()),
  /** Those that the rule itself suggests, whatever the policy names. */
  ownControls: z.array(z.string()),
  severity,
  /** That of the rule itself, whatever the policy says. */
  ownSeverity: severity,
  enabled: z.boolean(),
  tested: z.int(),
  unit: z.string(),
  found: z.int(),
  open: z.int(),
  /** Findings of it that a suppression hides. */
  suppressed: z.int(),
  untested: z.array(z.strictObject({ reason: z.string(), count: z.int() })),
});
export type RuleResult = z.infer<typeof ruleResult>;

export const findingFilter = z.strictObject({
  /** Any of these rules says something in it; empty: whatever the rules. */
  rules: z.array(ruleId),
  severities: z.array(severity),
  state: z.enum(['all', ...FINDING_STATES]),
  /** Only those of which this suppression covers something. */
  suppression: z.int().optional(),
});
export type FindingFilter = z.infer<typeof findingFilter>;
export const FINDING_SORTS = ['severity', 'rule', 'subject', 'at', 'sessions'] as const;

export const findingCalls = {
  'findings.page': call({
    at: 'engine',
    input: z.strictObject({ ...pageInput, filter: findingFilter }),
    output: page(findingRow),
  }),
  'findings.get': call({ at: 'engine', input: z.strictObject({ id: z.string() }), output: findingDetail }),
  /** Appends a decision for each finding; `disposition: null` takes the last one back (an entry of its own, nothing is erased). */
  'findings.decide': call({
    at: 'engine',
    input: z.strictObject({
      ids: z.array(z.string()).min(1).max(1000),
      disposition: disposition.nullable(),
      note: z.string().max(4000),
    }),
    output: nothing,
  }),
  'rules.results': call({ at: 'engine', input: nothing, output: z.array(ruleResult) }),
};
