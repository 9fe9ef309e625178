import { z } from 'zod';
import { AUTOMATIC_BANDS, CLOCK_FACTS, LINK_ANSWERS, LINK_BANDS, SUGGESTION_BASES } from '../link-words.ts';
import { call } from './call.ts';
import { answer, cite, endKind, instant, linkKind, nothing, person, tickId, verdict } from './common.ts';

const band = z.enum(LINK_BANDS);
const linkAnswer = z.enum(LINK_ANSWERS);
const names = z.array(z.string()).nullable();

/** What a person said about one session and one ticket; `answer: null` took it back. Append-only. */
export const linkDecision = z.strictObject({
  seq: z.int(),
  sessionId: z.string(),
  ticket: z.string(),
  answer: linkAnswer.nullable(),
  note: z.string(),
  who: z.string(),
  at: instant.nullable(),
  /** The points were hidden when it was given. */
  blind: z.boolean(),
  /** How many links this one entry decided together. */
  together: z.int(),
});
export type LinkDecision = z.infer<typeof linkDecision>;

export const clockAnswer = z.strictObject({
  fact: z.enum(CLOCK_FACTS),
  answer,
  sentence: z.string(),
  cite: cite.nullable(),
});
export const suggestion = z.strictObject({
  ticket: z.string(),
  title: z.string(),
  basis: z.enum(SUGGESTION_BASES),
  written: z.string(),
  sentence: z.string(),
  cite,
});
/** Where candidates were looked for; `from` and `to` are half-open instants. */
export const considered = z.strictObject({
  keyed: z.int(),
  about: z.int(),
  outside: z.int(),
  tickets: z.int(),
  from: instant,
  to: instant,
  open: z.boolean(),
  sentence: z.string(),
});
/** How widely a ticket is used by the sessions judged for it. */
export const ticketUse = z.strictObject({
  sessions: z.int(),
  targets: z.int(),
  days: z.int(),
  firstAt: instant.nullable(),
  lastAt: instant.nullable(),
});

/** A ticket as somebody who must decide wants to read it. */
export const ticketCard = z.strictObject({
  key: z.string(),
  title: z.string(),
  /** The first 4,000 characters. */
  text: z.string(),
  status: z.string().nullable(),
  createdAt: instant.nullable(),
  resolvedAt: instant.nullable(),
  updatedAt: instant.nullable(),
  opener: names,
  requester: names,
  affected: names,
  assignee: names,
  approvers: names,
  /** Those nearest to the session, at most 20, oldest first. */
  comments: z.array(z.strictObject({ at: instant.nullable(), author: z.string(), text: z.string() })),
  cite,
});
export type TicketCard = z.infer<typeof ticketCard>;

/** One row of the queue. In blind mode band, points and verdict are null until one ticket is confirmed or each has an answer. */
export const linkRow = z.strictObject({
  sessionId: z.string(),
  startedAt: instant,
  actor: person,
  target: person,
  unit: z.string().nullable(),
  band: band.nullable(),
  verdict: verdict.nullable(),
  /** The candidate shown first, and how many there are. */
  ticket: z.string().nullable(),
  points: z.number().nullable(),
  candidates: z.int(),
  suggestions: z.int(),
  /** The last answer in force to any of its links. */
  decision: linkDecision.nullable(),
});
export type LinkRow = z.infer<typeof linkRow>;

export const linkCandidate = z.strictObject({
  ticket: ticketCard,
  how: linkKind.nullable(),
  points: z.number().nullable(),
  reasons: z.array(z.strictObject({ reason: z.string(), points: z.number() })).nullable(),
  /** Null in blind mode until decided. */
  sentence: z.string().nullable(),
  clock: z.array(clockAnswer).nullable(),
  use: ticketUse.nullable(),
  ticks: z
    .array(z.strictObject({ id: tickId, answer, sentence: z.string(), cite: cite.nullable() }))
    .nullable(),
  judged: z.boolean(),
  decision: linkDecision.nullable(),
});
export type LinkCandidate = z.infer<typeof linkCandidate>;

export const linkItem = z.strictObject({
  row: linkRow,
  reason: z.string().nullable(),
  endedAt: instant.nullable(),
  endKind,
  /** The last row that shows the session in use. */
  seenUntil: instant,
  considered,
  /** Proposed by Actas or picked by a person; in blind mode in the order of their keys. */
  candidates: z.array(linkCandidate),
  suggestions: z.array(suggestion),
  history: z.array(linkDecision),
});
export type LinkItem = z.infer<typeof linkItem>;

