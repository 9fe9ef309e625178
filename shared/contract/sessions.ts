import { z } from 'zod';
import { call } from './call.ts';
import {
  answer,
  cite,
  endKind,
  instant,
  linkKind,
  page,
  pageInput,
  person,
  severity,
  tickId,
  verdict,
} from './common.ts';

export const sessionRow = z.strictObject({
  id: z.string(),
  system: z.string(),
  verdict,
  startedAt: instant,
  endedAt: instant.nullable(),
  endKind,
  actor: person,
  target: person,
  /** Two or more people bear the target's name. */
  ambiguous: z.boolean(),
  unit: z.string().nullable(),
  sensitive: z.boolean().nullable(),
  ticket: z.string().nullable(),
  ticketHow: linkKind.nullable(),
  findings: z.array(z.strictObject({ id: z.string(), title: z.string(), severity })),
});
export type SessionRow = z.infer<typeof sessionRow>;

export const tick = z.strictObject({ id: tickId, answer, sentence: z.string(), cite: cite.nullable() });
export const linkReason = z.strictObject({ reason: z.string(), points: z.number() });
export const link = z.strictObject({
  ticket: z.string(),
  title: z.string(),
  how: linkKind,
  points: z.number(),
  reasons: z.array(linkReason),
  /** The ticket the ticks were answered for. */
  judged: z.boolean(),
  sentence: z.string(),
  createdAt: instant.nullable(),
  resolvedAt: instant.nullable(),
  status: z.string().nullable(),
  requester: z.array(z.string()).nullable(),
  assignee: z.array(z.string()).nullable(),
  cite,
});
export type Link = z.infer<typeof link>;

export const sessionDetail = z.strictObject({
  row: sessionRow,
  reason: z.string().nullable(),
  /** Why the verdict, in one or two sentences a non-analyst reads. */
  sentence: z.string(),
  candidates: z.array(person),
  ticks: z.array(tick),
  links: z.array(link),
  /** start, end, inside or report: what the row says about the session. */
  evidence: z.array(
    z.strictObject({
      role: z.enum(['start', 'end', 'inside', 'report']),
      cite,
      at: instant.nullable(),
      text: z.string(),
    }),
  ),
  findings: z.array(
    z.strictObject({ id: z.string(), rule: z.string(), title: z.string(), severity, sentence: z.string() }),
  ),
});
export type SessionDetail = z.infer<typeof sessionDetail>;

export const sessionFilter = z.strictObject({
  verdicts: z.array(verdict),
  actor: z.string().max(200).nullable(),
  unit: z.string().max(200).nullable(),
  sensitive: z.boolean().nullable(),
  rule: z.string().max(60).nullable(),
  /** Half-open instants. */
  from: instant.nullable(),
  to: instant.nullable(),
});
export type SessionFilter = z.infer<typeof sessionFilter>;

export const SESSION_SORTS = [
  'verdict',
  'startedAt',
  'minutes',
  'actor',
  'target',
  'unit',
  'ticket',
] as const;

export const sessionCalls = {
  'sessions.page': call({
    at: 'engine',
    input: z.strictObject({ ...pageInput, filter: sessionFilter }),
    output: page(sessionRow),
  }),
  'sessions.get': call({ at: 'engine', input: z.strictObject({ id: z.string() }), output: sessionDetail }),
  /** What the filters can be set to. */
  'sessions.choices': call({
    at: 'engine',
    input: z.strictObject({}),
    output: z.strictObject({ actors: z.array(z.string()), units: z.array(z.string()) }),
  }),
};
