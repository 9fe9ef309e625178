import { describe, expect, it } from 'vitest';
import { createTimes } from '../../../electron/engine/sources/moments.ts';
import { possibleOrders } from '../../../electron/engine/sources/time/date-order.ts';
import { createTimeSurvey } from '../../../electron/engine/sources/time/time-survey.ts';

describe('the zone of a column', () => {
  it('answers for times that carry none, whatever the zone of the file', () => {
    const times = createTimes({ zone: 'America/Toronto', dateOrder: null, yearFrom: null });
    const at = (text: string, zone: string | null) => times.read(text, 'start', zone);
    expect(at('2026-01-05 14:02', 'UTC')).toEqual({ at: Date.UTC(2026, 0, 5, 14, 2) });
    expect(at('2026-01-05 14:02', null)).toEqual({ at: Date.UTC(2026, 0, 5, 19, 2) });
    expect(at('2026-01-05 14:02 CET', 'UTC')).toEqual({ at: Date.UTC(2026, 0, 5, 13, 2) });
    expect([times.zoned, times.zoneless]).toEqual([2, 1]);
  });
  it('is no question of the file', () => {
    const looking = createTimeSurvey(null);
    looking.look('2026-01-05 14:02', 2, 'UTC');
    expect(looking.findings().zoneless).toBeNull();
    looking.look('2026-01-05 14:02', 3);
    expect(looking.findings().zoneless).toEqual({ text: '2026-01-05 14:02', row: 3 });
  });
});

it('an abbreviation with several meanings is asked about where dates have no year, too', () => {
  const unsettled = createTimeSurvey(null);
  unsettled.look('11 May, 09:44 CST', 2);
  expect(unsettled.findings().unclear).toEqual({ text: '11 May, 09:44 CST', row: 2, abbreviation: 'CST' });
  const settled = createTimeSurvey('America/Chicago');
  settled.look('11 May, 09:44 CST', 2);
  expect(settled.findings()).toMatchObject({ unclear: null, settledByZone: true });
});

describe('the order of numeric dates', () => {
  const survey = (texts: readonly string[], zone: string | null = 'UTC') => {
    const looking = createTimeSurvey(zone);
    for (const [at, text] of texts.entries()) looking.look(text, at + 2);
    return looking.findings();
  };

  it('is proven by dates that only one order can read: the first, and how many they are', () => {
    expect(survey(['1/2/2026 10:00', '3/4/2026 10:00', '6/13/2026 10:00', '7/14/2026 10:00']).proof).toEqual({
      order: 'mdy',
      text: '6/13/2026 10:00',
      row: 4,
      count: 2,
    });
  });
  it('is asked when dates contradict each other, unless one stands against twenty', () => {
    const days = (count: number): string[] => Array.from({ length: count }, () => '6/13/2026 10:00');
    expect(survey([...days(19), '13/6/2026 10:00'])).toMatchObject({
      proof: null,
      mixed: true,
      loose: { text: '6/13/2026 10:00', row: 2, orders: ['mdy', 'dmy'] },
    });
    expect(survey(['13/6/2026 10:00', ...days(20)])).toMatchObject({
      mixed: false,
      proof: { order: 'mdy', count: 20 },
    });
  });
  it('is open when no date shows it, with an example', () => {
    expect(survey(['1/2/2026 10:00', '3/4/2026 10:00'])).toMatchObject({
      proof: null,
      loose: { text: '1/2/2026 10:00', row: 2, orders: ['dmy', 'mdy'] },
    });
  });
  it('is narrowed by all dates together where years have two digits', () => {
    expect(survey(['01/02/03', '13/02/03']).loose?.orders).toEqual(['dmy', 'ymd']);
    expect(survey(['01/02/03', '13/02/03', '13/02/32']).proof?.order).toBe('dmy');
  });
  it('is not proven by a date that no order can read', () => {
    expect(survey(['40/40/2026', '1/2/2026']).proof).toBeNull();
  });
  it('never allows an order in which the date does not exist', () => {
    expect(possibleOrders({ parts: [31, 4, 2026], yearLast: true })).toEqual([]);
    expect(possibleOrders({ parts: [29, 2, 2024], yearLast: true })).toEqual(['dmy']);
  });
});
