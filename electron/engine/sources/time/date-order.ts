import type { LooseDate, PlainDate } from './written-time.ts';
import { fullYear } from './written-time.ts';

export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const DATE_ORDER_WORDS: Record<DateOrder, string> = {
  dmy: 'day/month/year',
  mdy: 'month/day/year',
  ymd: 'year/month/day',
};

/** The date that the numbers mean in an order; not checked for sense. */
export function ordered({ parts: [first, second, third], yearLast }: LooseDate, order: DateOrder): PlainDate {
  if (order === 'ymd' && !yearLast) return { year: fullYear(first), month: second, day: third };
  const year = fullYear(third);
  return order === 'mdy' ? { year, month: first, day: second } : { year, month: second, day: first };
}

/** Whether the calendar has such a day, in the years that records of today can carry. */
export function isRealDate({ year, month, day }: PlainDate): boolean {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The orders in which the numbers are a real date. A part above 12 leaves one, or none. */
export function possibleOrders(date: LooseDate): readonly DateOrder[] {
  return DATE_ORDERS.filter(
    (order) => !(date.yearLast && order === 'ymd') && isRealDate(ordered(date, order)),
  );
}
