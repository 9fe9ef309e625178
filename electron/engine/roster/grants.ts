import type { Readable } from '../db/open.ts';
import type { Cite, Identity, Person } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import type { Register } from '../people/register.ts';
import { fold } from '../text.ts';
import { assignmentsOf, type AssignmentRow } from './assignments.ts';
import { delegatedRights } from './delegated.ts';
import {
  allows,
  isAssigned,
  isOwn,
  ofProfile,
  same15,
  setsOf,
  wordsOf,
  type SetRow,
} from './permission-sets.ts';

/** A right to impersonate that somebody holds, or may hold, and the row it stands in. */
export type Grant = { readonly how: string; readonly certain: boolean; readonly cite: Cite };
export type Grants = {
  /** By the holder's key: `p:<id>` for somebody of the rosters, else the text. */
  readonly grants: ReadonlyMap<string, readonly Grant[]>;
  /** Holders whom no list of users has, by their key. */
  readonly strangers: ReadonlyMap<string, Identity>;
  /** There is a list of permission sets or profiles, so that "nobody else may" means something. */
  readonly known: boolean;
};

/**
 * Collects who holds Modify All Data or Manage Users, by profile and by permission set, and the members of delegated
 * administration groups with login access. Without a list of permissions the standard profile "System Administrator"
 * still counts: it always holds both.
 */
export function grantsOf(db: Readable, register: Register, asOf: number): Grants {
  const sets = setsOf(db);
  const assignments = assignmentsOf(db);
  const known =
    (sets.length > 0 &&
      (assignments.length > 0 || register.people.some(({ profileId }) => profileId !== null))) ||
    assignments.some(({ told }) => told !== null) ||
    register.people.some((person) => person.profile !== null);
  const grants = new Map<string, Grant[]>();
  const give = (key: string, { how, certain, cite }: Grant): void => {
    const held = grants.get(key) ?? [];
    if (!held.some((other) => other.how === how))
      grants.set(key, [...held, { how, certain, cite: place(cite) }]);
  };
  const byProfile = profileRights(sets);
  for (const person of register.people) {
    const grant = byProfile(person);
    if (grant) give(`p:${person.id}`, grant);
  }
  const byAssignment = assignedRights(sets);
  const hasAccounts = register.people.some(({ username, extId }) => username !== null || extId !== null);
  const strangers = new Map<string, Identity>();
  for (const row of assignments) {
    if (row.active === 0 || (row.expires_at !== null && row.expires_at <= asOf)) continue;
    const how = byAssignment(row);
    if (how === null) continue;
    const holders = holdersOf(row, register);
    for (const { keys } of holders)
      if (keys[0] !== undefined) give(keys[0], { how, certain: true, cite: row });
    const [stranger] = holders;
    // Whom a list of accounts leaves out may have left; without one the assignments are all that tells who holds it.
    if (stranger && !hasAccounts && !isListed(stranger)) strangers.set(keyOf(stranger), stranger);
  }
  for (const { who, ...grant } of delegatedRights(db, register)) {
    for (const key of who.keys) give(key, grant);
    if (grant.certain && !who.keys.some((key) => key.startsWith('p:'))) strangers.set(keyOf(who), who);
  }
  return { grants, strangers, known };
}

const isListed = ({ keys }: Identity): boolean => keys[0]?.startsWith('p:') === true;

/** Who holds an assignment: somebody of the lists or, in every form in which the row names them, somebody of none. */
function holdersOf({ assignee_username, assignee_id }: AssignmentRow, register: Register): Identity[] {
  const named = [assignee_username, assignee_id]
    .filter((text) => text !== null)
    .map((text) => register.resolve(null, text))
    .filter(({ keys }) => keys.length === 1);
  const listed = named.find(isListed);
  return listed ? [listed] : named;
}

/** Tells what the profile of a person allows: the first set in the order of the files that is the profile's own. */
function profileRights(sets: readonly SetRow[]): (person: Person) => Grant | null {
  const own = sets.filter((set) => allows(set) && isOwn(set));
  const wordsOfProfile = remembered(fold);
  const find = remembered((key: string): SetRow | undefined => {
    const [id, name] = JSON.parse(key) as [string | null, string | null];
    return own.find((set) => ofProfile(set, id, name));
  });
  return ({ profile, profileId, cites }) => {
    if (profile === null && profileId === null) return null;
    const set = find(JSON.stringify([profileId && same15(profileId), profile && wordsOfProfile(profile)]));
    const standard = profile !== null && wordsOfProfile(profile) === 'system administrator';
    const cite = set ?? cites[0];
    if (!cite || (!set && !standard)) return null;
    return { how: `profile: ${profile ?? set?.profile_name ?? set?.name ?? ''}`, certain: true, cite };
  };
}

/** Tells what an assignment allows, in words; null: nothing that matters here, or its set is not known. */
function assignedRights(sets: readonly SetRow[]): (row: AssignmentRow) => string | null {
  const assigned = remembered((key: string) => {
    const [permission_set_id, permission_set_name] = JSON.parse(key) as [string | null, string | null];
    const meant = sets.filter((set) => isAssigned(set, { permission_set_id, permission_set_name }));
    return { any: meant.length > 0, allowing: meant.find(allows) };
  });
  return ({ permission_set_id: id, permission_set_name: name, told }) => {
    const { any, allowing } = assigned(JSON.stringify([id && same15(id), name && fold(name)]));
    if (allowing) return wordsOf(allowing);
    return told?.allows && !any ? told.how : null;
  };
}

/** Asks once: thousands of people share a handful of profiles and sets. */
function remembered<Value>(tell: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (key) => {
    const answer = known.get(key) ?? { value: tell(key) };
    known.set(key, answer);
    return answer.value;
  };
}

const place = ({ sourceId, row }: Cite): Cite => ({ sourceId, row });
