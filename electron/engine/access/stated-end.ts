import { createTimes, type TimeSettings } from '../sources/moments.ts';
import { ordered, possibleOrders, type DateOrder } from '../sources/time/date-order.ts';
import { readWritten, type LooseDate } from '../sources/time/written-time.ts';
import { readableDay } from '../zone.ts';

/** How dates of a file are to be read: its order, where it has shown or been told one, and its zone. */
export type Dates = { readonly order: DateOrder | null; readonly zone: string };

/**
 * The end of an access as a row states it. `at`: the first instant (ms, UTC) after it; null: the row states none, or
 * it cannot be told which day is meant.
 */
export type StatedEnd = {
  readonly at: number | null;
  /** "10 Mar 2026", or the text as it is written; null: the row states no end. */
  readonly words: string | null;
  /** The days it may mean, where it is not settled. */
  readonly readings: readonly { readonly at: number; readonly words: string }[];
};

export const NO_END: StatedEnd = { at: null, words: null, readings: [] };

/** Reads "11/1/2030" of "login access through 11/1/2030": that day is the last one, and belongs to the access. */
export function readEnd(text: string | null, { order, zone }: Dates): StatedEnd {
  const written = text === null ? null : readWritten(text);
  if (text === null || text === '') return NO_END;
  const unread: StatedEnd = { at: null, words: `"${text.slice(0, 40)}"`, readings: [] };
  if (written === null) return unread;
  const whole = written.clock === null;
  const orders = 'parts' in written.date ? ordersOf(written.date, order) : [null];
  const readings = orders.flatMap((one) => {
    const at = instantOf(text, { zone, dateOrder: one, yearFrom: null }, whole);
    return at === null ? [] : [{ at, words: readableDay(at - 1, zone) }];
  });
  const [only, other] = readings;
  if (only === undefined) return unread;
  return other === undefined ? { ...only, readings: [] } : { ...unread, readings };
}

/** A date that reads the same in two orders is no question, and one that only one order can read is none either. */
function ordersOf(date: LooseDate, order: DateOrder | null): readonly DateOrder[] {
  const possible = possibleOrders(date);
  if (order !== null && possible.includes(order)) return [order];
  const days = new Map(possible.map((one) => [JSON.stringify(ordered(date, one)), one]));
  return [...days.values()];
}

function instantOf(text: string, settings: TimeSettings, whole: boolean): number | null {
  const moment = createTimes(settings).read(text, 'end');
  if ('problem' in moment) return null;
  return whole ? moment.at + 1 : moment.at;
}
