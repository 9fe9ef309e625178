import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { problemOf, publicHolidays } from '../../../electron/engine/holidays/calendar.ts';

const datesOf = (calendar: string, year: number) => publicHolidays(calendar, year).map(({ date }) => date);

describe('public holidays', () => {
  test('of a country: fixed days, moving days and substitute days, in order', () => {
    expect(publicHolidays('GB-ENG', 2026)).toEqual([
      { date: '2026-01-01', name: "New Year's Day" },
      { date: '2026-04-03', name: 'Good Friday' },
      { date: '2026-04-06', name: 'Easter Monday' },
      { date: '2026-05-04', name: 'Early May bank holiday' },
      { date: '2026-05-25', name: 'Spring bank holiday' },
      { date: '2026-08-31', name: 'Summer bank holiday' },
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2026-12-26', name: 'Boxing Day' },
      { date: '2026-12-28', name: 'Boxing Day (substitute day)' },
    ]);
  });

  test('of a part: what the part adds to the country', () => {
    expect(datesOf('CA-ON', 2026)).toContain('2026-02-16');
    expect(datesOf('CA-QC', 2026)).not.toContain('2026-02-16');
    expect(datesOf('CA-QC', 2026)).toContain('2026-06-24');
    expect(datesOf('DE-BY-A', 2026)).toContain('2026-08-08');
    expect(datesOf('DE-BE', 2026)).not.toContain('2026-08-08');
  });

  test('are called in English', () => {
    expect(publicHolidays('FR', 2026).find(({ date }) => date === '2026-07-14')?.name).toBe('Bastille Day');
  });

  test('of several days are each of them, and those of half a day none', () => {
    expect(datesOf('RU', 2026).slice(0, 5)).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-01-04',
      '2026-01-05',
    ]);
    // Guatemala works until noon on these.
    expect(datesOf('GT', 2026)).not.toContain('2026-12-24');
    expect(datesOf('GT', 2026)).toContain('2026-12-25');
  });

  test('of a leap year and of a year far away', () => {
    expect(datesOf('US', 2028)).toContain('2028-07-04');
    expect(publicHolidays('US', 2028)).toEqual(publicHolidays('US', 2028));
    expect(datesOf('US', 2026).filter((date) => !date.startsWith('2026-'))).toEqual([]);
  });

  test('of a calendar that nobody knows are none', () => {
    expect(publicHolidays('XX', 2026)).toEqual([]);
    expect(publicHolidays('CA-ZZ', 2026)).toEqual([]);
  });
});

test('are the same on every machine, also where the clocks skip midnight', () => {
  const file = new URL('../../../electron/engine/holidays/calendar.ts', import.meta.url);
  const code = `
    const { publicHolidays } = await import(${JSON.stringify(file.href)});
    const calendars = ['AL', 'IR', 'LB', 'EG', 'TR', 'BR', 'CA-ON', 'AU-NT', 'CN'];
    const years = [2018, 2021, 2026];
    console.log(JSON.stringify(calendars.map((one) => years.map((year) => publicHolidays(one, year)))));`;
  const inZone = (TZ: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...process.env, TZ, NODE_OPTIONS: '' },
      encoding: 'utf8',
    });
  const here = inZone('UTC');
  expect(here).toContain('Sultan Nevruz');
  for (const zone of ['Asia/Tehran', 'Africa/Cairo', 'America/Sao_Paulo']) expect(inZone(zone)).toBe(here);
});

describe('what is no calendar', () => {
  test.each(['CA', 'CA-ON', 'US', 'GB', 'DE-BY', 'DE-BY-A'])('%s is one', (calendar) => {
    expect(problemOf(calendar)).toBeNull();
  });

  test('a country that has none: some that begin alike', () => {
    expect(problemOf('UK')).toBe(
      'must be a country that has a calendar, by its code of ISO 3166 such as UA, UG, US, UY, UZ, CA, FR, GB',
    );
  });

  test('a part that is not one of the country: those that are', () => {
    expect(problemOf('CA-ONT')).toBe(
      'must be CA or a part of it such as CA-AB, CA-BC, CA-MB, CA-NB, CA-NL, CA-NS, CA-NT, CA-NU, CA-ON, CA-PE, CA-QC, CA-SK',
    );
    expect(problemOf('CA-on')).not.toBeNull();
    expect(problemOf('DE-BY-ZZ')).toBe(
      'must be DE-BY or a part of it such as DE-BY-A, DE-BY-EVANG, DE-BY-KATH',
    );
    expect(problemOf('CA-ON-X')).toBe('must be CA-ON: its parts have no calendars of their own');
  });

  test.each(['', 'Canada', 'ca', 'CA-', 'CA-ON-X-Y', '__proto__', 'CA-constr'])('%j is none', (calendar) => {
    expect(problemOf(calendar)).toMatch(/^must be /u);
  });
});
