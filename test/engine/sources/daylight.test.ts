import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createTimes } from '../../../electron/engine/sources/moments.ts';
import { openZone, placeWall } from '../../../electron/engine/sources/time/zone-offset.ts';

describe('daylight saving', () => {
  it('reads the repeated hour as the first of the two, with a note', () => {
    const times = createTimes({ zone: 'America/Toronto', dateOrder: null, yearFrom: null });
    expect(times.read('2026-11-01 01:30')).toEqual({
      at: Date.UTC(2026, 10, 1, 5, 30),
      note: 'falls into the hour that America/Toronto repeats when summer time ends; it was read as the first of the two',
    });
    expect(times.read('2026-11-01 02:00')).toEqual({ at: Date.UTC(2026, 10, 1, 7) });
    expect(times.read('2026-11-01 00:59')).toEqual({ at: Date.UTC(2026, 10, 1, 4, 59) });
  });

  it('shifts the skipped hour forward, with a note', () => {
    const times = createTimes({ zone: 'Europe/Berlin', dateOrder: null, yearFrom: null });
    expect(times.read('2026-03-29 02:30')).toEqual({
      at: Date.UTC(2026, 2, 29, 1, 30),
      note: 'falls into the hour that Europe/Berlin skips when summer time starts; it was read as one hour later',
    });
    expect(times.read('2026-03-29 03:00')).toEqual({ at: Date.UTC(2026, 2, 29, 1) });
  });

  const zones = [
    'America/Toronto',
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'America/St_Johns',
    'Africa/Casablanca',
    'Asia/Kolkata',
    'UTC',
  ];
  const near = fc
    .integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2035, 0, 1) })
    .map((at) => Math.floor(at / 60_000) * 60_000);

  it('agrees with Temporal everywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), near, (name, wall) => {
        const plain = Temporal.Instant.fromEpochMilliseconds(wall)
          .toZonedDateTimeISO('UTC')
          .toPlainDateTime();
        expect(placeWall(wall, openZone(name)).at).toBe(
          plain.toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds,
        );
      }),
      { numRuns: 400 },
    );
  });

  it.each(zones)('agrees with Temporal around every change of clocks in %s, 2024 to 2027', (name) => {
    let moment: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(
      `2024-01-01T00:00[${name}]`,
    ).getTimeZoneTransition('next');
    for (let changes = 0; moment !== null && moment.year < 2028 && changes < 20; changes += 1) {
      const center = moment.epochMilliseconds + moment.offsetNanoseconds / 1e6;
      for (let minutes = -180; minutes <= 180; minutes += 15) {
        const plain = Temporal.Instant.fromEpochMilliseconds(center + minutes * 60_000)
          .toZonedDateTimeISO('UTC')
          .toPlainDateTime();
        const at = (disambiguation: 'earlier' | 'later') =>
          plain.toZonedDateTime(name, { disambiguation }).epochMilliseconds;
        const placed = placeWall(center + minutes * 60_000, openZone(name));
        expect(placed.at).toBe(
          plain.toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds,
        );
        expect(placed.oddity !== null, `${name} ${plain.toString()}`).toBe(at('earlier') !== at('later'));
      }
      moment = moment.getTimeZoneTransition('next');
    }
  });
});
