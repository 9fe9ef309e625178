/** Instants are milliseconds in UTC; "wall" times are what a clock in Toronto shows. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The half year of the story, and the moments at which the files were exported. */
export const periodStart = toronto('2026-01-01 00:00:00');
export const periodEnd = toronto('2026-07-01 00:00:00');
export const ticketExportEnd = toronto('2026-06-14 17:52:00');

const holidays = ['2026-01-01', '2026-02-16', '2026-04-03', '2026-05-18'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The instant of a wall time such as "2026-03-05 10:12" or "2026-03-05 10:12:30". */
export function toronto(wall: string): number {
  const asUtc = Date.parse(`${wall.replace(' ', 'T')}${wall.length === 16 ? ':00' : ''}Z`);
  // Winter time is tried first: no wall time of the story lies in the hour that a change repeats.
  const winter = asUtc + 5 * hour;
  return isSummerTime(winter) ? asUtc + 4 * hour : winter;
}

/** Summer time in Toronto runs from 2 a.m. on March's second Sunday to 2 a.m. on November's first. */
export function isSummerTime(instant: number): boolean {
  const year = new Date(instant).getUTCFullYear();
  return instant >= sundayOf(year, 2, 2) + 7 * hour && instant < sundayOf(year, 10, 1) + 6 * hour;
}

function sundayOf(year: number, month: number, nth: number): number {
  const first = Date.UTC(year, month, 1);
  const untilSunday = (7 - new Date(first).getUTCDay()) % 7;
  return first + (untilSunday + 7 * (nth - 1)) * day;
}

/** A date whose UTC fields are the wall fields of Toronto. */
function wallOf(instant: number): Date {
  return new Date(instant - (isSummerTime(instant) ? 4 : 5) * hour);
}

/** True on Monday to Friday, public holidays of Ontario left out. */
export function isWorkday(instant: number): boolean {
  const wall = wallOf(instant);
  const weekday = wall.getUTCDay();
  return weekday > 0 && weekday < 6 && !holidays.includes(wall.toISOString().slice(0, 10));
}

/** Midnight in Toronto of the day that holds the instant. */
export function midnightOf(instant: number): number {
  return toronto(`${wallOf(instant).toISOString().slice(0, 10)} 00:00:00`);
}

/** "3/14/2026, 9:05:31 AM EDT", as Salesforce writes it for a user with the locale en-US. */
export function salesforceDate(instant: number): string {
  const wall = wallOf(instant);
  const date = `${wall.getUTCMonth() + 1}/${wall.getUTCDate()}/${wall.getUTCFullYear()}`;
  const clock = `${hour12(wall)}:${two(wall.getUTCMinutes())}:${two(wall.getUTCSeconds())} ${half(wall)}`;
  return `${date}, ${clock} ${isSummerTime(instant) ? 'EDT' : 'EST'}`;
}

/** "22/Sep/25 9:26 AM", as Jira Cloud writes it: no zone. */
export function jiraDate(instant: number): string {
  const wall = wallOf(instant);
  const date = `${two(wall.getUTCDate())}/${months[wall.getUTCMonth()]}/${two(wall.getUTCFullYear() % 100)}`;
  return `${date} ${hour12(wall)}:${two(wall.getUTCMinutes())} ${half(wall)}`;
}

/** "2026-02-03T09:12:44-05:00". */
export function offsetDate(instant: number): string {
  return `${wallOf(instant).toISOString().slice(0, 19)}${isSummerTime(instant) ? '-04:00' : '-05:00'}`;
}

/** "2026-02-03T14:12:44.000Z", as Data Loader writes it. */
export function utcDate(instant: number): string {
  return new Date(instant).toISOString();
}

/** "2026-02-03", the day in Toronto. */
export function dayOf(instant: number): string {
  return wallOf(instant).toISOString().slice(0, 10);
}

function hour12(wall: Date): number {
  return wall.getUTCHours() % 12 || 12;
}

function half(wall: Date): string {
  return wall.getUTCHours() < 12 ? 'AM' : 'PM';
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
