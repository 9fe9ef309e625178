import { z } from 'zod';
import { answer, endKind, linkKind, ruleId, severity, sourceKind, verdict } from './contract/common.ts';
import { SESSION_CHECKS } from './check-words.ts';
import { CLOCK_FACTS, LINK_ANSWERS, LINK_BANDS, SUGGESTION_BASES } from './link-words.ts';
import { GRANTEES, ROSTER_FLAGS, STATE_BASES } from './people-words.ts';
import { TICKS } from './words.ts';

/**
 * The document that `actas review --json` prints and the evidence pack carries as review.json.
 * Keys may be added, never changed: other people's programs read it.
 */

const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/);
const nullableText = z.string().nullable();

const source = z.strictObject({
  file: z.string(),
  kind: sourceKind,
  sha256: z.string().length(64),
  bytes: z.int(),
  encoding: z.string(),
  rows: z.strictObject({
    total: z.int(),
    imported: z.int(),
    duplicate: z.int(),
    ignored: z.int(),
    rejected: z.int(),
  }),
  /** null: a list without times, such as a roster. */
  coverage: z.strictObject({ from: instant, to: instant }).nullable(),
  /** `reason`: why a person holds that the alarm does not stand; null: nobody has said. */
  alarms: z.array(z.strictObject({ code: z.string(), message: z.string(), reason: nullableText })),
});

const link = z.strictObject({
  ticket: z.string(),
  how: linkKind,
  points: z.number(),
  reasons: z.array(z.strictObject({ reason: z.string(), points: z.number() })),
  /** What a person said about it. */
  answer: z.enum(LINK_ANSWERS).nullable(),
  /** The ticket's clock beside the session. */
  clock: z.partialRecord(z.enum(CLOCK_FACTS), answer),
});

const INSIDE_ROLES = ['inside', 'activity', 'sign-in'] as const;

const session = z.strictObject({
  id: z.string(),
  system: z.string(),
  actor: z.strictObject({ name: z.string(), username: nullableText }),
  target: z.strictObject({
    name: z.string(),
    username: nullableText,
    unit: nullableText,
    sensitive: z.boolean().nullable(),
    /** How the unit at the time is known. */
    unitBasis: z.enum(STATE_BASES),
  }),
  startedAt: instant,
  endedAt: instant.nullable(),
  endKind,
  /** The last row that shows it in use: the least it lasted. */
  seenUntil: instant,
  /** Whose account the actor was in already. */
  through: z.strictObject({ name: z.string(), username: nullableText }).nullable(),
  /** The kinds of files that show it. */
  kinds: z.array(sourceKind),
  /** What its sources say of each other. */
  checks: z.partialRecord(z.enum(SESSION_CHECKS), answer),
  reason: nullableText,
  /** What was changed, opened or done inside, and who signed in meanwhile; null: not recorded. */
  inside: z
    .array(
      z.strictObject({
        role: z.enum(INSIDE_ROLES),
        at: instant.nullable(),
        text: z.string(),
        change: z.strictObject({ what: z.string(), before: nullableText, after: nullableText }).nullable(),
        file: z.string(),
        row: z.int(),
      }),
    )
    .nullable(),
  evidence: z.array(z.strictObject({ file: z.string(), row: z.int() })),
  verdict,
  ticks: z.record(z.enum(TICKS), answer),
  /** How well it is tied to a ticket, or why to none. */
  band: z.enum(LINK_BANDS),
  /** Proposed or confirmed; those that a person rejected stand apart. */
  links: z.array(link),
  rejected: z.array(z.string()),
  /** Tickets that may be meant and are not linked. */
  suggestions: z.array(
    z.strictObject({ ticket: z.string(), basis: z.enum(SUGGESTION_BASES), written: z.string() }),
  ),
  /** Where candidates were looked for. */
  considered: z.strictObject({
    keyed: z.int(),
    about: z.int(),
    outside: z.int(),
    tickets: z.int(),
    sentence: z.string(),
  }),
});

const finding = z.strictObject({
  id: z.string(),
  /** The heaviest of the rules that say something in it. */
  rule: ruleId,
  rules: z.array(ruleId),
  severity,
  subject: z.string(),
  sentence: z.string(),
  sessions: z.array(z.string()),
});

const rosterPerson = z.strictObject({
  name: z.string(),
  username: nullableText,
  declared: z.boolean(),
  observed: z.int(),
  how: z.array(z.string()),
  /** What makes the line worth a look. */
  flags: z.array(z.enum(ROSTER_FLAGS)),
});

export const reviewDocumentSchema = z.strictObject({
  schema: z.literal('actas.review/1'),
  /** null while no source says anything about a time. */
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date(), zone: z.string() }).nullable(),
  sources: z.array(source),
  sessions: z.array(session),
  findings: z.array(finding),
  roster: z.strictObject({
    declared: z.int(),
    observed: z.int(),
    activeUsers: z.int(),
    /** Whether files say who may act as others, and who did: false makes the numbers not recorded. */
    recorded: z.strictObject({ declared: z.boolean(), observed: z.boolean() }),
    people: z.array(rosterPerson),
  }),
  /** When accounts were open to others (`through` is the instant at which the window ends), and the moves of the switch that lets administrators in; null: not recorded. */
  access: z.strictObject({
    grants: z.array(
      z.strictObject({
        owner: z.string(),
        username: nullableText,
        to: z.enum(GRANTEES),
        from: instant.nullable(),
        through: instant.nullable(),
        revokedAt: instant.nullable(),
      }),
    ),
    switches: z.array(
      z.strictObject({
        at: instant,
        to: z.enum(['on', 'off']).nullable(),
        user: z.string(),
        ticket: nullableText,
        answer,
      }),
    ),
  }),
  people: z.strictObject({
    total: z.int(),
    ambiguous: z.array(z.strictObject({ name: z.string(), candidates: z.array(z.string()) })),
  }),
  totals: z.strictObject({
    sessions: z.int(),
    justified: z.int(),
    justifiedLate: z.int(),
    weak: z.int(),
    toReview: z.int(),
    unjustified: z.int(),
    cannotTell: z.int(),
    findings: z.int(),
    /** Findings that a suppression hides; they are listed all the same. */
    suppressed: z.int(),
  }),
  /** Rules that people made to hide findings, oldest first; `hides`: findings that each of them hides or helps to hide. */
  suppressions: z.array(
    z.strictObject({
      owner: z.string(),
      reason: z.string(),
      ticket: z.string(),
      from: z.iso.date(),
      until: z.iso.date(),
      rules: z.array(ruleId),
      actor: z.string(),
      target: nullableText,
      unit: nullableText,
      approvedBy: nullableText,
      ended: z.boolean(),
      hides: z.int(),
    }),
  ),
  /** For each system: whether the files prove that nobody was impersonated but in these sessions, and why (not). */
  absence: z.array(
    z.strictObject({
      system: z.string(),
      answer: z.enum(['proven', 'cannot-conclude']),
      sentence: z.string(),
    }),
  ),
  digest: z.string().length(64),
});
export type ReviewDocument = z.infer<typeof reviewDocumentSchema>;
