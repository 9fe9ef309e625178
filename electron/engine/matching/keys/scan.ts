import type { Policy } from '../../../../shared/policy.ts';
import { custom } from './forms/custom.ts';
import type { KeyForm, Spot } from './forms/form.ts';
import { BUILT_IN_PATTERNS, keyForms } from './forms/index.ts';

/** A key in a text: `key` is the ticket's, folded, where one has it, and otherwise as it is called. */
export type Place = Pick<Spot, 'at' | 'length'> & {
  readonly key: string;
  readonly known: boolean;
  readonly form: KeyForm;
};

const DIGIT = /[0-9]/u;

/**
 * Finds keys in texts as `legible` makes them: in order, none over another. Of two that overlap a ticket's key stands
 * before one of no ticket, then the longer one. Patterns must have passed `assertSafePatterns`.
 */
export function scanner(
  patterns: Policy['ticketKeys'],
  isTicket: (folded: string) => boolean,
): (text: string) => readonly Place[] {
  const own = patterns.filter((pattern) => !BUILT_IN_PATTERNS.has(pattern)).map(custom);
  const forms = [...keyForms, ...own];
  const wordsOnly = [...keyForms.filter(({ id }) => id === 'written'), ...own];
  const isTold = ({ pattern }: KeyForm): boolean => pattern === null || patterns.includes(pattern);
  return (text) => {
    const known: Place[] = [];
    const unknown: Place[] = [];
    for (const form of DIGIT.test(text) ? forms : wordsOnly) {
      for (const { at, length, keys, name } of form.spots(text)) {
        const key = keys.find(isTicket);
        if (key !== undefined) known.push({ at, length, key, known: true, form });
        else if (name !== null && isTold(form)) unknown.push({ at, length, key: name, known: false, form });
      }
    }
    return apart([...longestFirst(known), ...longestFirst(unknown)]);
  };
}

function longestFirst(places: Place[]): Place[] {
  return places.sort((a, b) => b.length - a.length || a.at - b.at);
}

/** Those that do not overlap one that stands before them in the list, in the order of the text. */
function apart(places: readonly Place[]): readonly Place[] {
  if (places.length < 2) return places;
  const taken = new Set<number>();
  const kept = places.filter(({ at, length }) => {
    for (let sign = at; sign < at + length; sign += 1) if (taken.has(sign)) return false;
    for (let sign = at; sign < at + length; sign += 1) taken.add(sign);
    return true;
  });
  return kept.sort((a, b) => a.at - b.at);
}
