import { DEFAULT_POLICY, type Policy } from '../../../../shared/policy.ts';
import { beginning } from '../keys/legible.ts';
import { lexicon, wordForm, type Lexicon, type Phrase, type SiteWords, type WordKind } from './lexicon.ts';
import { cleaner, folded, hasKey, tokensOf, type Cleaner } from './tokens.ts';

/** The words of a text by what they say, each once and as they are written. */
export type Told = { readonly [Kind in NonNullable<WordKind>]: readonly string[] };

/** Reads texts with the words and keys of one policy. */
export type Reader = {
  /** Stops once so many words of its own are found: a text that says so much is not vague, whoever it is about. */
  readonly read: (text: string) => Told;
  /** All words in order, folded, without keys, addresses, dates and the given names. */
  readonly bare: (text: string, names: ReadonlySet<string>) => string;
  /** A pattern of ticket keys finds something. */
  readonly hasKey: (text: string) => boolean;
};

/** More than the names of two people have parts. */
const ENOUGH = 24;
/** A text that says nothing up to here says nothing. */
const MOST_READ = 4000;
/** One list for all: many texts are kept. */
const NONE: readonly string[] = [];

export type ReaderPolicy = { readonly keys: readonly string[]; readonly site: SiteWords };

export function makeReader({ keys, site }: ReaderPolicy): Reader {
  const clean = cleaner(keys);
  const words = lexicon(site);
  return {
    read: (text) => toldBy(tokens(text, clean), words),
    bare: (text, names) =>
      tokens(text, clean)
        .map(folded)
        .filter((word) => !names.has(word))
        .join(' '),
    hasKey: (text) => hasKey(beginning(text, MOST_READ), keys),
  };
}

const readers = new WeakMap<Policy, Reader>();

/** The reader of a policy, made once: patterns are compiled and words sorted only then. */
export function readerOf(policy: Policy): Reader {
  const made = readers.get(policy) ?? makeReader({ keys: policy.ticketKeys, site: policy.vague });
  readers.set(policy, made);
  return made;
}

export const PLAIN_READER: Reader = readerOf(DEFAULT_POLICY);

const tokens = (text: string, clean: Cleaner): readonly string[] =>
  tokensOf(clean(beginning(text, MOST_READ)));

function toldBy(list: readonly string[], { kindOf, phrases }: Lexicon): Told {
  const told: { -readonly [Kind in keyof Told]: readonly string[] } = {
    matter: NONE,
    own: NONE,
    number: NONE,
    stock: NONE,
    general: NONE,
  };
  const seen = new Set<string>();
  for (let at = 0; at < list.length && told.own.length < ENOUGH; at += 1) {
    const phrase = phrases.size === 0 ? undefined : phraseAt(list, at, phrases);
    const token = phrase ? list.slice(at, at + phrase.words.length).join(' ') : (list[at] ?? '');
    const kind = phrase ? phrase.kind : kindOf(token);
    if (phrase) at += phrase.words.length - 1;
    if (kind === null || seen.has(folded(token))) continue;
    seen.add(folded(token));
    told[kind] = [...told[kind], token];
  }
  return told;
}

/** The longest phrase of the site that starts here. */
function phraseAt(list: readonly string[], at: number, phrases: Lexicon['phrases']): Phrase | undefined {
  const fitting = (phrases.get(wordForm(list[at] ?? '')) ?? []).filter(({ words }) =>
    words.every((word, place) => wordForm(list[at + place] ?? '') === word),
  );
  return fitting.sort((a, b) => b.words.length - a.words.length)[0];
}
