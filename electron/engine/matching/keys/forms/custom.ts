import { fold } from '../../../text.ts';
import { beginning } from '../legible.ts';
import { AFTER, BEFORE, spotsOf, type KeyForm } from './form.ts';

/** Patterns of the site are tried on texts of this length before they are used, and read no more of any. */
export const MOST_TRIED = 2000;

/** A pattern of the site: matched as a whole word, whatever its case. Only for patterns that `problemOf` finds nothing against. */
export function custom(pattern: string): KeyForm {
  const key = new RegExp(`${BEFORE}(?:${pattern})${AFTER}`, 'giu');
  return {
    id: 'custom',
    title: pattern,
    pattern,
    examples: [],
    spots: (text) =>
      spotsOf(beginning(text, MOST_TRIED), key, ([written]) => ({
        keys: [fold(written)],
        name: written.toUpperCase(),
      })),
  };
}