/**
 * `open`: what waits for a person; `sample`: the links that were drawn to measure quality. Without bands all those that
 * need a person: possible matches and suggestions.
 */
export const linkFilter = z.strictObject({
  bands: z.array(band),
  state: z.enum(['all', 'open', 'decided']),
  sample: z.boolean(),
  actorKey: z.string().max(400).nullable(),
  targetKey: z.string().max(400).nullable(),
  ticket: z.string().max(200).nullable(),
});
export type LinkFilter = z.infer<typeof linkFilter>;

const bulk = {
  filter: linkFilter,
  search: z.string().max(200),
  /** The first candidate of each session that nobody has decided; only with at least so many points. */
  answer: z.enum(['confirm', 'reject']),
  leastPoints: z.number().min(0).nullable(),
};

/** How often automatic links of a band are right, from a sample judged blind. Shares are between 0 and 1. */
export const bandQuality = z.strictObject({
  band: z.enum(AUTOMATIC_BANDS),
  /** Links of the band when the sample was drawn, how many were drawn, and how many of those were judged right or wrong. */
  population: z.int(),
  drawn: z.int(),
  judged: z.int(),
  /** How many of the judged ones were answered while their points were hidden. */
  blind: z.int(),
  right: z.int(),
  wrong: z.int(),
  unsure: z.int(),
  precision: z.number().nullable(),
  /** 95 % interval (Wilson), or the precision itself once all links were judged; null while nothing was judged. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  sentence: z.string(),
});
export type BandQuality = z.infer<typeof bandQuality>;
export const linkQuality = z.strictObject({
  draw: z
    .strictObject({
      seq: z.int(),
      seed: z.string(),
      perBand: z.int(),
      who: z.string(),
      at: instant.nullable(),
      /** How rows were chosen, in words that let anybody draw the same. */
      method: z.string(),
    })
    .nullable(),
  bands: z.array(bandQuality),
});
export type LinkQuality = z.infer<typeof linkQuality>;

export const linkCalls = {
  'links.queue': call({
    at: 'engine',
    input: z.strictObject({
      filter: linkFilter,
      search: z.string().max(200),
      blind: z.boolean(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      rows: z.array(linkRow),
      matching: z.int(),
      total: z.int(),
      /** Of those the filter without its state matches, how many have an answer. */
      decided: z.int(),
      of: z.int(),
      /** Answers that the last analysis does not know yet. */
      pending: z.int(),
    }),
  }),
  'links.item': call({
    at: 'engine',
    input: z.strictObject({ sessionId: z.string().max(64), blind: z.boolean() }),
    output: linkItem,
  }),
  /** Any ticket of the review by key, title or people, to pick one that Actas did not propose. At most 50. */
  'links.search': call({
    at: 'engine',
    input: z.strictObject({ sessionId: z.string().max(64), text: z.string().max(200) }),
    output: z.array(ticketCard),
  }),
  /** One entry of the log for one link; `answer: null` takes the answer back. */
  'links.decide': call({
    at: 'engine',
    input: z.strictObject({
      sessionId: z.string().max(64),
      ticket: z.string().max(200),
      answer: linkAnswer.nullable(),
      note: z.string().max(4000),
      /** Asked blind; kept as such only if the points were out of sight until now. */
      blind: z.boolean(),
    }),
    output: z.strictObject({ seq: z.int() }),
  }),
  'links.preview': call({
    at: 'engine',
    input: z.strictObject(bulk),
    output: z.strictObject({
      links: z.int(),
      /** Sessions that match and stay as they are, and why. */
      left: z.array(z.strictObject({ reason: z.string(), count: z.int() })),
      /** The first 200. */
      rows: z.array(linkRow),
    }),
  }),
  /** One entry of the log for all of them. @throws AuditError `changed-meanwhile` when no longer `links` of them match. */
  'links.bulk': call({
    at: 'engine',
    input: z.strictObject({ ...bulk, links: z.int().min(1), note: z.string().max(4000) }),
    output: z.strictObject({ seq: z.int() }),
  }),
  /** Takes back everything that one entry of the log decided and that still stands. */
  'links.undo': call({
    at: 'engine',
    input: z.strictObject({ seq: z.int() }),
    output: z.strictObject({ links: z.int() }),
  }),
  /** Draws links of each band by a seed, for somebody to judge blind. A new draw takes the place of the last one. */
  'links.draw': call({
    at: 'engine',
    input: z.strictObject({ seed: z.string().min(1).max(100), perBand: z.int().min(1).max(500) }),
    output: linkQuality,
  }),
  'links.quality': call({ at: 'engine', input: nothing, output: linkQuality }),
};
