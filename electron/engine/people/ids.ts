import type { AliasKind } from '../../../shared/people-words.ts';
import { fold } from '../text.ts';
import { foldName } from './fold-name.ts';

const SALESFORCE_USER = /^005[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/u;
/** Ids that mean one account wherever they are written: UUIDs, 24 or 32 hexadecimal digits, `712020:…`, `00u…` of Okta. */
const WORLDWIDE =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{24}|[0-9a-f]{32}|[a-z0-9]{2,12}:\S{6,}|00u[A-Za-z0-9]{17})$/iu;
const HEXADECIMAL = /^(?:[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{24}|[0-9a-f]{32})$/iu;
/** Ids that systems of tickets give to accounts: a number (Zendesk), hexadecimal digits (ServiceNow, Jira), `712020:…`, `qm:…`. */
const TICKET_ACCOUNT = /^(?:\d{4,}|[0-9a-f]{24}|[0-9a-f]{32}|(?:\d{4,}|qm):\S+)$/iu;

/** The id of a Salesforce user, 15 or 18 characters. */
export const isSalesforceUser = (id: string): boolean => SALESFORCE_USER.test(id);

/** Whether an id names one account whatever list it stands in; a number is only that of its own list. */
export const isWorldwide = (id: string): boolean => isSalesforceUser(id) || WORLDWIDE.test(id);

/** Whether a text is an id that says nothing by itself about who is meant. */
export const isTicketAccount = (text: string): boolean => TICKET_ACCOUNT.test(text);

/** An id for comparison: of Salesforce's the first 15 characters, which tell capitals from small letters; others whole. */
export function foldId(id: string): string {
  const trimmed = id.trim();
  if (isSalesforceUser(trimmed)) return trimmed.slice(0, 15);
  return HEXADECIMAL.test(trimmed) ? trimmed.toLowerCase() : trimmed;
}

/** A login that no list knows, for comparison: ids of Salesforce tell capitals from small letters, other logins do not. */
export function foldLogin(login: string): string {
  return isSalesforceUser(login.trim()) ? foldId(login) : fold(login);
}

/** An alias as it is compared: by its kind and its folded text. Names keep their accents here. */
export function aliasKey(kind: AliasKind, text: string): string {
  if (kind === 'id') return `id:${foldId(text)}`;
  return `${kind}:${kind === 'name' ? foldName(text) : fold(text)}`;
}
