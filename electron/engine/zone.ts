import { Temporal } from 'temporal-polyfill';
import { AuditError } from '../../shared/errors.ts';

/** The first instant (ms, UTC) of an ISO date in a zone. */
export function startOfDay(date: string, zone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone }).epochMilliseconds;
}

/** The first instant after an ISO date in a zone: the open end of a period that includes it. */
export function endOfDay(date: string, zone: string): number {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime({ timeZone: zone }).epochMilliseconds;
}

/** The ISO date of an instant in a zone. */
export function dateIn(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An instant as people read it in a zone, without a locale: "17 Feb 2026, 14:02". */
export function readable(at: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const time = `${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`;
  return `${local.day} ${MONTHS[local.month - 1] ?? ''} ${local.year}, ${time}`;
}

/** A day as people read it in a zone: "14 Jun 2026". */
export function readableDay(at: number, zone: string): string {
  return readable(at, zone).replace(/,.*$/u, '');
}

/** What a clock on the wall of a zone shows: the ISO date, the day of the week (1 is Monday), minutes since midnight. */
export type WallClock = { readonly date: string; readonly weekday: number; readonly minute: number };

/** What the clocks of a zone show at an instant. @throws RangeError where a text is no zone: see `isZone`. */
export function wallClock(at: number, zone: string): WallClock {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return {
    date: local.toPlainDate().toString(),
    weekday: local.dayOfWeek,
    minute: local.hour * 60 + local.minute,
  };
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WHOLE_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "14 March": an ISO date without its year. */
export function spelledDay(date: string): string {
  const { day, month } = Temporal.PlainDate.from(date);
  return `${day} ${WHOLE_MONTHS[month - 1] ?? ''}`;
}

/** "Saturday 14 March 2026" of an ISO date. */
export function spelledDate(date: string): string {
  const { dayOfWeek, year } = Temporal.PlainDate.from(date);
  return `${WEEKDAYS[dayOfWeek - 1] ?? ''} ${spelledDay(date)} ${year}`;
}

/** Whether the machine knows a text as the name of a zone, or as a fixed distance from UTC. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** Whether two zones are one: the same name, or an old one of it ("Asia/Calcutta" is "Asia/Kolkata"). */
export function isSameZone(a: string, b: string): boolean {
  const instant = Temporal.Instant.fromEpochMilliseconds(0);
  return instant.toZonedDateTimeISO(a).equals(instant.toZonedDateTimeISO(b));
}

/** The Monday (ISO date) of the week an instant falls in. */
export function mondayOf(at: number, zone: string): string {
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** @throws AuditError `option-invalid` when a text is no IANA zone. */
export function assertZone(zone: string): void {
  if (isZone(zone)) return;
  throw new AuditError(
    'option-invalid',
    `"${zone}" is not a time zone. Use a name such as America/Toronto or Europe/Paris.`,
  );
}
