import { z } from 'zod';
import {
  ALIAS_BASES,
  ALIAS_KINDS,
  IDENTITY_ANSWERS,
  IDENTITY_ITEMS,
  STATE_BASES,
  STATE_FIELDS,
} from '../people-words.ts';
import { call } from './call.ts';
import { cite, instant, nothing, page, pageInput } from './common.ts';

export const PEOPLE_STATES = ['all', 'actors', 'targets', 'inactive', 'merged', 'unclear'] as const;

export const personRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  username: z.string().nullable(),
  email: z.string().nullable(),
  active: z.boolean().nullable(),
  /** As the lists of people say now; sessions carry the unit of their own time. */
  unit: z.string().nullable(),
  sensitive: z.boolean().nullable(),
  /** How many ways of naming this person are known, and from how many rows of lists. */
  aliases: z.int(),
  records: z.int(),
  asActor: z.int(),
  asTarget: z.int(),
  tickets: z.int(),
  /** A question of the queue about this person waits for an answer. */
  unclear: z.boolean(),
});
export type PersonRow = z.infer<typeof personRow>;

/** One way to name a person. Half-open instants; null: since ever, or until now. */
export const alias = z.strictObject({
  kind: z.enum(ALIAS_KINDS),
  text: z.string(),
  from: instant.nullable(),
  to: instant.nullable(),
  basis: z.enum(ALIAS_BASES),
  cite: cite.nullable(),
});
export type Alias = z.infer<typeof alias>;

/** What held from when to when (half-open); null: since ever, or until now. */
export const personState = z.strictObject({
  field: z.enum(STATE_FIELDS),
  /** null: not recorded. Active and power are told as yes and no. */
  value: z.string().nullable(),
  from: instant.nullable(),
  to: instant.nullable(),
  basis: z.enum(STATE_BASES),
  sentence: z.string(),
  cite: cite.nullable(),
});
export type PersonState = z.infer<typeof personState>;

/** A record of the lists of people that is taken for this person, by its strongest key, and why. */
export const personRecord = z.strictObject({
  /** What decisions name it by; two records of one person have different ones. */
  anchor: z.string(),
  /** "username ana@x.example, e-mail ana@x.example, Payroll". */
  words: z.string(),
  /** Why it is this person: null for the first record. */
  because: z.string().nullable(),
  cites: z.array(cite),
});

export const identityDecision = z.strictObject({
  answer: z.enum(IDENTITY_ANSWERS).nullable(),
  /** Whom it names, in words; null where it names nobody. */
  chosen: z.string().nullable(),
  note: z.string(),
  who: z.string(),
  at: instant.nullable(),
});
export type IdentityDecision = z.infer<typeof identityDecision>;

export const identityCandidate = z.strictObject({
  /** What a decision names this person by. */
  anchor: z.string(),
  /** null where no person of the register has the anchor any more. */
  personId: z.string().nullable(),
  name: z.string(),
  username: z.string().nullable(),
  /** Unit, profile, state: what tells namesakes apart, in words. */
  words: z.string(),
  /** What speaks for this one, in words; a hint, never a choice. */
  hint: z.string().nullable(),
  cites: z.array(cite),
});

export const identityItem = z.strictObject({
  id: z.string(),
  kind: z.enum(IDENTITY_ITEMS),
  /** What the sources write: "Alex Martin". */
  text: z.string(),
  /** Why it is asked, in one sentence with its numbers. */
  sentence: z.string(),
  candidates: z.array(identityCandidate),
  sessions: z.int(),
  tickets: z.int(),
  /** The first sessions it is about. */
  examples: z.array(
    z.strictObject({ id: z.string(), startedAt: instant, actor: z.string(), target: z.string() }),
  ),
  decision: identityDecision.nullable(),
  history: z.array(identityDecision),
  /** Sessions that were answered on their own, while the answers hold. */
  picks: z
    .array(
      z.strictObject({
        id: z.string(),
        /** null: the session is not in the review at the moment. */
        startedAt: instant.nullable(),
        actor: z.string(),
        target: z.string(),
        decision: identityDecision,
      }),
    )
    .optional(),
});
export type IdentityItem = z.infer<typeof identityItem>;

export const personDetail = z.strictObject({
  row: personRow,
  aliases: z.array(alias),
  states: z.array(personState),
  records: z.array(personRecord),
  /** What a person answered about a record of this person and another one, while it holds. */
  pairs: z
    .array(
      z.strictObject({
        /** Both anchors, as the decision names them. */
        anchors: z.array(z.string()),
        /** The other record in words, and whose it is now; null: it is in no list any more. */
        words: z.string(),
        personId: z.string().nullable(),
        decision: identityDecision,
      }),
    )
    .optional(),
  /** Questions of the queue about this person. */
  items: z.array(z.strictObject({ id: z.string(), text: z.string(), decided: z.boolean() })),
});
export type PersonDetail = z.infer<typeof personDetail>;

export const identityQueue = z.strictObject({
  items: z.array(identityItem),
  /** Items with an answer, `cannot-tell` among them. */
  decided: z.int(),
  /** Decisions made since the last analysis: run it to see what they change. */
  pending: z.int(),
});
export type IdentityQueue = z.infer<typeof identityQueue>;

export const identityChoice = z.strictObject({
  /** An item of the queue; null when two records of one person are taken apart (or put together again). */
  item: z.string().max(64).nullable(),
  /** null takes the last answer back, by an entry of its own. */
  answer: z.enum(IDENTITY_ANSWERS).nullable(),
  /** pick: the anchor chosen. merge, apart: both anchors. */
  anchors: z.array(z.string().max(400)).max(2),
  /** A pick for one session only; null: wherever the sources write this text. */
  session: z.string().max(64).nullable(),
  note: z.string().max(4000),
});
export type IdentityChoice = z.infer<typeof identityChoice>;

export const peopleCalls = {
  'people.page': call({
    at: 'engine',
    input: z.strictObject({
      ...pageInput,
      filter: z.strictObject({ state: z.enum(PEOPLE_STATES), unit: z.string().max(200).nullable() }),
    }),
    output: page(personRow),
  }),
  /** The units people are in, for the filter. */
  'people.units': call({ at: 'engine', input: nothing, output: z.array(z.string()) }),
  'people.get': call({
    at: 'engine',
    input: z.strictObject({ id: z.string().max(64) }),
    output: personDetail,
  }),
  /** Everything that is not settled about who is who, and what was answered. */
  'people.queue': call({ at: 'engine', input: nothing, output: identityQueue }),
  /** Appends an answer to the log. Quick; `analysis.run` afterwards applies what has gathered. */
  'people.decide': call({ at: 'engine', input: identityChoice, output: nothing }),
};
