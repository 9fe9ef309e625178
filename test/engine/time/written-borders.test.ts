import { describe, expect, it } from 'vitest';
import { fullYear, readWritten } from '../../../electron/engine/sources/time/written-time.ts';

const clockOf = (text: string) => readWritten(text)?.clock;
const zoneOf = (text: string) => readWritten(text)?.zone;
const iso = (text: string): string | null => {
  const { date, clock } = readWritten(text) ?? {};
  if (!date || !('year' in date)) return null;
  return new Date(Date.UTC(date.year, date.month - 1, date.day) + (clock ?? 0)).toISOString();
};

describe('the blanks and marks around a time say nothing:', () => {
  it.each([
    ['blanks before and after', '  2026-01-05 14:02 '],
    ['several blanks between', '2026-01-05   14:02'],
    ['a mark for the direction of writing', '\u200e2026-01-05 \u200e14:02'],
    ['figures of full width', '２０２６－０１－０５'],
  ])('%s', (_, text) => {
    expect(readWritten(text)?.date).toEqual({ year: 2026, month: 1, day: 5 });
  });
});

describe('seconds and milliseconds since 1970', () => {
  it('are times from 2000 until 2100', () => {
    expect(iso('0946684799')).toBeNull();
    expect(iso('0946684800')).toBe('2000-01-01T00:00:00.000Z');
    expect(iso('4102444799')).toBe('2099-12-31T23:59:59.000Z');
    expect(iso('4102444800')).toBeNull();
    expect(readWritten('1767621731 Z')).toBeNull();
  });
  it('keep three places of a fraction', () => {
    expect(iso('1767621731.25678')).toBe('2026-01-05T14:02:11.256Z');
    expect(iso('1767621731.2')).toBe('2026-01-05T14:02:11.200Z');
  });
});

describe('a time without anything between its figures', () => {
  it('ends with the last second of the day', () => {
    expect(iso('20260105235959')).toBe('2026-01-05T23:59:59.000Z');
    for (const text of ['20260105240000', '20260105106000', '20260105100060'])
      expect(readWritten(text)).toBeNull();
  });
  it('keeps three places of a fraction', () => {
    expect(iso('20260105140211.123456')).toBe('2026-01-05T14:02:11.123Z');
  });
  it('is none when what follows is no zone', () => {
    expect(readWritten('20260105140211 ???')).toBeNull();
  });
});

describe('a clock', () => {
  it('shows 0:00 to 23:59:59', () => {
    expect(clockOf('2026-01-05 00:00')).toBe(0);
    expect(clockOf('2026-01-05 23:59:59.999')).toBe(86_399_999);
    for (const time of ['24:00', '10:60', '10:59:60']) expect(readWritten(`2026-01-05 ${time}`)).toBeNull();
  });
  it('of two halves shows 1 to 12', () => {
    const hour = 3_600_000;
    expect(
      ['12:00 AM', '1:00 AM', '12:00 PM', '1:00 PM'].map((time) => clockOf(`2026-01-05 ${time}`)),
    ).toEqual([0, hour, 12 * hour, 13 * hour]);
    for (const time of ['0:30 AM', '13:00 AM']) expect(readWritten(`2026-01-05 ${time}`)).toBeNull();
  });
});

describe('the zone behind a clock', () => {
  it('lies at most 18 hours from UTC, with at most 59 minutes', () => {
    const zones = ['+18:00', '-18:00', '+05:59', '-0330', '+2', 'GMT+2', 'UTC -5'];
    expect(zones.map((zone) => zoneOf(`2026-01-05 10:00 ${zone}`))).toEqual([
      1080, -1080, 359, -210, 120, 120, -300,
    ]);
    for (const zone of ['+18:01', '+19', '+05:60'])
      expect(readWritten(`2026-01-05 10:00 ${zone}`)).toBeNull();
  });
  it('is an abbreviation of letters, in brackets or not; anything else makes no time', () => {
    expect(zoneOf('2026-01-05 10:00 (cest)')).toBe('CEST');
    expect(zoneOf('2026-01-05 10:00')).toBeNull();
    for (const rest of ['???', 'o’clock', 'in the morning'])
      expect(readWritten(`2026-01-05 10:00 ${rest}`)).toBeNull();
  });
});

describe('a year', () => {
  it('of two figures is one of this century', () => {
    expect([0, 99, 100, 2026].map(fullYear)).toEqual([2000, 2099, 100, 2026]);
  });
  it('of four figures is what it says: systems write the year 1 where there is no date', () => {
    expect(readWritten('01.01.0001')?.date).toEqual({ year: 1, month: 1, day: 1 });
    expect(readWritten('01/02/0001')?.date).toEqual({ year: 1, month: 2, day: 1 });
  });
  it.each([
    ['12/11/2026', true],
    ['12/11/26', false],
    ['12/11/99', false],
    ['9/11/26', true],
  ])('stands last for sure in %s: %s', (text, yearLast) => {
    expect(readWritten(text)?.date).toMatchObject({ yearLast });
  });
});

it('a word that is no month makes no date', () => {
  for (const text of ['11 Foo, 09:44', 'Foo 11, 09:44', '11 Foo 2026', 'Foo 11, 2026'])
    expect(readWritten(text)).toBeNull();
});
