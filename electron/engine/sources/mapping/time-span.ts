import { DATE_ORDERS, isRealDate, ordered, type DateOrder } from '../time/date-order.ts';
import type { PlainDate, WrittenTime } from '../time/written-time.ts';

/** The earliest and the latest of a column's times as the file writes them, and how many are no day of the calendar. */
export type TimeSpan = {
  readonly oldest: string | null;
  readonly newest: string | null;
  readonly impossible: number;
};

type Edge = { readonly at: number; readonly text: string };
type Reading = { readonly order: DateOrder; first: Edge | null; last: Edge | null; impossible: number };

/**
 * Finds the earliest and the latest time of a column in one pass. Dates in numbers are read in every order at once; the
 * order that makes the fewest of them impossible counts, then the one that was given. Where two orders are left that
 * differ in the result, nobody can tell yet, and it is null.
 */
export function createTimeSpan(given: DateOrder | null): {
  look(written: WrittenTime, text: string): void;
  span(): TimeSpan;
} {
  const readings = DATE_ORDERS.map((order): Reading => ({ order, first: null, last: null, impossible: 0 }));
  return {
    look: (written, text) => {
      for (const reading of readings) {
        const date = dateIn(written, reading.order);
        if (date === null) continue;
        if (date === 'impossible') reading.impossible += 1;
        else widen(reading, { at: instantOf(date, written), text });
      }
    },
    span: () => {
      const fewest = Math.min(...readings.map(({ impossible }) => impossible));
      const left = readings.filter(({ impossible }) => impossible === fewest);
      const chosen = left.find(({ order }) => order === given) ?? agreed(left);
      return {
        oldest: chosen?.first?.text ?? null,
        newest: chosen?.last?.text ?? null,
        impossible: fewest,
      };
    },
  };
}

/** The readings' result where it is the same for all. */
function agreed([one, ...others]: readonly Reading[]): Reading | undefined {
  const same = others.every(
    ({ first, last }) => first?.text === one?.first?.text && last?.text === one?.last?.text,
  );
  return same ? one : undefined;
}

/** null: a day without a year, which stands nowhere in time. */
function dateIn({ date }: WrittenTime, order: DateOrder): PlainDate | 'impossible' | null {
  if ('month' in date && !('year' in date)) return null;
  if ('year' in date) return isRealDate(date) ? date : 'impossible';
  if (date.yearLast && order === 'ymd') return 'impossible';
  const plain = ordered(date, order);
  return isRealDate(plain) ? plain : 'impossible';
}

/** Good enough to compare: a time without an offset counts as one of UTC. */
function instantOf({ year, month, day }: PlainDate, { clock, zone }: WrittenTime): number {
  const offset = typeof zone === 'number' ? zone * 60_000 : 0;
  return Date.UTC(year, month - 1, day) + (clock ?? 0) - offset;
}

function widen(reading: Reading, edge: Edge): void {
  if (reading.first === null || edge.at < reading.first.at) reading.first = edge;
  if (reading.last === null || edge.at > reading.last.at) reading.last = edge;
}
