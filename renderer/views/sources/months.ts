import { dateOf, dayOf, fromMonday, isWeekday, type Day } from '../../../shared/days.ts';
import type { Calendar } from '../../../shared/contract/sources.ts';

/** `rows` is null for a day outside what the file covers. */
export type DayCell = {
  readonly day: Day;
  readonly number: number;
  readonly rows: number | null;
  readonly quiet: boolean;
};
/** Weeks start on Monday; null: a day of another month. */
export type MonthGrid = { readonly first: Day; readonly weeks: readonly (readonly (DayCell | null)[])[] };

/** The months in which a calendar has days; one that lies in a long hole is left out. */
export function monthsOf({ days }: Calendar): MonthGrid[] {
  const rows = new Map(days.map((one) => [one.day, one.rows]));
  const months = new Set(days.map(({ day }) => `${day.slice(0, -2)}01`));
  return [...months].map((month) => gridOf(dayOf(month), rows));
}

function gridOf(first: Day, rows: ReadonlyMap<string, number>): MonthGrid {
  const cells: (DayCell | null)[] = Array.from({ length: fromMonday(first) }, () => null);
  const month = dateOf(first).slice(0, -2);
  for (let day = first; dateOf(day).startsWith(month); day += 1) {
    const count = rows.get(dateOf(day)) ?? null;
    cells.push({ day, number: day - first + 1, rows: count, quiet: count === 0 && isWeekday(day) });
  }
  while (cells.length % 7 !== 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { first, weeks };
}
