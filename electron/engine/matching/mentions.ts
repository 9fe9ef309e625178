import { breathe, type Job } from '../job.ts';
import type { Cite, Identity, Session, Ticket } from '../model.ts';
import type { Register } from '../people/register.ts';
import { plainName } from '../people/fold-name.ts';
import { keyOf } from '../people/identity.ts';
import { byText, fold } from '../text.ts';
import { addPhrase, findPhrases, type Phrases } from './words.ts';

/** Whom the texts of a ticket name, out of the people whose accounts were used. */
export type Mentions = (ticket: Ticket) => readonly Identity[];

/** What the texts of all tickets say, read once. */
export type Texts = {
  readonly mentions: Mentions;
  /** Tickets that carry a key which is in no ticket file, by that key in folded form; in order of their own. */
  readonly carriers: ReadonlyMap<string, readonly Ticket[]>;
};

/** A person, or a key that a reason names. */
type Meaning = Identity | string;

const NOBODY: readonly Identity[] = [];
/** Tickets between two breaths: some ten milliseconds. */
const SLICE = 1_000;
/** Of the tickets that carry a key, so many are kept: far more than are ever shown. */
const MOST_CARRIERS = 50;

/**
 * Looks for full names, usernames and e-mail addresses of the targets, and for keys that are in no file, as whole words in
 * titles, texts and comments: the cost grows with the length of the texts, not with the number of names.
 * @param missing keys that reasons name and no ticket has, folded.
 */
export async function readTexts(
  tickets: readonly Ticket[],
  sought: { sessions: readonly Session[]; register: Register; missing: ReadonlySet<string> },
  job: Job,
): Promise<Texts> {
  const phrases = phrasesOf(sought);
  const found: Meaning[] = [];
  const [named, carriers] = [new Map<string, readonly Identity[]>(), new Map<string, Ticket[]>()];
  for (const [done, ticket] of inFileOrder(tickets).entries()) {
    if (done % SLICE === 0) {
      job.progress('Reading the texts of tickets', done, tickets.length, 'tickets');
      await breathe(job);
    }
    const { title, text, comments } = ticket;
    found.length = 0;
    findPhrases(title, phrases, found);
    findPhrases(text, phrases, found);
    for (const comment of comments) findPhrases(comment.text, phrases, found);
    if (found.length > 0) note(ticket, found, named, carriers);
  }
  return { mentions: (ticket) => named.get(ticket.key) ?? NOBODY, carriers: inOrder(carriers) };
}

/** As they stand in their files: one text after the other is read much faster. */
function inFileOrder(tickets: readonly Ticket[]): readonly Ticket[] {
  const cites = tickets.map(({ cite }) => cite);
  const places = cites.map((_, place) => place);
  places.sort((a, b) => orderOf(cites[a], cites[b]));
  return places.map((place) => tickets[place]).filter((ticket) => ticket !== undefined);
}

const orderOf = (a?: Cite, b?: Cite): number =>
  (a?.sourceId ?? 0) - (b?.sourceId ?? 0) || (a?.row ?? 0) - (b?.row ?? 0);

function phrasesOf({ sessions, register, missing }: Parameters<typeof readTexts>[1]): Phrases<Meaning> {
  const phrases: Phrases<Meaning> = { lengths: new Map(), meanings: new Map() };
  const seen = new Set<string>();
  for (const { target } of sessions) {
    const text = `${keyOf(target)}\n${target.name}`;
    if (!seen.has(text)) addPerson(phrases, target, register);
    seen.add(text);
  }
  // A short number may stand for anything.
  for (const key of missing) if (/\p{L}|[0-9]{5}/u.test(key)) addPhrase(phrases, key, () => key);
  return phrases;
}

function addPerson(phrases: Phrases<Meaning>, target: Identity, register: Register): void {
  // A single word may be anybody's given name; only a full name or a login names a person.
  const called = register.resolve(target.name, null);
  for (const name of spellingsOf(target.name, called, register)) addPhrase(phrases, name, () => called, 2);
  if (target.username !== null) addPhrase(phrases, target.username, () => target);
  for (const key of target.keys) {
    const person = register.byId.get(key.slice(2));
    for (const login of [person?.username ?? null, person?.email ?? null])
      if (login !== null) addPhrase(phrases, login, () => register.resolve(null, login));
  }
}

/**
 * A name, and the same without accents unless somebody else is called that. Not with the family name first: in a list of
 * people that would be the family name of one and the given name of the next.
 */
function spellingsOf(name: string, called: Identity, register: Register): readonly string[] {
  const plain = plainName(name);
  return keyOf(register.resolve(plain, null)) === keyOf(called) ? [name, plain] : [name];
}

function note(
  ticket: Ticket,
  found: readonly Meaning[],
  named: Map<string, readonly Identity[]>,
  carriers: Map<string, Ticket[]>,
): void {
  const people = found.filter((meaning) => typeof meaning !== 'string');
  if (people.length > 0) named.set(ticket.key, people);
  for (const key of found) {
    if (typeof key !== 'string') continue;
    const own = carriers.get(key);
    if (own === undefined) carriers.set(key, [ticket]);
    else own.push(ticket);
  }
}

function inOrder(carriers: ReadonlyMap<string, Ticket[]>): Map<string, readonly Ticket[]> {
  const byKey = (a: Ticket, b: Ticket): number => byText(fold(a.key), fold(b.key));
  return new Map([...carriers].map(([key, list]) => [key, list.sort(byKey).slice(0, MOST_CARRIERS)]));
}
