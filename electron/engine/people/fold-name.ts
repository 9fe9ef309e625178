import { fold } from '../text.ts';

/** Letters that do not come apart into a plain one and a mark. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  ['ς', 'σ'],
]);

const QUOTES = /[`´‘’‚‛“”„«»"ʹʻʼʽˈ′‵″‴‶‷⁗＇]/gu;
const DASHES = /[‐‑‒–—―−﹘﹣－]/gu;
/** What a copy from a screen or a page carries along and nobody sees. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
/** What may follow a comma without being a given name. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|v|ph\.?d|md|m\.d|mba|cpa|esq|inc|ltd|llc|gmbh|s\.?a)\.?$/u;

/** Most names need no more than small letters. */
const SIMPLE = /^[A-Za-z0-9.@_]+(?: [A-Za-z0-9.@_]+)*$/u;
const ASCII = /^[ -~]*$/u;

/**
 * A name for comparison, its accents kept: one form of Unicode and one case, single spaces, one kind of quote and of
 * dash, and the given name first ("Lopes, Ana" is "ana lopes").
 */
export function foldName(text: string): string {
  if (SIMPLE.test(text)) return text.toLowerCase();
  // Quotes first: to Unicode an acute accent that stands alone is a space with a mark.
  return givenFirst(fold(text.replace(UNSEEN, '').replace(QUOTES, "'").replace(DASHES, '-')));
}

/** The same without accents: "Théo Marchand" and "Theo Marchand", "Łukasz" and "Lukasz". Comes after `foldName`. */
export function plainName(text: string): string {
  const folded = foldName(text);
  if (ASCII.test(folded)) return folded;
  return folded
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/gu, '')
    .replace(/[ßæœøłđðþħŧıŋς]/gu, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .normalize('NFC');
}

function givenFirst(folded: string): string {
  const parts = folded.split(',').map((part) => part.trim());
  const [last, first, more] = parts;
  if (!last || !first || parts.length > 3) return folded;
  if (more === undefined) return SUFFIX.test(first) ? `${last} ${first}` : `${first} ${last}`;
  return SUFFIX.test(more) ? `${first} ${last} ${more}` : folded;
}
