import type { Readable } from '../db/open.ts';
import type { Identity, Person } from '../model.ts';
import { contentId, fold } from '../text.ts';
import { accountsOf, type Account } from './accounts.ts';

/** Everybody the rosters know, and how a text of another file is understood. */
export type Register = {
  readonly people: readonly Person[];
  readonly byId: ReadonlyMap<string, Person>;
  /** Whom a login (username, e-mail or id) or, failing that, a full name means. */
  resolve(name: string | null, login: string | null): Identity;
  /** Whom one text of a ticket means: a login, an e-mail, a name, or "Name (login)". */
  resolveText(text: string): Identity;
};

/**
 * Merges roster rows into people. Two rows are one person when they share an id or a username; a row without either
 * joins the only person with its e-mail. A display name alone never merges anybody.
 */
export function registerOf(db: Readable): Register {
  const drafts: Draft[] = [];
  const index = new Map<string, Draft>();
  for (const account of accountsOf(db)) {
    const draft = known(account, index, drafts) ?? started(drafts);
    draft.rows.push(account);
    for (const key of strongKeys(account)) if (!index.has(key)) index.set(key, draft);
  }
  const people = drafts.map(finish);
  return registerFrom(people);
}

type Draft = { rows: Account[] };

function strongKeys(account: Account): string[] {
  const keys: string[] = [];
  // 15- and 18-character ids name the same record; the first 15 are case-sensitive and enough.
  if (account.ext_id !== null) keys.push(`id:${account.ext_id.slice(0, 15)}`);
  if (account.username !== null) keys.push(`login:${fold(account.username)}`);
  return keys;
}

function known(account: Account, index: Map<string, Draft>, drafts: readonly Draft[]): Draft | undefined {
  for (const key of strongKeys(account)) {
    const draft = index.get(key);
    if (draft) return draft;
  }
  const email = account.email;
  if (account.ext_id !== null || account.username !== null || email === null) return undefined;
  const sharing = drafts.filter((draft) => draft.rows.some((row) => row.email !== null && fold(row.email) === fold(email)));
  return sharing.length === 1 ? sharing[0] : undefined;
}

function started(drafts: Draft[]): Draft {
  const draft: Draft = { rows: [] };
  drafts.push(draft);
  return draft;
}

/** The last row that says something speaks; rows come in an order that no import order changes. */
function last<Key extends keyof Account>(rows: readonly Account[], key: Key): Account[Key] | null {
  return rows.findLast((row) => row[key] !== null)?.[key] ?? null;
}

function finish(draft: Draft, position: number): Person {
  const { rows } = draft;
  const username = last(rows, 'username');
  const email = last(rows, 'email');
  const extId = last(rows, 'ext_id');
  const name = last(rows, 'name') ?? username ?? email ?? 'unnamed';
  const strongest = extId?.slice(0, 15) ?? (username === null ? null : fold(username)) ?? (email === null ? null : fold(email));
  const active = last(rows, 'active');
  return {
    id: contentId('person', strongest ?? `${fold(name)}#${position}`),
    name,
    username,
    email,
    extId,
    active: active === null ? null : active === 1,
    department: last(rows, 'department'),
    division: last(rows, 'division'),
    role: last(rows, 'role'),
    profile: last(rows, 'profile'),
    profileId: last(rows, 'profile_id'),
    zone: last(rows, 'zone'),
    cites: rows.map(({ sourceId, row }) => ({ sourceId, row })),
  };
}

/** Builds the look-ups over finished people. */
export function registerFrom(people: readonly Person[]): Register {
  const byId = new Map(people.map((person) => [person.id, person]));
  const aliases = new Map<string, Person[]>();
  for (const person of people) for (const alias of aliasesOf(person)) aliases.set(alias, [...(aliases.get(alias) ?? []), person]);

  const login = (text: string): readonly Person[] => {
    const folded = fold(text);
    return aliases.get(`login:${folded}`) ?? aliases.get(`id:${text.slice(0, 15)}`) ?? aliases.get(`email:${folded}`) ?? [];
  };
  const resolve = (name: string | null, loginText: string | null): Identity => {
    const byLogin = loginText === null ? [] : login(loginText);
    if (byLogin.length > 0) return identityOf(byLogin, name ?? loginText ?? '');
    const byName = name === null ? [] : (aliases.get(`name:${fold(name)}`) ?? []);
    if (byName.length > 0) return identityOf(byName, name ?? '');
    if (loginText !== null) return { keys: [`login:${fold(loginText)}`], name: name ?? loginText, username: loginText };
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

function aliasesOf(person: Person): Set<string> {
  const aliases = new Set([`name:${fold(person.name)}`]);
  if (person.username !== null) aliases.add(`login:${fold(person.username)}`);
  if (person.extId !== null) aliases.add(`id:${person.extId.slice(0, 15)}`);
  if (person.email !== null) aliases.add(`email:${fold(person.email)}`);
  return aliases;
}

function identityOf(people: readonly Person[], text: string): Identity {
  const only = people.length === 1 ? people[0] : undefined;
  return {
    keys: people.map((person) => `p:${person.id}`).sort(),
    name: only?.name ?? text,
    username: only?.username ?? null,
  };
}
