import type { RecordCells } from '../../format.ts';

/** Descriptions are never translated (Moodle's classes user_loggedinas and user_loggedout); they say more than a name. */
const LOGGED_IN_AS = /^The user with id '[^']*' has logged in as the user with id '[^']*'\.?$/i;
const LOGGED_OUT = /^The user with id '[^']*' has logged out\.?$/i;

/** The event's name (`eventuserloggedinas`) in the language packs, for logs without descriptions. */
const LOGGED_IN_AS_NAMES = new Set([
  'User logged in as another user',
  'Nutzer/in ist als andere Person angemeldet',
  "Utilisateur connecté en tant qu'autre utilisateur",
  'El usuario inicia sesión como otro usuario',
]);
const LOGGED_OUT_NAMES = new Set(['User logged out', 'Utilisateur déconnecté']);

/** What a record is besides something that was done. */
export function kindOf(record: RecordCells): 'start' | 'end' | 'use' {
  const [event, description] = [record.text('event') ?? '', record.text('description') ?? ''];
  if (LOGGED_IN_AS.test(description) || LOGGED_IN_AS_NAMES.has(event)) return 'start';
  return LOGGED_OUT.test(description) || LOGGED_OUT_NAMES.has(event) ? 'end' : 'use';
}
