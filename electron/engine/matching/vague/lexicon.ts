import { FILLER_WORDS, STOCK_WORDS } from '../vague-words.ts';
import { GENERAL_WORDS } from './general-words.ts';
import { folded, isWithoutSpaces, tokensOf } from './tokens.ts';

/**
 * What a word says. matter: the site says that it always says something; own: it names something; number: of a record;
 * stock: it fits every session; general: it names nothing; null: it is no word that could say anything.
 */
export type WordKind = 'matter' | 'own' | 'number' | 'stock' | 'general' | null;

/** The words of a site beside those that everybody uses. */
export type SiteWords = Readonly<Record<'words' | 'matter', readonly string[]>>;

export type Lexicon = {
  readonly kindOf: (token: string) => WordKind;
  /** Phrases of the site by their first word: how many words they have, and what they are. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
};
export type Phrase = { readonly words: readonly string[]; readonly kind: 'matter' | 'stock' };

/** Words recur; so many are remembered. */
const MOST_REMEMBERED = 20_000;
const DIGITS = /^[0-9]+$/;

/** Folds, and takes the plural away: "Profils" is "profil". */
export const wordForm = (token: string): string => folded(token).replace(/s$/u, '');

export function lexicon({ words, matter }: SiteWords): Lexicon {
  const site = [...entriesOf(matter, 'matter'), ...entriesOf(words, 'stock')];
  const single = new Map<string, WordKind>();
  const phrases = new Map<string, Phrase[]>();
  for (const phrase of site) {
    const [first] = phrase.words;
    if (first === undefined) continue;
    if (phrase.words.length > 1) phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
    else if (!single.has(first)) single.set(first, phrase.kind);
  }
  const known = new Map<string, WordKind>();
  const kindOf = (token: string): WordKind => {
    // Numbers do not recur, and no list has any.
    if (single.size === 0 && DIGITS.test(token)) return numberKind(token);
    const before = known.get(token);
    if (before !== undefined) return before;
    const form = wordForm(token);
    const kind = single.get(form) ?? commonKind(token);
    if (known.size < MOST_REMEMBERED) known.set(token, kind);
    return kind;
  };
  return { kindOf, phrases };
}

function entriesOf(entries: readonly string[], kind: Phrase['kind']): Phrase[] {
  return entries.map((entry) => ({ words: tokensOf(entry.normalize('NFC')).map(wordForm), kind }));
}

/** A record number is a detail; a year or a single figure is not. */
function numberKind(word: string): WordKind {
  return /\p{N}{3}/u.test(word) && !/^(?:19|20)\p{N}{2}$/u.test(word) ? 'number' : null;
}

function commonKind(token: string): WordKind {
  const word = folded(token);
  const single = wordForm(token);
  const isIn = (list: ReadonlySet<string>): boolean => list.has(word) || list.has(single);
  if (isIn(FILLER_WORDS)) return null;
  if (isIn(STOCK_WORDS)) return 'stock';
  if (isIn(GENERAL_WORDS)) return 'general';
  if (/\p{N}/u.test(word)) return numberKind(word);
  if (isWithoutSpaces(token) || /^\p{Lu}{2}$/u.test(token)) return 'own';
  return Array.from(word).length >= 3 ? 'own' : null;
}
