import { describe, expect, it } from 'vitest';
import {
  addDays,
  assertZone,
  dateIn,
  endOfDay,
  isSameZone,
  isZone,
  mondayOf,
  readable,
  readableDay,
  spelledDate,
  spelledDay,
  startOfDay,
  wallClock,
} from '../../../electron/engine/zone.ts';
import { at } from '../build.ts';

describe('a day in a zone', () => {
  it('begins at its midnight there and ends with the next one', () => {
    expect(startOfDay('2026-01-05', 'America/Toronto')).toBe(at('2026-01-05T05:00:00Z'));
    expect(endOfDay('2026-01-05', 'America/Toronto')).toBe(at('2026-01-06T05:00:00Z'));
    expect(endOfDay('2025-12-31', 'UTC')).toBe(at('2026-01-01T00:00:00Z'));
  });

  it('has 23 hours when the clocks go forward and 25 when they go back', () => {
    const hours = (day: string) =>
      (endOfDay(day, 'Europe/Berlin') - startOfDay(day, 'Europe/Berlin')) / 3_600_000;
    expect(['2026-03-28', '2026-03-29', '2026-10-25'].map(hours)).toEqual([24, 23, 25]);
  });

  it('of an instant is the one that the calendar there shows', () => {
    const midnight = at('2026-01-05T05:00:00Z');
    expect(dateIn(midnight - 1, 'America/Toronto')).toBe('2026-01-04');
    expect(dateIn(midnight, 'America/Toronto')).toBe('2026-01-05');
    expect(dateIn(midnight, 'Asia/Tokyo')).toBe('2026-01-05');
  });

  it('is counted on over the ends of months and years, and back', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('belongs to the week of the Monday before it', () => {
    const monday = (iso: string) => mondayOf(at(iso), 'America/Toronto');
    expect(monday('2026-11-02T12:00:00Z')).toBe('2026-11-02');
    expect(monday('2026-11-08T12:00:00Z')).toBe('2026-11-02');
    // Monday in London, still Sunday evening in Toronto.
    expect(monday('2026-11-09T03:00:00Z')).toBe('2026-11-02');
  });
});

describe('an instant', () => {
  it('is read with its month by name and two figures for hour and minute', () => {
    expect(readable(at('2026-01-05T09:04:59Z'), 'UTC')).toBe('5 Jan 2026, 09:04');
    expect(readable(at('2026-12-31T23:30:00Z'), 'Europe/Berlin')).toBe('1 Jan 2027, 00:30');
    expect(readable(at('2026-12-17T14:02:00Z'), 'UTC')).toBe('17 Dec 2026, 14:02');
  });

  it('is read as its day alone', () => {
    expect(readableDay(at('2026-06-14T23:59:00Z'), 'UTC')).toBe('14 Jun 2026');
  });
});

it('a clock on the wall shows day, weekday and minutes of its zone', () => {
  expect(wallClock(at('2026-01-05T03:59:00Z'), 'America/Toronto')).toEqual({
    date: '2026-01-04',
    weekday: 7,
    minute: 22 * 60 + 59,
  });
});

it('a date is spelled out by its weekday and month', () => {
  expect([spelledDay('2026-12-31'), spelledDay('2026-01-01')]).toEqual(['31 December', '1 January']);
  expect(spelledDate('2026-03-14')).toBe('Saturday 14 March 2026');
  expect(spelledDate('2026-03-16')).toBe('Monday 16 March 2026');
  expect(spelledDate('2026-03-15')).toBe('Sunday 15 March 2026');
});

it('zones are known, and one under an old name too', () => {
  expect(['Europe/Paris', '+02:00', 'Mars/Olympus', ''].map(isZone)).toEqual([true, true, false, false]);
  expect(isSameZone('Asia/Calcutta', 'Asia/Kolkata')).toBe(true);
  expect(isSameZone('Europe/Paris', 'Europe/Berlin')).toBe(false);
});

it('a name that is no zone is refused in a sentence, a zone is not', () => {
  expect(() => assertZone('Mars/Olympus')).toThrow('"Mars/Olympus" is not a time zone');
  expect(() => assertZone('Europe/Paris')).not.toThrow();
});
