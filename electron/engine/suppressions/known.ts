import type { SuppressionScope } from '../../../shared/contract/suppressions.ts';
import type { Readable } from '../db/open.ts';
import { isSettled } from './scope.ts';

type Somebody = SuppressionScope['actor'];
export type Role = 'actor' | 'target';

/** Texts of SQL of our own, never from outside. */
const COLUMNS = {
  actor: { key: 'actor_key', name: 'actor_name', username: 'actor_username' },
  target: { key: 'target_key', name: 'target_name', username: 'target_username' },
} as const;

/**
 * Everybody who is for certain actor or target of sessions, with how many these are; where sources write somebody
 * differently, the first spelling in plain order.
 */
export function knownIn(reader: Readable, role: Role): (Somebody & { readonly sessions: number })[] {
  const { key, name, username } = COLUMNS[role];
  const all = reader
    .prepare(
      `SELECT ${key} AS key, min(${name}) AS name, min(${username}) AS username, count(*) AS sessions
       FROM session GROUP BY ${key}`,
    )
    .all() as (Somebody & { sessions: number })[];
  return all.filter((one) => isSettled(one.key));
}

/** The person as sessions know them now, whatever name a caller gives the key; null: none has this key in this role. */
export function asSessionsKnow(reader: Readable, role: Role, { key }: Somebody): Somebody | null {
  if (!isSettled(key)) return null;
  const column = COLUMNS[role];
  const row = reader
    .prepare(
      `SELECT ${column.key} AS key, min(${column.name}) AS name, min(${column.username}) AS username
       FROM session WHERE ${column.key} = ? GROUP BY ${column.key}`,
    )
    .get(key) as Somebody | undefined;
  return row ?? null;
}

/** The units that accounts of sessions belonged to as of then, with how many sessions these are. */
export function knownUnits(reader: Readable): { readonly unit: string; readonly sessions: number }[] {
  return reader
    .prepare(
      'SELECT unit, count(*) AS sessions FROM session WHERE unit IS NOT NULL GROUP BY unit ORDER BY unit',
    )
    .all() as { unit: string; sessions: number }[];
}
