import { hash } from 'node:crypto';
import type { ColumnCard } from '../../../../shared/contract/sources.ts';
import type { DateOrder } from '../time/date-order.ts';
import { readWritten } from '../time/written-time.ts';
import { createTimeSpan } from './time-span.ts';

/** Different texts that are counted in one column, and remembered in all columns together. */
const MOST_DISTINCT = 10_000;
const MOST_REMEMBERED = 500_000;
const SHORT_TEXT = 64;
const EXAMPLES = 3;
const SHOWN_TEXT = 300;
/** A column without a single time among so many values holds none. */
const ENOUGH_VALUES = 2_000;

export type ColumnCards = { look(cells: readonly string[]): void; cards(): ColumnCard[] };

/** Counts what each column of a list holds, in one pass and in bounded memory. @param order what was said of dates. */
export function createColumnCards(header: readonly string[], order: DateOrder | null): ColumnCards {
  const memory = { left: MOST_REMEMBERED };
  const columns = header.map((column, at) => createCard(column, at, order, memory));
  return {
    look: (cells) => {
      for (const [at, card] of columns.entries()) card.look((cells[at] ?? '').trim());
    },
    cards: () => columns.map(({ card }) => card()),
  };
}

function createCard(column: string, at: number, order: DateOrder | null, memory: { left: number }) {
  const seen = new Set<string>();
  const examples: string[] = [];
  const span = createTimeSpan(order);
  let [blank, filled, times, more] = [0, 0, 0, false];

  function remember(text: string): void {
    const key = text.length > SHORT_TEXT ? hash('sha1', text, 'base64') : text;
    if (seen.has(key)) return;
    if (examples.length < EXAMPLES) examples.push(shown(text));
    if (seen.size >= MOST_DISTINCT || memory.left <= 0) {
      more = true;
      return;
    }
    seen.add(key);
    memory.left -= 1;
  }

  return {
    look: (text: string): void => {
      if (text === '') {
        blank += 1;
        return;
      }
      filled += 1;
      if (!more) remember(text);
      if (times === 0 && filled > ENOUGH_VALUES) return;
      const written = readWritten(text);
      if (written === null) return;
      times += 1;
      span.look(written, text);
    },
    card: (): ColumnCard => {
      const areTimes = times * 2 > filled;
      const { oldest, newest, impossible } = span.span();
      return {
        at,
        column,
        blank,
        distinct: seen.size,
        distinctIsMore: more,
        times: areTimes,
        invalid: areTimes ? filled - times + impossible : 0,
        oldest: areTimes ? oldest : null,
        newest: areTimes ? newest : null,
        examples,
      };
    },
  };
}

/** A cell's text, cut to what a card shows. */
export function shown(text: string): string {
  return text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT - 1)}…` : text;
}
