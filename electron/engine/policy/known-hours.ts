import { AuditError } from '../../../shared/errors.ts';
import type { Policy } from '../../../shared/policy.ts';
import { problemOf } from '../holidays/calendar.ts';
import { fold } from '../text.ts';
import { isSameZone, isZone } from '../zone.ts';

/**
 * Zones and calendars of the business hours are known here: a name nobody knows would silently leave sessions untested.
 * @throws AuditError `policy-invalid`
 */
export function assertKnownHours({ businessHours }: Policy): void {
  const { zone, calendar, zones } = businessHours;
  if (zone !== null) assertZoneAt('businessHours.zone', zone);
  assertCalendarAt('businessHours.calendar', calendar);
  for (const [index, one] of zones.entries()) {
    assertZoneAt(`businessHours.zones.${index}.zone`, one.zone);
    assertCalendarAt(`businessHours.zones.${index}.calendar`, one.calendar);
    if (zones.slice(0, index).some((before) => isSameZone(before.zone, one.zone)))
      refuse(`businessHours.zones.${index}.zone`, `${one.zone} must stand in the list once`);
  }
}

function assertZoneAt(key: string, zone: string): void {
  if (isZone(zone)) return;
  refuse(key, `"${zone}" must be the name of a time zone such as ${nearZones(zone).join(', ')}`);
}

function assertCalendarAt(key: string, calendar: string | null): void {
  const problem = calendar === null ? null : problemOf(calendar);
  if (problem !== null) refuse(key, `"${calendar ?? ''}" ${problem}`);
}

function refuse(key: string, what: string): never {
  throw new AuditError(
    'policy-invalid',
    `The policy does not fit at "${key}": ${what}. Correct it and try again.`,
  );
}

/** Zones whose names hold the word, and those that show how one is written. */
function nearZones(text: string): readonly string[] {
  const word = fold(text).replaceAll(' ', '_');
  const alike =
    word === '' ? [] : Intl.supportedValuesOf('timeZone').filter((zone) => fold(zone).includes(word));
  return alike.length > 0 ? alike.slice(0, 3) : ['America/Toronto', 'Europe/Paris'];
}
