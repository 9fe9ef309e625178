import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import { FILLER_WORDS, STOCK_WORDS } from './vague-words.ts';

/** What does not count as a word of the reason: patterns of ticket keys, names of the people concerned. */
export type TakeOut = { readonly keys?: readonly string[]; readonly names?: readonly string[] };
export type Vagueness = {
  readonly vague: boolean;
  /** The words the answer rests on, as they are written. */
  readonly words: readonly string[];
  /** Goes on after "The reason is vague: " or "is specific: ", with its full stop. */
  readonly why: string;
};

/** A reason is specific from this many words and record numbers of its own … */
const OWN_LEAST = 2;
/** … and this many telling words in all, stock words included. */
const TELLING_LEAST = 3;
const SHOWN = 8;

/**
 * Tests whether a text says what had to be done, in English or French. Ticket keys, addresses, dates and
 * names are taken out first; then stock words ("help", "vérification") are told from words of the matter itself.
 * @param takeOut the review's key patterns (the default policy's if not given) and the names to leave out.
 */
export function vagueness(text: string, takeOut: TakeOut = {}): Vagueness {
  const { own, stock, numbers } = sorted(text, takeOut);
  const ownCount = own.length + numbers.length;
  if (own.length > 0 && ownCount >= OWN_LEAST && ownCount + stock.length >= TELLING_LEAST) {
    const words = [...own, ...numbers].slice(0, SHOWN);
    return { vague: false, words, why: `it names ${shown(words)}.` };
  }
  if (own.length + stock.length + numbers.length === 0)
    return { vague: true, words: [], why: 'it says nothing in words.' };
  if (ownCount === 0)
    return { vague: true, words: stock.slice(0, SHOWN), why: `only stock words (${shown(stock)}).` };
  const words = [...own, ...numbers, ...stock].slice(0, SHOWN);
  return { vague: true, words, why: `too few words of its own (${shown(words)}).` };
}

/** Something is left when keys, addresses, dates and names are taken out. */
export function hasWords(text: string, takeOut: TakeOut = {}): boolean {
  const { own, stock } = sorted(text, takeOut);
  return own.length + stock.length > 0;
}

type Words = {
  readonly own: readonly string[];
  readonly stock: readonly string[];
  readonly numbers: readonly string[];
};

function sorted(text: string, { keys = DEFAULT_POLICY.ticketKeys, names = [] }: TakeOut): Words {
  const nameParts = new Set(names.flatMap((name) => tokensOf(name)).map(folded));
  const found = {
    own: new Map<string, string>(),
    stock: new Map<string, string>(),
    numbers: new Map<string, string>(),
  };
  for (const token of tokensOf(withoutNoise(text, keys))) {
    const kind = kindOf(token, nameParts);
    const word = folded(token);
    if (kind !== null && !found[kind].has(word)) found[kind].set(word, token);
    if (found.own.size >= SHOWN) break;
  }
  return {
    own: [...found.own.values()],
    stock: [...found.stock.values()],
    numbers: [...found.numbers.values()],
  };
}

function kindOf(token: string, nameParts: ReadonlySet<string>): keyof Words | null {
  const word = folded(token);
  const single = word.replace(/s$/u, '');
  if (FILLER_WORDS.has(word) || FILLER_WORDS.has(single)) return null;
  if (STOCK_WORDS.has(word) || STOCK_WORDS.has(single)) return 'stock';
  if (nameParts.has(word)) return null;
  // A record number is a detail; a year or a single figure is not.
  if (/\p{N}/u.test(word))
    return /\p{N}{3}/u.test(word) && !/^(?:19|20)\p{N}{2}$/u.test(word) ? 'numbers' : null;
  if (WITHOUT_SPACES.test(token) || /^\p{Lu}{2}$/u.test(token)) return 'own';
  return Array.from(word).length >= 3 ? 'own' : null;
}

const ADDRESSES = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/giu;
const DATES = /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\b\d{1,2}(?::\d{2}){1,2}\b/gu;
/** "login as Theo Marchand", "en tant que Theo Marchand": who, not why. */
const AS_SOMEBODY = new RegExp(
  String.raw`\b(?:[Ll]og(?:ged|ging)?[ -]?(?:in|on)[ -]as|[Ii]mpersonat\w+|[Ee]n tant que)(?: user| the user)?` +
    String.raw`(?: +\p{Lu}[\p{L}\p{M}'’.-]+){1,3}`,
  'gu',
);
const WITHOUT_SPACES = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u;

function withoutNoise(text: string, keys: readonly string[]): string {
  const plain = text
    .normalize('NFC')
    .replace(ADDRESSES, ' ')
    .replace(/n[’']t\b/gu, ' not');
  const keyless = keys.reduce(
    (left, key) => left.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${key})(?![\\p{L}\\p{N}])`, 'giu'), ' '),
    plain,
  );
  return keyless.replace(DATES, ' ').replace(AS_SOMEBODY, ' login ');
}

/** Words in order; scripts that write without spaces give a word for every two signs. */
function tokensOf(text: string): readonly string[] {
  const runs = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => (WITHOUT_SPACES.test(run) ? (run.match(/.{1,2}/gsu) ?? []) : [run]));
}

/** Lower case without accents, so that "probleme" is "Problème". */
const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const shown = (words: readonly string[]): string =>
  words
    .slice(0, SHOWN)
    .map((word) => `"${word}"`)
    .join(', ');
