import { abbreviationOffsets } from './zone-names.ts';
import { possibleOrders, type DateOrder } from './date-order.ts';
import { fullYear, readWritten, type LooseDate } from './written-time.ts';
import { openZone, usesOffset } from './zone-offset.ts';

/** A time of the file, as an example for the person who is asked. */
export type Example = { readonly text: string; readonly row: number };

export type TimeFindings = {
  /** The first date that can be read in one order only. */
  readonly proof: (Example & { readonly order: DateOrder }) | null;
  /** The first date that more than one order can read, and the orders that can read all of them. */
  readonly loose: (Example & { readonly orders: readonly DateOrder[] }) | null;
  readonly zoneless: Example | null;
  /** The first abbreviation that the zone does not settle; null when it settles at least one, or when there is none. */
  readonly unclear: (Example & { readonly abbreviation: string }) | null;
  /** An abbreviation was settled by the zone. */
  readonly settledByZone: boolean;
};

/** Looks through the times of a whole file for what must be asked. @param zone what is known to be the file's zone. */
export function createTimeSurvey(zone: string | null): {
  look(text: string, row: number): void;
  findings(): TimeFindings;
} {
  let proof: TimeFindings['proof'] = null;
  let loose: TimeFindings['loose'] = null;
  let zoneless: Example | null = null;
  let unclear: TimeFindings['unclear'] = null;
  let settledByZone = false;
  const given = zone === null ? null : openZone(zone);

  /** Keeps the orders that can read every date so far; a date that fits none of them is a bad row, not a proof. */
  function narrow(date: LooseDate, example: Example): void {
    const left = possibleOrders(date).filter((order) => loose?.orders.includes(order) ?? true);
    const [order] = left;
    if (order === undefined) return;
    if (left.length === 1) proof = { ...example, order };
    else loose = { ...(loose ?? example), orders: left };
  }

  function lookAtZone(abbreviation: string, year: number, example: Example): void {
    const offsets = abbreviationOffsets(abbreviation);
    if (offsets.length < 2) return;
    if (given !== null && offsets.some((minutes) => usesOffset(given, minutes, year))) settledByZone = true;
    else unclear ??= { ...example, abbreviation };
  }

  function look(text: string, row: number): void {
    const written = readWritten(text);
    if (written === null) return;
    const { date } = written;
    if ('parts' in date && proof === null) narrow(date, { text, row });
    if (written.zone === null) zoneless ??= { text, row };
    else if (typeof written.zone === 'string')
      lookAtZone(written.zone, 'parts' in date ? fullYear(date.parts[2]) : date.year, { text, row });
  }
  return {
    look,
    findings: () => ({ proof, loose, zoneless, unclear: settledByZone ? null : unclear, settledByZone }),
  };
}
