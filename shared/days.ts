/** A calendar day as a number, so that days can be counted and compared: 0 is 1 January 1970. No zone, no hours. */
export type Day = number;
/** Both days included. */
export type Days = { readonly first: Day; readonly last: Day };

const LENGTH = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** @param date an ISO date. */
export function dayOf(date: string): Day {
  return Date.parse(`${date}T00:00:00Z`) / LENGTH;
}

/** The ISO date of a day. */
export function dateOf(day: Day): string {
  return new Date(day * LENGTH).toISOString().replace(/T.*/u, '');
}

/** Whether a text is a day that exists, written year first. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text)
  );
}

/** 0 is Monday; 1 January 1970 was a Thursday. */
export function fromMonday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Monday to Friday. */
export function isWeekday(day: Day): boolean {
  return fromMonday(day) < 5;
}

/** "5 Jan 2026", "5 Jan to 9 Jan 2026". */
export function daysInWords({ first, last }: Days): string {
  const [from, to] = [new Date(first * LENGTH), new Date(last * LENGTH)];
  const short = (date: Date): string => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''}`;
  const ends = `${short(to)} ${to.getUTCFullYear()}`;
  if (first === last) return ends;
  const year = from.getUTCFullYear() === to.getUTCFullYear() ? '' : ` ${from.getUTCFullYear()}`;
  return `${short(from)}${year} to ${ends}`;
}

/** The same of two ISO dates: "5 Jan to 9 Jan 2026". */
export function datesInWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return daysInWords({ first: dayOf(from), last: dayOf(to) });
}

/** "Jan 2026" */
export function monthInWords(day: Day): string {
  const date = new Date(day * LENGTH);
  return `${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** Weekdays that follow each other become one run; a weekend does not part Friday from Monday. @param days in order. */
function workingRunsOf(days: readonly Day[]): Days[] {
  const runs: { first: Day; last: Day }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.last, day)) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
}

function follows(one: Day, next: Day): boolean {
  return next === one + 1 || (next === one + 3 && fromMonday(next) === 0);
}

/** What a calendar has no rows for, in order: runs of weekdays, and holes so long that it does not list their days. */
export function quietRunsOf(calendar: {
  readonly days: readonly { readonly day: string }[];
  readonly emptyWeekdays: readonly string[];
}): Days[] {
  const days = calendar.days.map(({ day }) => dayOf(day));
  const holes = days.slice(1).flatMap((day, at) => {
    const last = days[at] ?? day;
    return day - last > 1 ? [{ first: last + 1, last: day - 1 }] : [];
  });
  const runs = workingRunsOf(calendar.emptyWeekdays.map(dayOf));
  return [...holes, ...runs].sort((one, other) => one.first - other.first);
}

/** What is left of a span of days when other spans are taken out. */
export function without(whole: Days, taken: readonly Days[]): Days[] {
  let left: Days[] = [whole];
  for (const { first, last } of taken) {
    left = left.flatMap((span) => [
      ...(first > span.first ? [{ first: span.first, last: Math.min(span.last, first - 1) }] : []),
      ...(last < span.last ? [{ first: Math.max(span.first, last + 1), last: span.last }] : []),
    ]);
  }
  return left;
}
