import type { Named } from '../model.ts';
import type { Register } from '../people/register.ts';

/** Ids that systems give to accounts: a number (Zendesk), hexadecimal digits (ServiceNow, Jira), `712020:…`, `qm:…`. */
const ACCOUNT_ID = /^(?:\d{4,}|[0-9a-f]{24}|[0-9a-f]{32}|(?:\d{4,}|qm):\S+)$/iu;

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
      ({ text, identity }) => !ACCOUNT_ID.test(text) || identity.keys.some((key) => key.startsWith('p:')),
    )
    .map(({ identity }) => identity);
  return people.length === 0 && texts.length > 0 ? null : people;
}
