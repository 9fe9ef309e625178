import type { Answers } from '../../shared/contract/sources.ts';

export type DateOrder = NonNullable<Answers['dateOrder']>;

/** Each order of numeric dates in words, with an example. */
export const DATE_ORDERS: Record<DateOrder, string> = {
  dmy: 'Day, month, year: 03/04/2026 is 3 April',
  mdy: 'Month, day, year: 03/04/2026 is 4 March',
  ymd: 'Year, month, day: 2026/03/04 is 4 March',
};
