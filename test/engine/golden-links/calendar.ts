/** The company lives by the clock of Toronto, as its exports do. */
export const ZONE = 'America/Toronto';
const HOUR = 3_600_000;
const SUMMER = Date.parse('2026-03-08T07:00:00Z');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An instant from a day and a time of day as the clock on the wall shows them. */
export function instantOf(day: string, time: string): number {
  const standard = Date.parse(`${day}T${time}:00Z`) + 5 * HOUR;
  return standard >= SUMMER ? standard - HOUR : standard;
}

function onTheWall(at: number) {
  const summer = at >= SUMMER;
  const iso = new Date(at - (summer ? 4 : 5) * HOUR).toISOString();
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number) as [number, number, number];
  const hour = Number(iso.slice(11, 13));
  const clock = { hour: hour % 12 === 0 ? 12 : hour % 12, half: hour < 12 ? 'AM' : 'PM' };
  return { iso, year, month, day, ...clock, rest: iso.slice(14, 19), zone: summer ? 'EDT' : 'EST' };
}

/** `6/29/2026, 3:18:40 PM EDT` */
export function inTrail(at: number): string {
  const { year, month, day, hour, rest, half, zone } = onTheWall(at);
  return `${month}/${day}/${year}, ${hour}:${rest} ${half} ${zone}`;
}

/** `14/Jun/26 4:08 PM`: Jira prints whole minutes. */
export function inJira(at: number): string {
  const { year, month, day, hour, rest, half } = onTheWall(at);
  return `${day}/${MONTHS[month - 1]}/${year % 100} ${hour}:${rest.slice(0, 2)} ${half}`;
}

/** `2026-06-14 16:08:33` */
export function inServiceNow(at: number): string {
  return onTheWall(at).iso.slice(0, 19).replace('T', ' ');
}

/** `2026-06-14T20:08:33Z` */
export const inUtc = (at: number): string => new Date(at).toISOString().replace('.000', '');

/** The weekdays from one day to another, both included. */
export function weekdays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 24 * HOUR) {
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
