import type { Readable } from '../db/open.ts';
import type { Cite } from '../model.ts';
import type { Register } from '../people/register.ts';
import { assignmentsOf } from '../roster/assignments.ts';
import { delegatedRights } from '../roster/delegated.ts';
import { allows, isOwn, ofProfile, setsOf, type SetRow } from '../roster/permission-sets.ts';
import { norm, same } from './segments.ts';

/** Whether something gives the right to log in as others; null: no list says what it allows. */
export type Gives = boolean | null;

/** A permission set that a list assigns to somebody. Those that are known not to give the right are left out. */
export type Assigned = {
  readonly label: string;
  readonly gives: Gives;
  readonly cite: Cite;
  readonly expiresAt: number | null;
};

export type Delegated = { readonly how: string; readonly gives: Gives; readonly cite: Cite };

/** What lists of permissions say, put together once. */
export type Rights = {
  readonly ofProfile: (name: string, id: string | null) => Gives;
  /** By the label or the name of a set as the trail writes it. */
  readonly ofSet: (label: string) => Gives;
  readonly assigned: (key: string) => readonly Assigned[];
  /** There is a list of assignments, so that a set that is not in it is not assigned. */
  readonly assignmentsKnown: boolean;
  readonly delegated: (key: string) => readonly Delegated[];
};

export function rightsOf(db: Readable, register: Register): Rights {
  const sets = setsOf(db);
  const names = new Map<string, SetRow>();
  const ids = new Map<string, SetRow>();
  for (const set of [...sets].sort((a, b) => Number(allows(a)) - Number(allows(b)))) {
    if (set.ext_id !== null) ids.set(set.ext_id.slice(0, 15), set);
    for (const name of [set.name, set.label]) if (name !== null) names.set(norm(name), set);
  }
  const assigned = new Map<string, Assigned[]>();
  const profilesTold = new Map<string, boolean>();
  let count = 0;
  for (const row of assignmentsOf(db)) {
    count += 1;
    const id = row.permission_set_id?.slice(0, 15);
    const name = row.permission_set_name;
    const set =
      (id === undefined ? undefined : ids.get(id)) ?? (name === null ? undefined : names.get(norm(name)));
    const profile = row.told && /^profile: (.+)$/u.exec(row.told.how)?.[1];
    if (row.told && profile) profilesTold.set(norm(profile), row.told.allows);
    const gives = set ? allows(set) : (row.told?.allows ?? null);
    if (row.active === 0 || gives === false || profile || (set && isOwn(set))) continue;
    const { keys } = register.resolve(null, row.assignee_username ?? row.assignee_id);
    const [key] = keys;
    if (key === undefined || keys.length > 1) continue;
    const label = set?.label ?? set?.name ?? name ?? row.permission_set_id ?? '';
    const cite = { sourceId: row.sourceId, row: row.row };
    push(assigned, key, { label, gives, cite, expiresAt: row.expires_at });
  }
  const delegated = new Map<string, Delegated[]>();
  for (const { who, how, certain, cite } of delegatedRights(db, register))
    for (const key of who.keys) push(delegated, key, { how, gives: certain ? true : null, cite });
  return {
    ofProfile: profileRight(sets.filter(isOwn), profilesTold),
    ofSet: (label) => {
      const set = names.get(norm(label));
      return set && !isOwn(set) ? allows(set) : null;
    },
    assigned: (key) => assigned.get(key) ?? [],
    assignmentsKnown: count > 0,
    delegated: (key) => delegated.get(key) ?? [],
  };
}

/** The standard profile "System Administrator" always gives the right; of others a list must say what they allow. */
function profileRight(own: readonly SetRow[], told: ReadonlyMap<string, boolean>): Rights['ofProfile'] {
  const known = new Map<string, Gives>();
  return (name, id) => {
    const key = `${id ?? ''}\n${name}`;
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const matching = own.filter((set) => ofProfile(set, id, name));
    const listed = matching.length > 0 ? matching.some(allows) : (told.get(norm(name)) ?? null);
    const gives = same(name, 'System Administrator') ? true : listed;
    known.set(key, gives);
    return gives;
  };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
