import type { Subject } from './lines.ts';

export const NOBODY: Subject = { name: null, login: null, id: null };

/** "(UserID: [0055g0000004zYS])" after a name, as the platform writes it; the brackets are not always there. */
const ID_NOTE = / ?\(user ?id: ?\[?([a-z0-9]{15}(?:[a-z0-9]{3})?)\]?\) ?/i;
const USER_ID = /^005[a-z0-9]{12}(?:[a-z0-9]{3})?$/i;
const BARE_ID = /\[(005[a-z0-9]{12}(?:[a-z0-9]{3})?)\]/i;
const LOGIN_NOTE = /^([^()<>]+) ?[(<]([^()<>@ ]+@[^()<>@ ]+)[)>]$/;

/** A text that begins with somebody and an id: whom, and what stands after it; null: there is no id to go by. */
export function subjectWithId(text: string): { readonly who: Subject; readonly rest: string } | null {
  const note = ID_NOTE.exec(text);
  if (!note?.[1]) return null;
  const who = subjectOf(text.slice(0, note.index));
  return { who: { ...who, id: note[1] }, rest: text.slice(note.index + note[0].length) };
}

/** Somebody as a line writes them: an id, a login, "Name (login)" or a name. */
export function subjectOf(text: string): Subject {
  const plain = unquoted(text);
  if (plain === '') return NOBODY;
  if (USER_ID.test(plain)) return { ...NOBODY, id: plain };
  if (isLogin(plain)) return { ...NOBODY, login: plain };
  const both = LOGIN_NOTE.exec(plain);
  if (both?.[1] && both[2]) return { name: both[1].trim(), login: both[2], id: null };
  return { ...NOBODY, name: plain };
}

/** Whom a text in another language names by an id in brackets, which no language changes. */
export function subjectByBareId(text: string): Subject | null {
  const id = BARE_ID.exec(text)?.[1];
  return id === undefined ? null : { ...NOBODY, id };
}

export const isNobody = ({ name, login, id }: Subject): boolean =>
  name === null && login === null && id === null;

export const isLogin = (text: string): boolean => text.includes('@') && !text.includes(' ');

const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['«', '»'],
];

/** A text without spaces around it and without the quotes that enclose it as a whole. */
export function unquoted(text: string): string {
  const plain = text.trim();
  const pair = QUOTES.find(([open, close]) => plain.startsWith(open) && plain.endsWith(close));
  return pair && plain.length > 1 ? plain.slice(1, -1).trim() : plain;
}
