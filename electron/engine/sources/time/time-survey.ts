import { abbreviationOffsets } from './zone-names.ts';
import { isRealDate, possibleOrders, type DateOrder } from './date-order.ts';
import { fullYear, readWritten, type LooseDate, type WrittenTime } from './written-time.ts';
import { openZone, usesOffset } from './zone-offset.ts';

/** A time of the file, as an example for the person who is asked. */
export type Example = { readonly text: string; readonly row: number };

export type TimeFindings = {
  /** The first date that can be read in one order only, and how many there are of that order; null also when the file has such dates of several orders. */
  readonly proof: (Example & { readonly order: DateOrder; readonly count: number }) | null;
  /** The first date that more than one order can read, and the orders that can read all of them. */
  readonly loose: (Example & { readonly orders: readonly DateOrder[] }) | null;
  /** Dates that only one order can read contradict each other: no order reads them all. */
  readonly mixed: boolean;
  readonly zoneless: Example | null;
  /** The first date without a year. */
  readonly yearless: Example | null;
  /** The first abbreviation that the zone does not settle; null when it settles at least one, or when there is none. */
  readonly unclear: (Example & { readonly abbreviation: string }) | null;
  /** An abbreviation was settled by the zone. */
  readonly settledByZone: boolean;
};

/** One date against so many others is a bad row, which is rejected, and no reason to doubt the order. */
const BAD_ROWS = 20;
const ANY_YEAR = 2024;

/** Looks through the times of a whole file for what must be asked. @param zone what is known to be the file's zone. */
export function createTimeSurvey(zone: string | null): {
  /** @param columnZone the zone of the column, which answers for times that carry none. */
  look(text: string, row: number, columnZone?: string | null): void;
  findings(): TimeFindings;
} {
  const proofs = new Map<DateOrder, Example & { count: number }>();
  let loose: TimeFindings['loose'] = null;
  let zoneless: Example | null = null;
  let yearless: Example | null = null;
  let unclear: TimeFindings['unclear'] = null;
  let settledByZone = false;
  const given = zone === null ? null : openZone(zone);

  function narrow(date: LooseDate, example: Example): void {
    const possible = possibleOrders(date);
    const [order, other] = possible;
    // No calendar has it: a bad row, not a proof.
    if (order === undefined) return;
    if (other !== undefined) {
      const left = possible.filter((one) => loose?.orders.includes(one) ?? true);
      loose = { ...(loose ?? example), orders: left.length === 0 ? possible : left };
      return;
    }
    const known = proofs.get(order);
    if (known) known.count += 1;
    else proofs.set(order, { ...example, count: 1 });
  }

  function lookAtZone(abbreviation: string, year: number, example: Example): void {
    const offsets = abbreviationOffsets(abbreviation);
    if (offsets.length < 2) return;
    if (given !== null && offsets.some((minutes) => usesOffset(given, minutes, year))) settledByZone = true;
    else unclear ??= { ...example, abbreviation };
  }

  function look(text: string, row: number, columnZone: string | null = null): void {
    const written = readWritten(text);
    if (written === null) return;
    const { date } = written;
    // It is rejected, and nothing need be asked about it.
    if ('year' in date && !isRealDate(date)) return;
    if ('parts' in date) narrow(date, { text, row });
    const isYearless = 'month' in date && !('year' in date);
    if (isYearless) yearless ??= { text, row };
    if (written.zone === null) {
      if (columnZone === null) zoneless ??= { text, row };
    } else if (typeof written.zone === 'string') lookAtZone(written.zone, yearOf(date), { text, row });
  }

  function findings(): TimeFindings {
    const [proven, contradiction] = [...proofs].sort((one, other) => other[1].count - one[1].count);
    const mixed =
      proven !== undefined &&
      contradiction !== undefined &&
      contradiction[1].count * BAD_ROWS > proven[1].count;
    return {
      proof: proven && !mixed ? { ...proven[1], order: proven[0] } : null,
      loose: mixed ? mixedQuestion(proven, contradiction) : loose,
      mixed,
      zoneless,
      yearless,
      unclear: settledByZone ? null : unclear,
      settledByZone,
    };
  }
  return { look, findings };
}

/** A date without a year is asked about by any year: zones rarely change what their clocks are called. */
function yearOf(date: WrittenTime['date']): number {
  if ('parts' in date) return fullYear(date.parts[2]);
  return 'year' in date ? date.year : ANY_YEAR;
}

function mixedQuestion(
  [most, example]: readonly [DateOrder, Example],
  [fewer]: readonly [DateOrder, Example],
): TimeFindings['loose'] {
  return { text: example.text, row: example.row, orders: [most, fewer] };
}
