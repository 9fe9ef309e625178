import type { Readable } from '../db/open.ts';
import type { IdentityItem, Person } from '../model.ts';
import { byText, contentId } from '../text.ts';
import { accountLists } from './accounts.ts';
import { plainName } from './fold-name.ts';
import { isSalesforceUser } from './ids.ts';
import { add } from './records.ts';
import type { Register } from './register.ts';
import { pairSubject, type IdentityAnswerInForce } from './subjects.ts';
import { candidateOf } from './tell-apart.ts';
import type { Uses } from './uses.ts';

/** Of one name no more people than this are compared with each other. */
const MOST_OF_A_NAME = 12;

type Pair = { readonly subject: string; readonly people: readonly [Person, Person]; readonly weight: number };

/**
 * A question for each two people of one name whom nothing shows to be two.
 * @param most open questions; those that touch most sessions are asked.
 */
export function sameItems(
  db: Readable,
  register: Register,
  uses: Uses,
  answers: readonly IdentityAnswerInForce[],
  most: number,
): IdentityItem[] {
  const answered = new Set(answers.map(({ subject }) => subject));
  const pairs = pairsOf(register.people, uses, accountLists(db));
  const open = pairs
    .filter(({ subject }) => !answered.has(subject))
    .sort((a, b) => b.weight - a.weight || byText(a.subject, b.subject));
  const asked = [...open.slice(0, most), ...pairs.filter(({ subject }) => answered.has(subject))];
  return asked.map((pair) => itemOf(pair, uses, answered.has(pair.subject)));
}

function pairsOf(
  people: readonly Person[],
  uses: Uses,
  lists: ReadonlyMap<number, { readonly id: string }>,
): Pair[] {
  const listsOf = (person: Person): ReadonlySet<string> =>
    new Set(person.cites.map(({ sourceId }) => lists.get(sourceId)?.id ?? ''));
  const weight = ({ id }: Person): number => uses.person(`p:${id}`).sessions.length;
  const pairs = new Map<string, Pair>();
  for (const namesakes of byName(people).values()) {
    if (namesakes.length < 2) continue;
    const some = namesakes
      .sort((a, b) => weight(b) - weight(a) || byText(a.id, b.id))
      .slice(0, MOST_OF_A_NAME);
    for (const [at, one] of some.entries()) {
      for (const other of some.slice(at + 1)) {
        const subject = pairSubject(one.records[0]?.anchor ?? '', other.records[0]?.anchor ?? '');
        if (pairs.has(subject) || areTwo(one, other, listsOf)) continue;
        pairs.set(subject, { subject, people: [one, other], weight: weight(one) + weight(other) });
      }
    }
  }
  return [...pairs.values()];
}

function byName(people: readonly Person[]): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const names = person.aliases.filter(({ kind }) => kind === 'name').map(({ text }) => plainName(text));
    for (const name of new Set(names)) add(groups, name, person);
  }
  return groups;
}

/** Whether something shows that two people of one name are two. */
function areTwo(one: Person, other: Person, listsOf: (person: Person) => ReadonlySet<string>): boolean {
  const [salesforce, federation] = [
    isSalesforce(one) && isSalesforce(other),
    [federationOf(one), federationOf(other)],
  ];
  if (salesforce || (federation[0] !== null && federation[1] !== null)) return true;
  const others = listsOf(other);
  const together = [...listsOf(one)].some((list) => others.has(list));
  // Two rows of one list are two, unless one of them is only known by name.
  return together && isOnlyName(one) === isOnlyName(other);
}

const isSalesforce = ({ extId }: Person): boolean => extId !== null && isSalesforceUser(extId);
const isOnlyName = ({ records }: Person): boolean => records.every(({ anchor }) => anchor.startsWith('row:'));
const federationOf = ({ aliases }: Person): string | null =>
  aliases.find(({ kind }) => kind === 'federation-id')?.text ?? null;

function itemOf({ subject, people }: Pair, uses: Uses, decided: boolean): IdentityItem {
  const pair = people.toSorted((a, b) => byText(a.records[0]?.anchor ?? '', b.records[0]?.anchor ?? ''));
  const use = pair.map(({ id }) => uses.person(`p:${id}`));
  const sessions = uses.inOrder(use.flatMap((each) => each.sessions));
  const touched = sessions.length === 1 ? '1 session is' : `${sessions.length} sessions are`;
  const name = pair.map((person) => person.name).sort(byText)[0] ?? '';
  return {
    id: contentId('identity', subject),
    kind: 'same',
    subject,
    text: name,
    sentence:
      `Two records bear the name ${name}, and nothing shows whether they are one person or two.` +
      (sessions.length === 0 ? '' : ` ${touched} about them.`),
    candidates: pair.map((person) => candidateOf(person, null)),
    sessions,
    tickets: use.reduce((sum, each) => sum + each.tickets, 0),
    decided,
  };
}
