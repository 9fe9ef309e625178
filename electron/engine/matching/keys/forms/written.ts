import { fold } from '../../../text.ts';
import { matchesOf, type KeyForm, type Spot } from './form.ts';

const WORD = /#?[\p{L}\p{N}][\p{L}\p{N}_./-]*(?:#[0-9]+)?/gu;
/** A run of digits alone is a key only with a `#` before it or five digits: "2" in "2 tickets" names nothing. */
const SHORT = /^[0-9]{1,4}$/u;

/** Any word that is the key of a ticket, letter by letter, whatever keys look like at this site. */
export const written: KeyForm = {
  id: 'written',
  title: 'As the ticket file writes it',
  pattern: null,
  examples: [
    { text: 'see case-a/7.', key: 'case-a/7' },
    { text: '#4711', key: '4711' },
    { text: '70001', key: '70001' },
  ],
  spots: (text) => {
    const spots: Spot[] = [];
    for (const match of matchesOf(text, WORD)) {
      const word = withoutEnd(match[0]);
      if (SHORT.test(word)) continue;
      const key = fold(word);
      const keys = key.startsWith('#') ? [key, key.slice(1)] : [key];
      spots.push({ at: match.index, length: word.length, keys, name: null });
    }
    return spots;
  },
};

/** Without the signs that end a sentence rather than a key. */
function withoutEnd(word: string): string {
  let end = word.length;
  while (end > 0 && '._/-'.includes(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}
