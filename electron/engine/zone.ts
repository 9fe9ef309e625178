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
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    throw new AuditError(
      'option-invalid',
      `"${zone}" is not a time zone. Use a name such as America/Toronto or Europe/Paris.`,
    );
  }
}
