import { z } from 'zod';
import { SESSION_CHECKS, TIMELINE_LANES } from '../check-words.ts';
import { STATE_BASES, STATE_FIELDS } from '../people-words.ts';
import { LINK_ANSWERS, LINK_BANDS } from '../link-words.ts';
import { call } from './call.ts';
import {
  answer,
  cite,
  endKind,
  instant,
  linkKind,
  nothing,
  page,
  pageInput,
  person,
  severity,
  sourceKind,
  tickId,
  verdict,
} from './common.ts';
import { clockAnswer, considered, linkDecision, suggestion, ticketUse } from './links.ts';

const check = z.enum(SESSION_CHECKS);
/** Of every rule of a finding, the heaviest first. */
const ruleTitles = z.array(z.string());

export const sessionRow = z.strictObject({
  id: z.string(),
  system: z.string(),
  verdict,
  startedAt: instant,
  endedAt: instant.nullable(),
  endKind,
  /** The last row that shows the session in use: with `endedAt` the bounds of its length where no logout was seen. */
  seenUntil: instant,
  actor: person,
  target: person,
  /** The account from which the actor came, where they were in somebody else's already. */
  through: person.nullable(),
  /** The kinds of files that show it. */
  kinds: z.array(sourceKind),
  /** Two or more people bear the target's name. */
  ambiguous: z.boolean(),
  /** The unit and whether it is sensitive at the time of the session, and how that is known. */
  unit: z.string().nullable(),
  unitBasis: z.enum(STATE_BASES),
  sensitive: z.boolean().nullable(),
  checks: z.array(z.strictObject({ check, answer })),
  ticket: z.string().nullable(),
  ticketHow: linkKind.nullable(),
  /** How well it is tied to a ticket, or why to none. */
  band: z.enum(LINK_BANDS),
  findings: z.array(z.strictObject({ id: z.string(), titles: ruleTitles, severity })),
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
  /** What a person said. */
  answer: z.enum(LINK_ANSWERS).nullable(),
  sentence: z.string(),
  clock: z.array(clockAnswer),
  use: ticketUse,
  createdAt: instant.nullable(),
  resolvedAt: instant.nullable(),
  status: z.string().nullable(),
  requester: z.array(z.string()).nullable(),
  assignee: z.array(z.string()).nullable(),
  cite,
});
export type Link = z.infer<typeof link>;

/**
 * start and end; report: a list tells the whole session; inside: done as the target, and the source says so; sign-in:
 * somebody signed in to the account meanwhile; activity: done in the account meanwhile, by whom is not recorded.
 */
export const evidenceRole = z.enum(['start', 'end', 'report', 'inside', 'sign-in', 'activity']);

export const sessionDetail = z.strictObject({
  row: sessionRow,
  reason: z.string().nullable(),
  /** Why the actor is taken for support of the vendor; null: no source says so. */
  support: z.string().nullable(),
  /** Why the verdict, in one or two sentences a non-analyst reads. */
  sentence: z.string(),
  candidates: z.array(person),
  ticks: z.array(tick),
  links: z.array(link),
  considered,
  suggestions: z.array(suggestion),
  /** What people said about its links, the newest first. */
  decisions: z.array(linkDecision),
  /** What each row says about the session. */
  evidence: z.array(
    z.strictObject({
      role: evidenceRole,
      cite,
      at: instant.nullable(),
      text: z.string(),
      /** What was changed, and from what to what, where the row says so. */
      change: z
        .strictObject({
          section: z.string().nullable(),
          what: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  /** What was known of both people when the session started. */
  context: z.array(
    z.strictObject({
      side: z.enum(['actor', 'target']),
      field: z.enum(STATE_FIELDS),
      value: z.string().nullable(),
      basis: z.enum(STATE_BASES),
      sentence: z.string(),
      cite: cite.nullable(),
    }),
  ),
  /** What the sources say of each other. */
  checks: z.array(z.strictObject({ check, answer, sentence: z.string(), cite: cite.nullable() })),
  findings: z.array(z.strictObject({ id: z.string(), titles: ruleTitles, severity, sentence: z.string() })),
});
export type SessionDetail = z.infer<typeof sessionDetail>;

export const sessionFilter = z.strictObject({
  verdicts: z.array(verdict),
  actor: z.string().max(200).nullable(),
  /** The same by keys, so that namesakes stay apart. */
  actorKey: z.string().max(400).nullable(),
  targetKey: z.string().max(400).nullable(),
  unit: z.string().max(200).nullable(),
  /** Only sessions whose unit is not recorded. */
  noUnit: z.boolean(),
  system: z.string().max(200).nullable(),
  check: z.strictObject({ check, answer }).nullable(),
  sensitive: z.boolean().nullable(),
  rule: z.string().max(60).nullable(),
  bands: z.array(z.enum(LINK_BANDS)),
  /** Only sessions judged for this ticket. */
  ticket: z.string().max(200).nullable(),
  /** Half-open instants. */
  from: instant.nullable(),
  to: instant.nullable(),
});
export type SessionFilter = z.infer<typeof sessionFilter>;

/** The filter that lets every session through. */
export const ANY_SESSION: SessionFilter = {
  verdicts: [],
  actor: null,
  actorKey: null,
  targetKey: null,
  unit: null,
  noUnit: false,
  system: null,
  check: null,
  sensitive: null,
  rule: null,
  bands: [],
  ticket: null,
  from: null,
  to: null,
};

export const SESSION_SORTS = [
  'verdict',
  'startedAt',
  'minutes',
  'actor',
  'target',
  'unit',
  'ticket',
] as const;

/** The session and what lies around it, on one axis of time. Instants in ms, UTC. */
export const timeline = z.strictObject({
  from: instant,
  to: instant,
  startedAt: instant,
  endedAt: instant.nullable(),
  endKind,
  seenUntil: instant,
  marks: z.array(
    z.strictObject({
      lane: z.enum(TIMELINE_LANES),
      /** Marks of one group share a line: the key of a ticket, whose grant. */
      group: z.string(),
      at: instant,
      /** null: a moment, not a span. */
      until: instant.nullable(),
      /** The span goes on beyond what is recorded. */
      open: z.boolean(),
      label: z.string(),
      text: z.string(),
      cite: cite.nullable(),
      /** Another session, to go there. */
      sessionId: z.string().nullable(),
    }),
  ),
  /** Marks that were left out because there are too many. */
  more: z.int(),
});
export type Timeline = z.infer<typeof timeline>;

export const checkSummary = z.strictObject({
  check,
  yes: z.int(),
  no: z.int(),
  notRecorded: z.int(),
  /** Why it is not recorded where it is not, with the files that are missing. */
  sentence: z.string(),
});
export type CheckSummary = z.infer<typeof checkSummary>;

/** A row that names who acted as whom and belongs to no session. */
export const strayRow = z.strictObject({
  at: instant,
  user: z.string(),
  delegate: z.string().nullable(),
  text: z.string(),
  cite,
});
export type StrayRow = z.infer<typeof strayRow>;

export const sessionCalls = {
  'sessions.timeline': call({
    at: 'engine',
    input: z.strictObject({ id: z.string().max(64) }),
    output: timeline,
  }),
  'sessions.checks': call({ at: 'engine', input: nothing, output: z.array(checkSummary) }),
  'sessions.strays': call({ at: 'engine', input: z.strictObject(pageInput), output: page(strayRow) }),
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
    output: z.strictObject({
      actors: z.array(z.string()),
      units: z.array(z.string()),
      systems: z.array(z.string()),
    }),
  }),
};
