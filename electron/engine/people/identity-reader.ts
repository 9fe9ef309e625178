import type { Identity, Person } from '../model.ts';
import { fold } from '../text.ts';
import type { AliasIndex, Found } from './alias-index.ts';
import { plainName } from './fold-name.ts';
import { aliasKey, foldLogin, isSalesforceUser, isTicketAccount } from './ids.ts';
import type { questionBook } from './questions.ts';
import { readPerson } from './read-person.ts';

/** What a text means, and whether it may mean somebody else at another time. */
export type Read = { readonly identity: Identity; readonly dated: boolean };
export type IdentityReader = {
  resolve(name: string | null, logins: readonly string[], at: number | null): Read;
  resolveText(text: string, at: number | null): Read;
};

/**
 * Understands names, logins and texts of tickets: logins before names, and of several logins the first that is known.
 * @param doubtful accounts of ticket systems that may be somebody else's than the name beside them says, folded.
 */
export function identityReader(
  people: readonly Person[],
  index: AliasIndex,
  settle: ReturnType<typeof questionBook>['settle'],
  doubtful: ReadonlySet<string>,
): IdentityReader {
  const at = ({ places }: Found): Person[] => places.flatMap((place) => people[place] ?? []);

  const byLogin = (name: string | null, login: string, found: Found, when: number | null): Identity => {
    const named = found.places.length > 1 && name !== null ? index.find('name', name, when).places : [];
    const both = found.places.filter((place) => named.includes(place));
    const places = both.length > 0 ? both : found.places;
    const asked = { text: name ?? login, key: () => aliasKey(found.kind, login), login: null };
    return settle(at({ ...found, places }), asked, true);
  };
  const byName = (name: string, logins: readonly string[], found: Found): Identity => {
    const unproven = doubtful.size === 0 ? undefined : logins.find((login) => doubtful.has(fold(login)));
    const key = (): string =>
      unproven === undefined ? aliasKey('name', name) : aliasKey('ticket-login', unproven);
    return settle(at(found), { text: name, key, login: unproven ?? null }, unproven === undefined);
  };
  const resolve: IdentityReader['resolve'] = (name, logins, when) => {
    let dated = false;
    for (const login of logins) {
      const found = index.login(login, when);
      dated ||= found.dated;
      if (found.places.length > 0) return { identity: byLogin(name, login, found, when), dated };
    }
    const found = name === null ? null : index.find('name', name, when);
    dated ||= found?.dated ?? false;
    if (name !== null && found && found.places.length > 0)
      return { identity: byName(name, logins, found), dated };
    return { identity: unknown(name, logins[0] ?? null), dated };
  };
  const resolveText: IdentityReader['resolveText'] = (text, when) => {
    const both = readPerson(text);
    if (both && index.find('name', text, when).places.length === 0) {
      const read = resolve(both.name, both.logins, when);
      const isKnown = read.identity.keys.some((key) => key.startsWith('p:'));
      if (isKnown || both.name === null) return read;
      // An account's id that no list knows says less than the name beside it.
      const login = both.logins.find((one) => !isTicketAccount(one)) ?? null;
      return { ...read, identity: unknown(both.name, login) };
    }
    const isLogin = text.includes('@') || index.login(text, when).places.length > 0;
    return isLogin ? resolve(null, [text], when) : resolve(text, [], when);
  };
  return { resolve, resolveText };
}

/** Somebody whom no list has, by what the source writes. */
function unknown(name: string | null, login: string | null): Identity {
  if (login !== null) {
    const username = isSalesforceUser(login.trim()) ? null : login;
    return { keys: [`login:${foldLogin(login)}`], name: name ?? login, username };
  }
  return { keys: [`name:${plainName(name ?? '')}`], name: name ?? '', username: null };
}
