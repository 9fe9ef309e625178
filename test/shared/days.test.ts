import { describe, expect, it } from 'vitest';
import {
  dateOf,
  dayOf,
  daysInWords,
  fromMonday,
  isWeekday,
  quietRunsOf,
  without,
} from '../../shared/days.ts';

const span = (first: string, last: string) => ({ first: dayOf(first), last: dayOf(last) });

describe('days', () => {
  it('are counted from 1 January 1970 and come back as the same date', () => {
    expect(dayOf('1970-01-01')).toBe(0);
    for (const date of ['1969-12-31', '2024-02-29', '2026-10-25', '0099-03-01'])
      expect(dateOf(dayOf(date))).toBe(date);
  });

  it('know their place in the week, before 1970 too', () => {
    expect(fromMonday(dayOf('2026-11-02'))).toBe(0);
    expect(fromMonday(dayOf('1969-12-28'))).toBe(6);
    expect(
      ['2026-11-06', '2026-11-07', '2026-11-08', '2026-11-09'].map((day) => isWeekday(dayOf(day))),
    ).toEqual([true, false, false, true]);
  });

  it('are told in words', () => {
    expect(daysInWords(span('2026-01-05', '2026-01-05'))).toBe('5 Jan 2026');
    expect(daysInWords(span('2026-01-05', '2026-02-01'))).toBe('5 Jan to 1 Feb 2026');
    expect(daysInWords(span('2025-12-29', '2026-01-02'))).toBe('29 Dec 2025 to 2 Jan 2026');
  });

  it('are taken out of a span', () => {
    const march = span('2026-03-01', '2026-03-31');
    expect(without(march, [])).toEqual([march]);
    expect(without(march, [span('2026-02-01', '2026-03-10'), span('2026-03-09', '2026-03-20')])).toEqual([
      span('2026-03-21', '2026-03-31'),
    ]);
    expect(without(march, [span('2026-03-05', '2026-03-05')])).toEqual([
      span('2026-03-01', '2026-03-04'),
      span('2026-03-06', '2026-03-31'),
    ]);
    expect(without(march, [span('2026-01-01', '2026-12-31')])).toEqual([]);
    expect(without(march, [span('2026-05-01', '2026-05-31')])).toEqual([march]);
  });

  it('without rows become runs over the weekend, and holes that the calendar does not list', () => {
    const days = [
      '1926-03-02',
      '2026-03-05',
      '2026-03-06',
      '2026-03-07',
      '2026-03-08',
      '2026-03-09',
      '2026-03-11',
    ];
    expect(
      quietRunsOf({ days: days.map((day) => ({ day })), emptyWeekdays: ['2026-03-06', '2026-03-09'] }).map(
        daysInWords,
      ),
    ).toEqual(['3 Mar 1926 to 4 Mar 2026', '6 Mar to 9 Mar 2026', '10 Mar 2026']);
  });
});
