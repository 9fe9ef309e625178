import type { Column, Glimpse, Guess } from '../format.ts';
import { mapHeader } from './header.ts';

export const NO_GUESS: Guess = { confidence: 0, reason: '' };

/** What a format asks of a header: all of `all`, one of each group in `any`, nothing of `none`; `telling` raises the confidence. */
export type HeaderTest = {
  readonly all?: readonly string[];
  readonly any?: readonly (readonly string[])[];
  readonly none?: readonly string[];
  readonly telling?: readonly string[];
  /** Confidence when the test is met, and the most that telling columns can make of it. */
  readonly from: number;
  readonly to: number;
};

/** Recognises a file by its header. The reason quotes the columns that were recognised. */
export function recognise({ header }: Glimpse, columns: readonly Column[], test: HeaderTest): Guess {
  const map = mapHeader(header, columns);
  const met =
    (test.all ?? []).every(map.has) &&
    (test.any ?? []).every((group) => group.some(map.has)) &&
    !(test.none ?? []).some(map.has);
  if (!met) return NO_GUESS;
  const telling = test.telling ?? [];
  const seen = telling.filter(map.has);
  const share = telling.length === 0 ? 1 : Math.min(1, seen.length / Math.min(telling.length, 3));
  const named = [
    ...new Set([...(test.all ?? []), ...(test.any ?? []).flat(), ...telling].filter(map.has).map(map.label)),
  ];
  return {
    confidence: test.from + (test.to - test.from) * share,
    reason: `The header has ${listed(named)}.`,
  };
}

function listed(names: readonly string[]): string {
  const quoted = names.slice(0, 6).map((name) => `"${name}"`);
  return quoted.length < 2
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} and ${quoted[quoted.length - 1]}`;
}
