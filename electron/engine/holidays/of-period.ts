import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Readable } from '../db/open.ts';
import { periodOf } from '../settings.ts';
import { problemOf, publicHolidays } from './calendar.ts';

/** No review is longer; a period typed with a wrong century must not fill the screen. */
const MOST_YEARS = 20;

/** The public holidays of a calendar ("CA-ON") in the years of the review's period; none while no file holds a time. */
export function holidaysOf(db: Readable, calendar: string): OutputOf<'policy.holidays'> {
  const problem = problemOf(calendar);
  if (problem !== null) return { problem: `"${calendar}" is no calendar: it ${problem}.`, days: [] };
  const period = periodOf(db);
  if (period === null) return { problem: null, days: [] };
  const [first, last] = [period.from, period.to].map((date) => Number(date.slice(0, 4)));
  const years = Array.from(
    { length: Math.min(MOST_YEARS, (last ?? 0) - (first ?? 0) + 1) },
    (_, index) => (first ?? 0) + index,
  );
  return { problem: null, days: years.flatMap((year) => publicHolidays(calendar, year)) };
}
