/** A place in a text where a key seems to stand; `at` and `length` count UTF-16 units of the text. */
export type Spot = {
  readonly at: number;
  readonly length: number;
  /** Folded keys that it may stand for, the likeliest first: the first that a ticket has is meant. */
  readonly keys: readonly string[];
  /** What it is called where no ticket has it; null: then it is no key at all. */
  readonly name: string | null;
};

/** One way to write a ticket's key. */
export type KeyForm = {
  readonly id: string;
  /** What the test box shows beside a key that was found. */
  readonly title: string;
  /** The pattern of the default policy that stands for it: without it, keys of no ticket are not reported. */
  readonly pattern: string | null;
  readonly examples: readonly { readonly text: string; readonly key: string }[];
  /** Takes a text as `legible` made it. The cost grows with its length, whatever it says. */
  readonly spots: (text: string) => readonly Spot[];
};

/** Neither a letter nor a digit stands before or after. */
export const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
export const AFTER = String.raw`(?![\p{L}\p{N}])`;

/** Everything that a global pattern finds, in order. */
export function spotsOf(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Pick<Spot, 'keys' | 'name'> | null,
): Spot[] {
  const spots: Spot[] = [];
  for (const match of matchesOf(text, pattern)) {
    const said = match[0] === '' ? null : read(match);
    if (said !== null) spots.push({ at: match.index, length: match[0].length, ...said });
  }
  return spots;
}

/** What `matchAll` gives, at half the cost: most texts match nothing. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (first === null) return [];
  const matches = [first];
  if (first[0] === '') pattern.lastIndex += 1;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches;
}
