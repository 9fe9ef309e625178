import { dayOf, fromMonday } from '../../../shared/days.ts';
import { dayWords } from '../../../shared/policy-values.ts';
import type { Policy, ZoneHours } from '../../../shared/policy.ts';
import { publicHolidays } from '../holidays/calendar.ts';
import { addDays, isSameZone, isZone, spelledDate, spelledDay, wallClock, type WallClock } from '../zone.ts';

type BusinessHours = Policy['businessHours'];
type Hours = Omit<ZoneHours, 'zone'>;

/**
 * The zone in which somebody's working time counts: the one that a list of people gives, else that of the policy.
 * Reports of Salesforce write the name of a zone behind its title: "(GMT-05:00) Eastern Standard Time (America/Toronto)".
 * @returns null where neither names one that is known here.
 */
export function workingZone(listed: string | null, { zone }: BusinessHours): string | null {
  if (listed === null) return zone !== null && isZone(zone) ? zone : null;
  const named = /\(([A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)\)\s*$/u.exec(listed)?.[1] ?? listed.trim();
  return isZone(named) ? named : null;
}

/** The working time of a zone: the policy's own entry for it where it has one, else the general one. */
export function hoursIn(businessHours: BusinessHours, zone: string): Hours {
  const own = businessHours.zones.find((one) => isZone(one.zone) && isSameZone(one.zone, zone));
  return own ?? businessHours;
}

/**
 * Why an instant lies outside of working time, in words that follow "It began on"; null: it lies inside.
 * The clock on the wall counts, summer time or not; the start of the time is inside, its end outside.
 */
export function outsideWords(at: number, zone: string, hours: Hours): string | null {
  const clock = wallClock(at, zone);
  const began = (): string => `${spelledDate(clock.date)}, ${clockWords(clock.minute)} in ${zone}`;
  const shift = shiftOf(clock, hours);
  if (shift === null || !hours.days.includes(fromMonday(dayOf(shift)) + 1))
    return `${began()}; ${hoursWords(hours)}.`;
  const holiday = holidayWords(shift, hours);
  return holiday === null ? null : `${began()}, ${holiday}.`;
}

/** The day on which the working time began that holds the clock time; null: no day's does. */
function shiftOf({ date, minute }: WallClock, hours: Hours): string | null {
  const [from, to] = [minutesOf(hours.from), minutesOf(hours.to)];
  const overnight = to <= from;
  if (minute >= from && (overnight || minute < to)) return date;
  return overnight && minute < to ? addDays(date, -1) : null;
}

function holidayWords(date: string, { holidays, calendar }: Hours): string | null {
  const day = spelledDay(date);
  const known = calendar === null ? [] : publicHolidays(calendar, Number(date.slice(0, 4)));
  const named = known.filter((one) => one.date === date).map(({ name }) => name);
  if (named.length > 0) return `on ${named.join(' and ')} (${day}), a holiday`;
  return holidays.includes(date) ? `on a holiday of the policy (${day})` : null;
}

function hoursWords({ from, to, days }: Hours): string {
  if (days.length === 0) return 'the policy names no business days there';
  const next = minutesOf(to) <= minutesOf(from) ? ' of the next day' : '';
  return `business hours there are ${from} to ${to}${next}, ${dayWords(days)}`;
}

const clockWords = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
const pad = (number: number): string => String(number).padStart(2, '0');

/** @param clock "07:00", up to "24:00". */
function minutesOf(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}
