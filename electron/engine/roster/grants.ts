import type { Readable } from '../db/open.ts';
import type { Cite, Identity } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import type { Register } from '../people/register.ts';
import type { Facts } from '../sources/facts.ts';
import { fold } from '../text.ts';
import { assignmentsOf, type AssignmentRow } from './assignments.ts';
import { delegatedRights } from './delegated.ts';

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

type SetRow = Facts['permission_set'] & Cite;

const same15 = (id: string): string => id.slice(0, 15);

/**
 * Collects who holds Modify All Data or Manage Users, by profile and by permission set, and the members of delegated
 * administration groups with login access. Without a list of permissions the standard profile "System Administrator"
 * still counts: it always holds both.
 */
export function grantsOf(db: Readable, register: Register, asOf: number): Grants {
  const all = setsOf(db);
  const sets = all.filter(allows);
  const assignments = assignmentsOf(db);
  const known =
    all.length > 0 ||
    assignments.some(({ told }) => told !== null) ||
    register.people.some((person) => person.profile !== null);
  const grants = new Map<string, Grant[]>();
  const give = (key: string, grant: Grant): void => {
    const held = grants.get(key) ?? [];
    if (!held.some((other) => other.how === grant.how)) grants.set(key, [...held, grant]);
  };
  for (const person of register.people) {
    const set = sets.find((one) => isOwn(one) && ofProfile(one, person.profileId, person.profile));
    const cite = set ?? person.cites[0];
    const standard = person.profile !== null && fold(person.profile) === 'system administrator';
    if (cite && (set || standard))
      give(`p:${person.id}`, {
        how: `profile: ${person.profile ?? set?.profile_name ?? set?.name ?? ''}`,
        certain: true,
        cite: place(cite),
      });
  }
  for (const row of assignments) {
    if (row.active === 0 || (row.expires_at !== null && row.expires_at <= asOf)) continue;
    const how = rightOf(row, all);
    const identity = register.resolve(null, row.assignee_username ?? row.assignee_id);
    const only = identity.keys.length === 1 ? identity.keys[0] : undefined;
    if (how !== null && only?.startsWith('p:')) give(only, { how, certain: true, cite: place(row) });
  }
  const strangers = new Map<string, Identity>();
  for (const { who, ...grant } of delegatedRights(db, register)) {
    for (const key of who.keys) give(key, grant);
    if (grant.certain && !who.keys.some((key) => key.startsWith('p:'))) strangers.set(keyOf(who), who);
  }
  return { grants, strangers, known };
}

/** What an assignment allows, in words; null: nothing that matters here, or its set is not known. */
function rightOf(row: AssignmentRow, sets: readonly SetRow[]): string | null {
  const allowing = sets.find((one) => allows(one) && isAssigned(one, row));
  if (allowing) return wordsOf(allowing);
  return row.told?.allows && !sets.some((one) => isAssigned(one, row)) ? row.told.how : null;
}

const allows = (set: SetRow): boolean => set.modify_all_data === 1 || set.manage_users === 1;
const isOwn = (set: SetRow): boolean => set.of_profile === 1;
const place = ({ sourceId, row }: Cite): Cite => ({ sourceId, row });
const wordsOf = (set: SetRow): string =>
  isOwn(set)
    ? `profile: ${set.profile_name ?? set.label ?? set.name}`
    : `permission set: ${set.label ?? set.name}`;

function ofProfile(set: SetRow, profileId: string | null, profile: string | null): boolean {
  if (set.profile_id !== null && profileId !== null) return same15(set.profile_id) === same15(profileId);
  const name = set.profile_name ?? set.label ?? set.name;
  return profile !== null && fold(name) === fold(profile);
}

function isAssigned(set: SetRow, row: AssignmentRow): boolean {
  if (set.ext_id !== null && row.permission_set_id !== null)
    return same15(set.ext_id) === same15(row.permission_set_id);
  const name = row.permission_set_name;
  return name !== null && [set.name, set.label].some((own) => own !== null && fold(own) === fold(name));
}

function setsOf(db: Readable): SetRow[] {
  return db
    .prepare(
      `SELECT p.source_id AS sourceId, p.row, p.ext_id, p.name, p.label, p.of_profile, p.profile_id, p.profile_name,
              p.modify_all_data, p.manage_users
       FROM permission_set p
       JOIN record r ON r.source_id = p.source_id AND r.row = p.row AND r.fate = 'imported'
       JOIN source s ON s.id = p.source_id ORDER BY s.file, s.list, s.sha256, p.row`,
    )
    .all() as SetRow[];
}
