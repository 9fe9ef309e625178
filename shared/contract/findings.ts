import { z } from 'zod';
import { call } from './call.ts';
import { cite, disposition, instant, nothing, page, pageInput, ruleId, severity } from './common.ts';

export const decision = z.strictObject({
  disposition: disposition.nullable(),
  note: z.string(),
  who: z.string(),
  at: instant.nullable(),
});
export type Decision = z.infer<typeof decision>;

export const findingRow = z.strictObject({
  id: z.string(),
  rule: ruleId,
  title: z.string(),
  severity,
  subject: z.string(),
  sentence: z.string(),
  sessions: z.int(),
  at: instant.nullable(),
  decision: decision.nullable(),
});
export type FindingRow = z.infer<typeof findingRow>;

export const findingDetail = z.strictObject({
  row: findingRow,
  question: z.string(),
  why: z.string(),
  controls: z.array(z.string()),
  sessions: z.array(
    z.strictObject({
      id: z.string(),
      startedAt: instant,
      actor: z.string(),
      target: z.string(),
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
  severity,
  enabled: z.boolean(),
  tested: z.int(),
  unit: z.string(),
  found: z.int(),
  open: z.int(),
  untested: z.array(z.strictObject({ reason: z.string(), count: z.int() })),
});
export type RuleResult = z.infer<typeof ruleResult>;

export const findingFilter = z.strictObject({
  rules: z.array(ruleId),
  severities: z.array(severity),
  state: z.enum(['all', 'open', 'decided']),
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
