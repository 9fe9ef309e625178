import type { Readable } from '../db/open.ts';
import type { Identity, Person } from '../model.ts';
import { fold } from '../text.ts';
import { accountsOf } from './accounts.ts';
import { aliasKey, mergeAccounts } from './merge.ts';

/** Everybody the rosters know, and how a text of another file is understood. */
export type Register = {
  readonly people: readonly Person[];
  readonly byId: ReadonlyMap<string, Person>;
  /**
   * Whom a login (username, e-mail or id) or, failing that, a full name means.
   * @param at when it was written (ms, UTC): a username may have been somebody else's before; null or left out: not known.
   */
  resolve(name: string | null, login: string | null, at?: number | null): Identity;
  /** Whom one text of a ticket means: a login, an e-mail, a name, or "Name (login)". */
  resolveText(text: string, at?: number | null): Identity;
};

/**
 * Merges roster rows into people. Two rows are one person when they share an id or a username, or, in different
 * files, an e-mail that each file gives to one row only. A display name alone never merges anybody.
 */
export function registerOf(db: Readable): Register {
  return registerFrom(mergeAccounts(accountsOf(db)));
}

/** Builds the look-ups over finished people. */
export function registerFrom(people: readonly Person[]): Register {
  const byId = new Map(people.map((person) => [person.id, person]));
  const aliases = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of new Set(person.aliases.map(({ kind, text }) => aliasKey(kind, text)))) {
      const bearers = aliases.get(key);
      if (bearers) bearers.push(person);
      else aliases.set(key, [person]);
    }
  }

  const login = (text: string): readonly Person[] => {
    const folded = fold(text);
    return (
      aliases.get(`username:${folded}`) ??
      aliases.get(`id:${text.slice(0, 15)}`) ??
      aliases.get(`email:${folded}`) ??
      []
    );
  };
  const resolve = (name: string | null, loginText: string | null): Identity => {
    const byLogin = loginText === null ? [] : login(loginText);
    if (byLogin.length > 0) return identityOf(byLogin, name ?? loginText ?? '');
    const byName = name === null ? [] : (aliases.get(`name:${fold(name)}`) ?? []);
    if (byName.length > 0) return identityOf(byName, name ?? '');
    if (loginText !== null)
      return { keys: [`login:${fold(loginText)}`], name: name ?? loginText, username: loginText };
    return { keys: [`name:${fold(name ?? '')}`], name: name ?? '', username: null };
  };
  const resolveText = (text: string): Identity => {
    const both = /^(.+?)\s*[(<]([^()<>]+)[)>]$/u.exec(text);
    if (both?.[1] !== undefined && both[2] !== undefined) return resolve(both[1], both[2]);
    if (login(text).length > 0 || text.includes('@')) return resolve(null, text);
    return resolve(text, null);
  };
  return { people, byId, resolve, resolveText };
}

function identityOf(people: readonly Person[], text: string): Identity {
  const only = people.length === 1 ? people[0] : undefined;
  return {
    keys: people.map((person) => `p:${person.id}`).sort(),
    name: only?.name ?? text,
    username: only?.username ?? null,
  };
}
