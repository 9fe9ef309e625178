import type { Readable } from '../db/open.ts';
import type { Alias, Cite, Person } from '../model.ts';
import { byText, fold } from '../text.ts';
import { aliasIndex, type AliasIndex } from './alias-index.ts';
import { plainName } from './fold-name.ts';
import { readPerson } from './read-person.ts';
import { add } from './records.ts';
import { peopleTexts } from './ticket-texts.ts';

/** An account of a ticket system with everything that tickets write beside it. */
type TicketAccount = {
  readonly login: string;
  readonly system: string;
  readonly names: string[];
  readonly emails: string[];
  readonly cite: Cite;
};

/**
 * People with the accounts that tickets show to be theirs: certainly by an e-mail that stands beside the account; by the
 * name where one person and one account of the system bear it. Else the account is doubtful, and a person must decide.
 * @returns also the look-up over these people.
 */
export function learnTicketAccounts(
  db: Readable,
  people: readonly Person[],
): { readonly people: Person[]; readonly doubtful: ReadonlySet<string>; readonly index: AliasIndex } {
  const index = aliasIndex(people);
  const accounts = accountsIn(db, index);
  const perName = new Map<string, number>();
  for (const account of accounts)
    for (const name of namesOf(account)) perName.set(name, (perName.get(name) ?? 0) + 1);
  const learned = new Map<number, Alias[]>();
  const doubtful = new Set<string>();
  for (const account of accounts) {
    const place = byEmail(account, index) ?? byOnlyName(account, index, perName);
    if (place === 'several') doubtful.add(fold(account.login));
    else if (place !== null) add(learned, place, aliasOf(account));
  }
  for (const [place, own] of learned) for (const alias of own) index.add(place, alias);
  const known = people.map((person, place) => {
    const own = learned.get(place);
    return own ? { ...person, aliases: person.aliases.concat(distinct(own)) } : person;
  });
  return { people: known, doubtful, index };
}

function aliasOf({ login, cite }: TicketAccount): Alias {
  return { kind: 'ticket-login', text: login, from: null, to: null, basis: 'ticket', cite };
}

function distinct(aliases: readonly Alias[]): Alias[] {
  const byLogin = new Map(aliases.toReversed().map((alias) => [fold(alias.text), alias]));
  return [...byLogin.values()].sort((a, b) => byText(a.text, b.text));
}

/** Every account that stands beside a name or an e-mail and that no list has. */
function accountsIn(db: Readable, index: AliasIndex): TicketAccount[] {
  const accounts = new Map<string, TicketAccount>();
  for (const { text, system, cite } of peopleTexts(db)) {
    const both = readPerson(text);
    for (const login of both?.logins ?? []) {
      if (!both || login.includes('@') || index.login(login, null).places.length > 0) continue;
      const key = `${system}\n${fold(login)}`;
      const account = accounts.get(key) ?? { login, system, names: [], emails: [], cite };
      accounts.set(key, account);
      if (both.name !== null) note(account.names, plainName(both.name));
      for (const email of both.logins) if (email.includes('@')) note(account.emails, fold(email));
    }
  }
  return [...accounts.values()].filter(isAccount);
}

/** An account has few names; a file that gives it thousands says nothing about who it is. */
const MOST_NAMES = 50;

function note(list: string[], text: string): void {
  if (list.length < MOST_NAMES && !list.includes(text)) list.push(text);
}

/** What stands in brackets behind several names is a remark ("contractor"), unless it has the form of an id. */
function isAccount({ login, names }: TicketAccount): boolean {
  return names.length < 2 || (names.length < MOST_NAMES && /\d/u.test(login));
}

const namesOf = ({ system, names }: TicketAccount): string[] => names.map((name) => `${system}\n${name}`);

function byEmail({ emails }: TicketAccount, index: AliasIndex): number | null {
  const places = new Set(emails.flatMap((email) => index.login(email, null).places));
  const [only, other] = places;
  return only !== undefined && other === undefined ? only : null;
}

function byOnlyName(
  account: TicketAccount,
  index: AliasIndex,
  perName: ReadonlyMap<string, number>,
): number | 'several' | null {
  const places = new Set(account.names.flatMap((name) => index.find('name', name, null).places));
  const [only, other] = places;
  if (only === undefined) return null;
  const isOnly = other === undefined && namesOf(account).every((name) => perName.get(name) === 1);
  return isOnly ? only : 'several';
}
