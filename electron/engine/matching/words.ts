const ASCII = /^[\0-\x7F]*$/u;
const PLAIN_WORDS = /[a-z0-9][a-z0-9'@._+-]*/gu;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’@._+-]*/gu;
const POSSESSIVE = /['’]s$/u;
const TRAILING = /[.'’_+-]+$/u;

/**
 * The words of a text in lower case and one form of Unicode, in their order. Logins, addresses and ticket keys stay whole
 * words; a possessive belongs to the sentence, not to the name.
 */
export function wordsOf(text: string): string[] {
  const words = ASCII.test(text)
    ? (text.toLowerCase().match(PLAIN_WORDS) ?? [])
    : (text.normalize('NFKC').toLowerCase().match(WORDS) ?? []);
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? '';
    if (!endsPlainly(word)) words[place] = word.replace(POSSESSIVE, '').replace(TRAILING, '');
  }
  return words;
}

/** Nothing is to be taken off: nearly every word ends in a letter, and no possessive in another one than "s". */
function endsPlainly(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  return (last >= 0x61 && last <= 0x7a && last !== 0x73) || (last >= 0x30 && last <= 0x39);
}

/** Phrases that are looked for as whole words, each with what it means. */
export type Phrases<Meaning> = {
  /** How many words the phrases have that begin with a word. */
  readonly lengths: Map<string, number[]>;
  readonly meanings: Map<string, Meaning>;
};

/** Adds a phrase of at least so many words; the first meaning of one stays. */
export function addPhrase<Meaning>(
  phrases: Phrases<Meaning>,
  text: string,
  meaning: () => Meaning,
  least = 1,
): void {
  const words = wordsOf(text);
  const [first] = words;
  const phrase = words.length === 1 && first !== undefined ? first : words.join(' ');
  if (first === undefined || words.length < least || phrases.meanings.has(phrase)) return;
  phrases.meanings.set(phrase, meaning());
  const lengths = phrases.lengths.get(first);
  if (lengths === undefined) phrases.lengths.set(first, [words.length]);
  else if (!lengths.includes(words.length)) lengths.push(words.length);
}

/** Adds what a text means to a list, each meaning once: one pass, whatever the number of phrases. */
export function findPhrases<Meaning>(text: string, phrases: Phrases<Meaning>, found: Meaning[]): void {
  const words = wordsOf(text);
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? '';
    const lengths = phrases.lengths.get(word);
    if (lengths === undefined) continue;
    for (const length of lengths) {
      const phrase = length === 1 ? word : words.slice(place, place + length).join(' ');
      const meaning = phrases.meanings.get(phrase);
      if (meaning !== undefined && !found.includes(meaning)) found.push(meaning);
    }
  }
}
