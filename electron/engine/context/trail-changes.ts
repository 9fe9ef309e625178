import { counted } from '../db/counted.ts';
import type { Readable } from '../db/open.ts';
import type { Cite, Identity } from '../model.ts';
import { salesforceOwner } from '../people/salesforce-owner.ts';
import { foldId, foldLogin } from '../people/ids.ts';
import type { Register } from '../people/register.ts';
import { readLine, type Subject } from '../trail/lines.ts';
import { saidIn, vocabularyOf } from './line-changes.ts';
import type { Change } from './order.ts';

/** What the trail tells of: fields of a person, and permission sets by their folded label. */
export type TrailField =
  'active' | 'frozen' | 'department' | 'division' | 'role' | 'profile' | `set:${string}`;

/** A change with whom it may be about: several keys are namesakes. */
export type TrailChange = Change & {
  readonly field: TrailField;
  readonly keys: readonly string[];
  readonly id: string | null;
  /** For assignments: how the line writes the set, and when the assignment ends by itself. */
  readonly set: string | null;
  readonly until: number | null;
};

type Row = Cite & {
  readonly at: number;
  readonly user: string;
  readonly text: string;
  readonly code: string | null;
};

/** Every change that the trail tells of somebody, by the key of whom it may be about. */
export function trailChanges(db: Readable, register: Register): ReadonlyMap<string, readonly TrailChange[]> {
  const byKey = new Map<string, TrailChange[]>();
  const known = vocabularyOf(db);
  for (const row of rowsOf(db)) {
    const line = readLine(row);
    const said = line && saidIn(line, known);
    if (!said) continue;
    const { keys } = whomOf(said.who, register, row.at);
    const cite = { sourceId: row.sourceId, row: row.row };
    const change = { at: row.at, cite, keys, id: said.who.id?.slice(0, 15) ?? null, ...said.change };
    for (const key of keys) {
      const own = byKey.get(key);
      if (own) own.push(change);
      else byKey.set(key, [change]);
    }
  }
  return byKey;
}

// All texts that matter name a user or a permission set; those in another language an id in brackets.
function rowsOf(db: Readable): Iterable<Row> {
  return db
    .prepare(
      `SELECT e.source_id AS sourceId, e.row, e.at, e.user, e.text, e.code FROM audit_event e
       WHERE ${counted('e')} AND e.kind = 'change' AND (e.text LIKE '% user %' OR e.text LIKE 'permission set%' OR e.text LIKE '%[005%')`,
    )
    .iterate() as Iterable<Row>;
}

/** Whom a line means. An id that is not known leaves the name, but nobody who has another id. */
function whomOf({ name, login, id }: Subject, register: Register, at: number): Identity {
  const byLogin = salesforceOwner(register.resolve(name, id ?? login, at), register);
  if (id === null || byLogin.keys.some((key) => key.startsWith('p:') && hasId(register, key, id)))
    return byLogin;
  const byName = salesforceOwner(register.resolve(name, login, at), register);
  const keys = byName.keys.filter((key) => !hasOtherId(register, key, id));
  return keys.length > 0 ? { ...byName, keys } : { ...byName, keys: [`login:${foldLogin(id)}`] };
}

/** Of a person with several accounts all of them. */
const idsOf = (register: Register, key: string): readonly string[] =>
  register.byId.get(key.slice(2))?.aliases.flatMap(({ kind, text }) => (kind === 'id' ? foldId(text) : [])) ??
  [];

const hasId = (register: Register, key: string, id: string): boolean =>
  idsOf(register, key).includes(foldId(id));

const hasOtherId = (register: Register, key: string, id: string): boolean =>
  idsOf(register, key).length > 0 && !hasId(register, key, id);
