import { AFTER, BEFORE } from '../keys/forms/form.ts';

const ADDRESSES = /\b(?:https?:\/\/|www\.)\S+|[^\s@]{1,200}@[^\s@]{1,200}\.[^\s@]{1,50}/giu;
const DATES = /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\b\d{1,2}(?:[:h]\d{2}){1,2}\b/gu;
/** "login as Theo Marchand", "en tant que Theo Marchand": who, not why. */
const AS_SOMEBODY = new RegExp(
  String.raw`\b(?:[Ll]og(?:ged|ging)?[ -]?(?:in|on)[ -]as|[Ii]mpersonat\w{1,10}|[Ee]n tant que)(?: user| the user)?` +
    String.raw`(?: {1,3}\p{Lu}[\p{L}\p{M}'’.-]{1,40}){1,3}`,
  'gu',
);
const WITHOUT_SPACES = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const PLAIN_WORDS = /[A-Za-z0-9]+/gu;
const PLAIN = /^[\x20-\x7e]*$/u;

/** Takes out of a text what is no word of a reason: keys of tickets, addresses, dates, whose account it was. */
export type Cleaner = (text: string) => string;

const patternOf = (key: string): RegExp => new RegExp(`${BEFORE}(?:${key})${AFTER}`, 'giu');

/** Whether a pattern of ticket keys finds something in a text. */
export function hasKey(text: string, keys: readonly string[]): boolean {
  return keys.some((key) => patternOf(key).test(text));
}

/** @param keys patterns of ticket keys; they must be safe to run. */
export function cleaner(keys: readonly string[]): Cleaner {
  const patterns = keys.map(patternOf);
  return (text) => {
    let plain = PLAIN.test(text) ? text : text.normalize('NFC').replace(/n’t\b/gu, ' not');
    if (plain.includes("n't")) plain = plain.replace(/n't\b/gu, ' not');
    if (plain.includes('@') || /:\/\/|www\./iu.test(plain)) plain = plain.replace(ADDRESSES, ' ');
    for (const pattern of patterns) plain = plain.replace(pattern, ' ');
    if (/[0-9]/u.test(plain)) plain = plain.replace(DATES, ' ');
    return /as\b|mperso|en tant que/iu.test(plain) ? plain.replace(AS_SOMEBODY, ' login ') : plain;
  };
}

/** Words in order; scripts that write without spaces give a word for every two signs. */
export function tokensOf(text: string): readonly string[] {
  if (PLAIN.test(text)) return text.match(PLAIN_WORDS) ?? [];
  const runs = text.match(WORDS) ?? [];
  return runs.flatMap((run) => (isWithoutSpaces(run) ? (run.match(/.{1,2}/gsu) ?? []) : [run]));
}

/** Nothing but signs of a script that writes without spaces. */
export const isWithoutSpaces = (word: string): boolean => !PLAIN.test(word) && WITHOUT_SPACES.test(word);

/** Lower case without accents, so that "probleme" is "Problème". */
export const folded = (word: string): string =>
  PLAIN.test(word) ? word.toLowerCase() : word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
