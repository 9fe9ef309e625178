import { describe, expect, test } from 'vitest';
import { createReview } from '../../../electron/engine/review.ts';
import { safePolicy } from '../../../electron/engine/policy/safe-policy.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';

const own = (zone: string, calendar: string | null = null) => ({
  zone,
  from: '09:00',
  to: '17:00',
  days: [1, 2, 3, 4, 5],
  holidays: [],
  calendar,
});
const problemOf = (businessHours: unknown): unknown => {
  try {
    safePolicy({ businessHours });
    return null;
  } catch (error) {
    return error;
  }
};
const invalid = (message: string): unknown => expect.objectContaining({ code: 'policy-invalid', message });

describe('business hours that somebody hands in', () => {
  test('are taken with zones and calendars that are known', () => {
    expect(
      problemOf({
        zone: 'Europe/Paris',
        calendar: 'FR',
        zones: [own('Asia/Tokyo', 'JP'), own('America/Toronto')],
      }),
    ).toBeNull();
    expect(safePolicy({})).toEqual(DEFAULT_POLICY);
  });

  test('are refused with a zone that nobody knows, and near ones are named', () => {
    expect(problemOf({ zone: 'Toronto' })).toEqual(
      invalid(
        'The policy does not fit at "businessHours.zone": "Toronto" must be the name of a time zone such as America/Toronto. Correct it and try again.',
      ),
    );
    expect(problemOf({ zones: [own('Asia/Tokyo'), own('Mars/Olympus')] })).toEqual(
      invalid(
        'The policy does not fit at "businessHours.zones.1.zone": "Mars/Olympus" must be the name of a time zone such as America/Toronto, Europe/Paris. Correct it and try again.',
      ),
    );
  });

  test('are refused with a calendar that nobody knows', () => {
    expect(problemOf({ calendar: 'ZZ' })).toEqual(
      invalid(
        'The policy does not fit at "businessHours.calendar": "ZZ" must be a country that has a calendar, by its code of ISO 3166 such as ZA, ZM, ZW, CA, FR, GB, US. Correct it and try again.',
      ),
    );
    expect(problemOf({ zones: [own('Asia/Tokyo', 'JP-X')] })).toEqual(
      invalid(
        'The policy does not fit at "businessHours.zones.0.calendar": "JP-X" must be JP: its parts have no calendars of their own. Correct it and try again.',
      ),
    );
  });

  test('have one entry for a zone, whatever it is called', () => {
    expect(problemOf({ zones: [own('Asia/Kolkata'), own('Asia/Calcutta')] })).toEqual(
      invalid(
        'The policy does not fit at "businessHours.zones.1.zone": Asia/Calcutta must stand in the list once. Correct it and try again.',
      ),
    );
  });
});

test('a review is not made with hours that are not known', () => {
  const settings = {
    name: 'Test',
    zone: 'UTC',
    dateOrder: null,
    asked: null,
    policy: { businessHours: { calendar: 'ZZ' } },
  };
  expect(() => createReview(':memory:', settings)).toThrow(/businessHours\.calendar/u);
});
