import type { Readable } from '../db/open.ts';
import type { Cite, Session } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import type { Register } from '../people/register.ts';
import { fold } from '../text.ts';
import { inTime, put } from './by-time.ts';
import { rowsOfFiles } from './rows-of-files.ts';

/** A row of a list of activity. `system` is folded; null: the list does not name one. */
export type Deed = Cite & { readonly at: number; readonly system: string | null };

/** What was done in accounts that somebody else was in, each list in order of time. */
export type Deeds = {
  /** By a key of the session (`deedKey`). */
  readonly bySession: ReadonlyMap<string, readonly Deed[]>;
  /** By account and by who really acted (`pairKey`). */
  readonly byPair: ReadonlyMap<string, readonly Deed[]>;
  /** By account alone, where the list does not say who acted. */
  readonly byAccount: ReadonlyMap<string, readonly Deed[]>;
};

type Text = string | null;
type Cells = [number, number, number, Text, Text, Text, Text, Text, Text];

const COLUMNS = ['at', 'system', 'user_name', 'user_login', 'actor_name', 'actor_login', 'session_key'];

/** One text for the account and who was in it. */
export const pairKey = (target: string, actor: string): string => `${target}\n${actor}`;

/** One text for a session key and the account it was used in: one login may lead into several accounts. */
export const deedKey = (key: string, target: string): string => `${target}\n${key}`;

/**
 * Reads the lists of activity.
 * @param sessions those whose accounts matter. @param keys all session keys of the sessions, by account (`deedKey`).
 */
export function deedsOf(
  db: Readable,
  register: Register,
  sessions: readonly Session[],
  keys: ReadonlySet<string>,
): Deeds {
  const accounts = new Set(sessions.map(({ target }) => keyOf(target)));
  const [bySession, byPair, byAccount] = [0, 1, 2].map(() => new Map<string, Deed[]>()) as [
    Map<string, Deed[]>,
    Map<string, Deed[]>,
    Map<string, Deed[]>,
  ];
  for (const cells of rowsOfFiles(db, 'activity', COLUMNS)) {
    const [sourceId, row, at, system, name, login, actorName, actorLogin, session] =
      cells as unknown as Cells;
    const account = keyOf(register.resolve(name, login, at));
    if (!accounts.has(account)) continue;
    const deed = { at, sourceId, row, system: system === null ? null : fold(system) };
    const key = session === null ? null : deedKey(session, account);
    if (key !== null && keys.has(key)) put(bySession, key, deed);
    else if (actorName === null && actorLogin === null) put(byAccount, account, deed);
    else put(byPair, pairKey(account, keyOf(register.resolve(actorName, actorLogin, at))), deed);
  }
  return { bySession: inTime(bySession), byPair: inTime(byPair), byAccount: inTime(byAccount) };
}

/** Reads what a row of activity says was done. */
export function deedText(db: Readable): (place: Cite) => string {
  const statement = db.prepare('SELECT action, object, ip FROM activity WHERE source_id = ? AND row = ?');
  return ({ sourceId, row }) => {
    const { action, object, ip } = statement.get(sourceId, row) as {
      action: string;
      object: Text;
      ip: Text;
    };
    const what = object === null ? action : `${action}: ${object}`;
    return ip === null ? what : `${what}, from ${ip}`;
  };
}
