import type { Person } from '../../model.ts';
import type { Register } from '../../people/register.ts';
import { citesFor, some, type FlagTest, type Line } from './flag.ts';
import { genericWord, plainWords } from './shared-words.ts';

/** Looks as if several people used the account: by its name, by the names it bears, or by whom its mailbox belongs to. */
export const shared: FlagTest = ({ register }) => {
  const sharing = mailboxes(register);
  return (line) => {
    const { person } = line;
    const others = person ? sharing(person) : [];
    const signs = [...byWord(line), ...(person ? byNames(person) : []), ...byMailbox(person, others)];
    if (signs.length === 0) return null;
    return {
      flag: 'shared',
      sentence: `Looks as if several people use it: ${some(signs)}.`,
      cites: citesFor([
        ...(person?.cites ?? []),
        ...others.flatMap(({ cites }) => cites.slice(0, 1)),
        ...(person ? [] : [line.sessions[0]?.evidence[0]]),
      ]),
    };
  };
};

function byWord({ who }: Line): string[] {
  const found = [
    ['name', who.name],
    ['username', who.username],
  ] as const;
  const texts = found.filter(([, text], at) => at === 0 || (text !== null && text !== who.name));
  for (const [what, text] of texts) {
    const word = text === null ? null : genericWord(text);
    if (word !== null) return [`its ${what} has the word "${word}"`];
  }
  return [];
}

/** Lists that give one account to people whose names have no word in common. */
function byNames({ aliases }: Person): string[] {
  const names = aliases
    .filter(({ kind, basis }) => kind === 'name' && basis === 'roster')
    .map(({ text }) => text.trim());
  const people: string[] = [];
  for (const name of [...new Set(names)].slice(0, 20))
    if (isFullName(name) && !people.some((other) => isAlike(other, name))) people.push(name);
  return people.length < 2 ? [] : [`lists give it to ${some(people.sort())}`];
}

function byMailbox(person: Person | undefined, others: readonly Person[]): string[] {
  if (!person?.email || others.length === 0) return [];
  return [`its mailbox ${person.email} is also that of the account of ${some(others.map(nameOf), 3)}`];
}

const nameOf = ({ name, username }: Person): string => (username === null ? name : `${name} (${username})`);

/** Others with the same mailbox whose names are not alike: one human being may have two accounts. */
function mailboxes(register: Register): (person: Person) => readonly Person[] {
  const owners = new Map<string, Person[]>();
  for (const person of register.people) {
    if (person.email === null) continue;
    const mailbox = mailboxOf(person.email);
    const known = owners.get(mailbox);
    if (known) known.push(person);
    else owners.set(mailbox, [person]);
  }
  return (person) => {
    const sharing = person.email === null ? [] : (owners.get(mailboxOf(person.email)) ?? []);
    return sharing.filter(
      (other) => other !== person && isFullName(other.name) && !isAlike(other.name, person.name),
    );
  };
}

const mailboxOf = (email: string): string => email.trim().toLowerCase();

const isFullName = (name: string): boolean => plainWords(name).length > 1;

function isAlike(one: string, other: string): boolean {
  const words = new Set(plainWords(one));
  return plainWords(other).some((word) => words.has(word));
}
