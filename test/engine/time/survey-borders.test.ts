import { describe, expect, it } from 'vitest';
import { isRealDate } from '../../../electron/engine/sources/time/date-order.ts';
import { createTimeSurvey } from '../../../electron/engine/sources/time/time-survey.ts';

const survey = (texts: readonly string[], zone: string | null = 'UTC') => {
  const looking = createTimeSurvey(zone);
  for (const [at, text] of texts.entries()) looking.look(text, at + 2);
  return looking.findings();
};
const NOTHING = {
  proof: null,
  loose: null,
  mixed: false,
  zoneless: null,
  yearless: null,
  unclear: null,
  settledByZone: false,
};

it('a date is real from 1900 to 2199, on days that its month has', () => {
  const real = (year: number, month: number, day: number) => isRealDate({ year, month, day });
  expect([real(1899, 12, 31), real(1900, 1, 1), real(2199, 12, 31), real(2200, 1, 1)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([real(2026, 0, 1), real(2026, 13, 1), real(2026, 1, 0), real(2026, 1, 32)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect([real(2024, 2, 29), real(2026, 2, 29)]).toEqual([true, false]);
});

describe('nothing need be asked about', () => {
  it.each([
    ['what is no time', 'see ticket'],
    ['a day that no calendar has', '2026-02-30 10:00'],
    ['a time with its offset', '2026-01-05 10:00 +02:00'],
    ['a zone with one meaning', '2026-01-05 10:00 EST'],
    ['a zone that nobody knows', '2026-01-05 10:00 XYZ'],
  ])('%s', (_, text) => {
    expect(survey([text], null)).toEqual(NOTHING);
  });
});

describe('dates without a year', () => {
  it('are told by the first of them', () => {
    const texts = ['2026-05-10 09:44 Z', '1/2/2026 10:00 Z', '11 May, 09:44 Z', '12 May, 09:44 Z'];
    expect(survey(texts).yearless).toEqual({ text: '11 May, 09:44 Z', row: 4 });
  });
  it('are none when all have one', () => {
    expect(survey(['2026-05-11 09:44', '1/2/2026 10:00']).yearless).toBeNull();
  });
});

describe('the orders that can read all dates', () => {
  it('are the same, whichever date comes first', () => {
    expect(survey(['01/02/03', '13/02/03']).loose?.orders).toEqual(['dmy', 'ymd']);
    expect(survey(['13/02/03', '01/02/03']).loose).toEqual({
      text: '13/02/03',
      row: 2,
      orders: ['dmy', 'ymd'],
    });
  });
});

describe('a zone with several meanings', () => {
  it('is asked about by its first time, two meanings are enough', () => {
    expect(survey(['2026-01-05 10:00 BST', '2026-01-06 10:00 CST'], null).unclear).toEqual({
      text: '2026-01-05 10:00 BST',
      row: 2,
      abbreviation: 'BST',
    });
  });
  it('is settled by what the clocks of the file showed in the year of the date', () => {
    // Moscow was four hours ahead in 2012 and is three hours ahead since 2014.
    expect(survey(['1/2/2012 10:00 GST'], 'Europe/Moscow').settledByZone).toBe(true);
    expect(survey(['1/2/2024 10:00 GST'], 'Europe/Moscow').settledByZone).toBe(false);
    expect(survey(['2012-02-01 10:00 GST'], 'Europe/Moscow').settledByZone).toBe(true);
  });
});
