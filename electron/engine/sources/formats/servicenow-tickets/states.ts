import { stateOf, type State } from '../../cells/ticket-states.ts';

/** Codes of a state by the table that the number names; of codes that are not here the file says nothing. */
const CLOSED_CODES: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^INC/i, [6, 7, 8]],
  [/^CHG/i, [3, 4]],
  [/^PRB/i, [4, 106, 107]],
  [/^(?:REQ|RITM|SCTASK|TASK|CTASK|PTASK)/i, [3, 4, 7]],
];
const OPEN_CODES: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^INC/i, [1, 2, 3, 4, 5]],
  [/^CHG/i, [-5, -4, -3, -2, -1, 0]],
  [/^PRB/i, [1, 2, 3, 101, 102, 103, 104]],
  [/^(?:REQ|RITM|SCTASK|TASK|CTASK|PTASK)/i, [-5, 1, 2]],
];

/**
 * What the state or the active flag of a ticket says. Exports have words, or codes when raw values were asked for; codes
 * as in the tables of the base system, recalled. A ticket that is active may be resolved already.
 */
export function stateFor(number: string): (text: string, column: string) => State | null {
  return (text, column) => {
    if (column === 'active') return /^(?:false|0|no)$/i.test(text) ? 'closed' : null;
    if (!/^-?\d+$/.test(text)) return stateOf(text);
    const among = (codes: typeof OPEN_CODES) =>
      codes.some(([table, list]) => table.test(number) && list.includes(Number(text)));
    if (among(CLOSED_CODES)) return 'closed';
    return among(OPEN_CODES) ? 'open' : null;
  };
}
