import type { Named } from '../model.ts';
import { isTicketAccount } from '../people/ids.ts';
import type { Register } from '../people/register.ts';

/**
 * Whom the JSON list of a ticket means; null when the file has no such column. An id that no roster knows may be
 * anybody's: where one is left over, who is meant is not recorded, unless somebody else is named beside it.
 */
export function peopleOf(json: string | null, register: Register): Named {
  if (json === null) return null;
  const texts = JSON.parse(json) as string[];
  const people = texts
    .map((text) => ({ text, identity: register.resolveText(text) }))
    .filter(
      ({ text, identity }) => !isTicketAccount(text) || identity.keys.some((key) => key.startsWith('p:')),
    )
    .map(({ identity }) => identity);
  return people.length === 0 && texts.length > 0 ? null : people;
}
