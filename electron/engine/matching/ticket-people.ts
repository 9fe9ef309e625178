import type { Identity, Named } from '../model.ts';
import { isTicketAccount } from '../people/ids.ts';
import type { Register } from '../people/register.ts';
import { exact } from '../sessions/sources.ts';

/** Lists that are read once, however many tickets write them. */
const MOST_REMEMBERED = 100_000;

/** Reads whom the JSON lists of tickets mean: equal lists are one and the same. */
export function peopleReader(register: Register): (json: string | null) => Named {
  const known = new Map<string, Named>();
  return (json) => {
    if (json === null) return null;
    const before = known.get(json);
    if (before !== undefined) return before;
    const people = peopleOf(json, register);
    if (known.size < MOST_REMEMBERED) known.set(json, people);
    return people;
  };
}

/**
 * Whom the JSON list of a ticket means; null when the file has no such column. An id that no roster knows may be anybody's: where one is left over, who is
 * meant is not recorded, unless somebody else is named beside it.
 * @param at when it was written (ms, UTC); left out: not known.
 */
export function peopleOf(json: string | null, register: Register, at: number | null = null): Named {
  if (json === null) return null;
  const texts = JSON.parse(json) as string[];
  const people: Identity[] = [];
  for (const text of texts) {
    const identity = register.resolveText(text, at);
    if (!isTicketAccount(text) || identity.keys.some((key) => key.startsWith('p:'))) people.push(identity);
  }
  if (people.length === 0 && texts.length > 0) return null;
  return exact(people);
}
