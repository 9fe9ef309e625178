import { describe, expect, it } from 'vitest';
import {
  datesInWords,
  dayOf,
  daysInWords,
  isDay,
  monthInWords,
  quietRunsOf,
  without,
} from '../../../shared/days.ts';

const span = (first: string, last: string) => ({ first: dayOf(first), last: dayOf(last) });

describe('a text is a day', () => {
  it.each(['2026-01-05', '2024-02-29', '1969-12-31'])('%s', (text) => {
    expect(isDay(text)).toBe(true);
  });
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-1-5',
    '26-01-05',
    '2026-01-05T10:00',
    '+2026-01-05',
    'today',
    '',
  ])('but not "%s"', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

it('two dates and a month are told in words', () => {
  expect(datesInWords({ from: '2026-01-05', to: '2026-01-09' })).toBe('5 Jan to 9 Jan 2026');
  expect(datesInWords({ from: '2025-12-31', to: '2026-01-01' })).toBe('31 Dec 2025 to 1 Jan 2026');
  expect([monthInWords(dayOf('2026-01-31')), monthInWords(dayOf('2026-12-01'))]).toEqual([
    'Jan 2026',
    'Dec 2026',
  ]);
});

describe('weekdays without rows', () => {
  // 2 November 2026 is a Monday.
  const runs = (...emptyWeekdays: readonly string[]) =>
    quietRunsOf({ days: [], emptyWeekdays }).map(daysInWords);

  it('become one run when they follow each other, over a weekend too', () => {
    expect(runs('2026-11-02', '2026-11-03')).toEqual(['2 Nov to 3 Nov 2026']);
    expect(runs('2026-11-06', '2026-11-09', '2026-11-10')).toEqual(['6 Nov to 10 Nov 2026']);
  });
  it('stay two when a weekday lies between them', () => {
    expect(runs('2026-11-02', '2026-11-05')).toEqual(['2 Nov 2026', '5 Nov 2026']);
    expect(runs('2026-11-05', '2026-11-09')).toEqual(['5 Nov 2026', '9 Nov 2026']);
    expect(runs('2026-11-02', '2026-11-04')).toEqual(['2 Nov 2026', '4 Nov 2026']);
  });
});

it('what begins or ends with a span leaves nothing before or after it', () => {
  const march = span('2026-03-01', '2026-03-31');
  expect(without(march, [span('2026-03-01', '2026-03-10')])).toEqual([span('2026-03-11', '2026-03-31')]);
  expect(without(march, [span('2026-03-20', '2026-03-31')])).toEqual([span('2026-03-01', '2026-03-19')]);
  expect(without(march, [march])).toEqual([]);
});
