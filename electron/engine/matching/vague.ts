import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import type { VagueKind } from '../../../shared/link-words.ts';
import type { SiteWords } from './vague/lexicon.ts';
import { makeReader, PLAIN_READER, type Reader, type Told } from './vague/reader.ts';
import { folded, tokensOf } from './vague/tokens.ts';

/** What does not count as a word of the reason: patterns of ticket keys, names of the people concerned. */
export type TakeOut = {
  readonly keys?: readonly string[];
  readonly names?: readonly string[];
  /** The site's own words. */
  readonly site?: SiteWords;
};
export type Vagueness = {
  readonly vague: boolean;
  /** null: it is not vague. */
  readonly kind: VagueKind | null;
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
 * Tests whether a text says what had to be done, in English or French. Ticket keys, addresses, dates and names are taken
 * out first; then stock words ("help", "vérification") and general ones are told from words of the matter itself.
 * @param takeOut the review's key patterns (the default policy's if not given) and the names to leave out.
 */
export function vagueness(text: string, takeOut: TakeOut = {}): Vagueness {
  return vaguenessOf(readerFor(takeOut).read(text), namePartsOf(takeOut.names ?? []));
}

/** Something is left when keys, addresses, dates and names are taken out. */
export function hasWords(text: string, takeOut: TakeOut = {}): boolean {
  return saysAnything(readerFor(takeOut).read(text), namePartsOf(takeOut.names ?? []));
}

/** The folded parts of names and logins. */
export function namePartsOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => tokensOf(name.normalize('NFC')).map(folded)));
}

function readerFor({ keys, site }: TakeOut): Reader {
  if (keys === undefined && site === undefined) return PLAIN_READER;
  return makeReader({ keys: keys ?? DEFAULT_POLICY.ticketKeys, site: site ?? DEFAULT_POLICY.vague });
}

/** The same for a text that was read before. @param names folded parts of the names of the two people. */
export function vaguenessOf(told: Told, names: ReadonlySet<string>): Vagueness {
  const { matter, stock } = told;
  const own = without(told.own, names);
  const general = without(told.general, names);
  const said = [...matter, ...own, ...without(told.number, names)];
  const rest = [...stock, ...general];
  const isClear = own.length > 0 && said.length >= OWN_LEAST && said.length + rest.length >= TELLING_LEAST;
  if (matter.length > 0 || isClear) {
    const words = said.slice(0, SHOWN);
    return { vague: false, kind: null, words, why: `it names ${shown(words)}.` };
  }
  if (said.length + rest.length === 0)
    return { vague: true, kind: 'short', words: [], why: 'it says nothing in words.' };
  return vagueBy(said, stock, general);
}

function vagueBy(said: readonly string[], stock: readonly string[], general: readonly string[]): Vagueness {
  if (said.length > 0) {
    const words = [...said, ...stock, ...general].slice(0, SHOWN);
    return { vague: true, kind: 'short', words, why: `too few words of its own (${shown(words)}).` };
  }
  if (general.length === 0) {
    const words = stock.slice(0, SHOWN);
    return { vague: true, kind: 'stock', words, why: `only stock words (${shown(words)}).` };
  }
  const words = [...stock, ...general].slice(0, SHOWN);
  const why = `nothing of the matter is named, only general words (${shown(words)}).`;
  return { vague: true, kind: 'no-matter', words, why };
}

/** Whether words are left that say something or fit every session; a number alone is no word. */
export function saysAnything({ matter, own, stock, general }: Told, names: ReadonlySet<string>): boolean {
  return matter.length + stock.length > 0 || without([...own, ...general], names).length > 0;
}

function without(words: readonly string[], names: ReadonlySet<string>): readonly string[] {
  return names.size === 0 ? words : words.filter((word) => !names.has(folded(word)));
}

const shown = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');
