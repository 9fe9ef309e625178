import { z } from 'zod';
import { BREADTH_BANDS, GRANTEES, ROSTER_FLAGS } from '../people-words.ts';
import { call } from './call.ts';
import { answer, cite, instant, nothing } from './common.ts';

export const rosterPerson = z.strictObject({
  key: z.string(),
  name: z.string(),
  username: z.string().nullable(),
  active: z.boolean().nullable(),
  unit: z.string().nullable(),
  declared: z.boolean(),
  approved: z.boolean().nullable(),
  sessions: z.int(),
  lastAt: instant.nullable(),
  how: z.array(z.string()),
  /** What makes this line worth a look, each with its sentence and rows. */
  flags: z.array(z.strictObject({ flag: z.enum(ROSTER_FLAGS), sentence: z.string(), cites: z.array(cite) })),
  /** Accounts entered, and their share of the active users; null: not recorded how many are active. */
  targets: z.int(),
  share: z.number().nullable(),
  band: z.enum(BREADTH_BANDS).nullable(),
  cites: z.array(cite),
});
export type RosterPerson = z.infer<typeof rosterPerson>;

export const rosterView = z.strictObject({
  declared: z.int(),
  observed: z.int(),
  activeUsers: z.int(),
  limit: z.number(),
  /** Files say who may act as others. */
  known: z.boolean(),
  /** Files say who did: without one, nobody's sessions are not recorded rather than none. */
  actedKnown: z.boolean(),
  /** Declared as a share of the active users; null: not recorded how many are active. */
  share: z.number().nullable(),
  band: z.enum(BREADTH_BANDS).nullable(),
  /** "No session from 2 Apr 2026 to 30 Jun 2026 (90 days)": the window in which dormant is judged; null: cannot be judged, and why. */
  dormant: z.strictObject({ from: instant.nullable(), to: instant.nullable(), sentence: z.string() }),
  /** Unlisted first, then by sessions. */
  people: z.array(rosterPerson),
});
export type RosterView = z.infer<typeof rosterView>;

/** Sessions of each actor in each unit, by the unit of the session's own time. */
export const rosterMatrix = z.strictObject({
  /** null: the unit is not recorded. Sensitive units first, then by sessions. */
  units: z.array(
    z.strictObject({
      unit: z.string().nullable(),
      sensitive: z.boolean().nullable(),
      sessions: z.int(),
    }),
  ),
  actors: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      sessions: z.int(),
      /** In the order of `units`. */
      cells: z.array(z.int()),
    }),
  ),
});
export type RosterMatrix = z.infer<typeof rosterMatrix>;

/** A time in which somebody's account was open to others. Half-open instants. */
export const accessGrant = z.strictObject({
  id: z.string(),
  owner: z.string(),
  /** What sessions name the account by: the target's key. */
  ownerKey: z.string(),
  username: z.string().nullable(),
  grantee: z.enum(GRANTEES),
  /** "Acme Tools (00D…)" for a publisher, as written. */
  granteeText: z.string().nullable(),
  /** null: not recorded when it was given. */
  from: instant.nullable(),
  /** The end that is stated; null: not recorded. */
  through: instant.nullable(),
  revokedAt: instant.nullable(),
  /** What the rows say, and what cannot be told of them. */
  sentence: z.string(),
  /** Sessions in the account inside the window. */
  sessions: z.int(),
  cites: z.array(cite),
});
export type AccessGrant = z.infer<typeof accessGrant>;

/** A move of "Administrators Can Log in as Any User", and the ticket it wants. */
export const policySwitch = z.strictObject({
  at: instant,
  to: z.enum(['on', 'off']).nullable(),
  user: z.string(),
  delegate: z.string().nullable(),
  ticket: z.string().nullable(),
  /** Does a ticket ask for it? no: none does, and the ticket files cover the time. */
  answer,
  sentence: z.string(),
  cite,
});
export type PolicySwitch = z.infer<typeof policySwitch>;

export const accessView = z.strictObject({
  /** An audit trail was imported: it alone tells of the switch. */
  trail: z.boolean(),
  /** An audit trail or a list of people with expiry dates was imported, so that no grant means something. */
  known: z.boolean(),
  /** To own administrators, or not recorded to whom. */
  grants: z.array(accessGrant),
  /** To the support of the vendor and to publishers of packages. */
  vendor: z.array(accessGrant),
  /** Sessions that support of the vendor had, as far as sources say so. */
  vendorSessions: z.array(
    z.strictObject({
      id: z.string(),
      startedAt: instant,
      actor: z.string(),
      target: z.string(),
      because: z.string(),
    }),
  ),
  switches: z.array(policySwitch),
  /** What the switch was when; null: not recorded. Half-open, inside the period. */
  states: z.array(
    z.strictObject({
      from: instant,
      to: instant,
      state: z.enum(['on', 'off']).nullable(),
      sessions: z.int(),
    }),
  ),
});
export type AccessView = z.infer<typeof accessView>;

export const accessCalls = {
  'roster.get': call({ at: 'engine', input: nothing, output: rosterView }),
  'roster.matrix': call({ at: 'engine', input: nothing, output: rosterMatrix }),
  'access.get': call({ at: 'engine', input: nothing, output: accessView }),
};
