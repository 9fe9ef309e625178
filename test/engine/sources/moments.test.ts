import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimes, type TimeSettings } from '../../../electron/engine/sources/moments.ts';

const NONE: TimeSettings = { zone: null, dateOrder: null, yearFrom: null };
const iso = (text: string, settings: Partial<TimeSettings> = {}): string => {
  const moment = createTimes({ ...NONE, ...settings }).read(text);
  return 'problem' in moment ? moment.problem : new Date(moment.at).toISOString();
};

describe('a time is read', () => {
  it.each([
    ['7/9/2026, 7:05:31 AM EST', '2026-07-09T12:05:31.000Z', { dateOrder: 'mdy' }],
    ['27/8/2025, 14:06:53 CEST', '2025-08-27T12:06:53.000Z', { dateOrder: 'dmy' }],
    ['27/8/2025 14:06 CEST', '2025-08-27T12:06:00.000Z', { dateOrder: 'dmy' }],
    ['6/30/2026, 5:50:20\u202fPM EDT', '2026-06-30T21:50:20.000Z', { dateOrder: 'mdy' }],
    ['6/30/26, 12:50 AM', '2026-06-30T00:50:00.000Z', { dateOrder: 'mdy', zone: 'UTC' }],
    ['2026-01-05T14:02:11Z', '2026-01-05T14:02:11.000Z', {}],
    ['2026-01-05T14:02:11.123456789+02:00', '2026-01-05T12:02:11.123Z', {}],
    ['2024-06-05T05:41:17.937+0000', '2024-06-05T05:41:17.937Z', {}],
    ['2026-01-05T14:02:11.5-0530', '2026-01-05T19:32:11.500Z', {}],
    ['2026-01-05', '2026-01-05T05:00:00.000Z', { zone: 'America/Toronto' }],
    ['2018-01-17 15:09:51', '2018-01-17T20:09:51.000Z', { zone: 'America/Toronto' }],
    ['2018-01-17 15:09', '2018-01-17T15:09:00.000Z', { zone: 'UTC' }],
    ['2018-01-17 15:09:51 GMT+2', '2018-01-17T13:09:51.000Z', {}],
    ['2018-01-17 15:09:51 UTC-05:00', '2018-01-17T20:09:51.000Z', {}],
    ['2018-01-17 15:09:51 (PST)', '2018-01-17T23:09:51.000Z', {}],
    ['22/Sep/25 9:26 AM', '2025-09-22T09:26:00.000Z', { zone: 'UTC' }],
    ['18/jul/26 9:10 PM', '2026-07-18T21:10:00.000Z', { zone: 'UTC' }],
    ['18/Mär/2026 09:10', '2026-03-18T09:10:00.000Z', { zone: 'UTC' }],
    ['3 août 2026 09:10', '2026-08-03T09:10:00.000Z', { zone: 'UTC' }],
    ['3. Dezember 2026, 09:10', '2026-12-03T09:10:00.000Z', { zone: 'UTC' }],
    ['3 de enero de 2026 9:10 a. m.', '2026-01-03T09:10:00.000Z', { zone: 'UTC' }],
    ['12-févr.-2026 09:10', '2026-02-12T09:10:00.000Z', { zone: 'UTC' }],
    ['Jul 9, 2026, 7:05:31 AM', '2026-07-09T07:05:31.000Z', { zone: 'UTC' }],
    ['09.07.2026 07:05', '2026-07-09T07:05:00.000Z', { zone: 'UTC' }],
    ['9.7.26, 07:05:31 MESZ', '2026-07-09T05:05:31.000Z', {}],
    ['2026-01-05 14:02 HNE', '2026-01-05T19:02:00.000Z', {}],
    ['Mon, 05 Jan 2026 14:02:11 GMT', '2026-01-05T14:02:11.000Z', {}],
    ['lun., 5 janv. 2026 14:02', '2026-01-05T14:02:00.000Z', { zone: 'UTC' }],
    ['05-06-26 10:00', '2005-06-26T10:00:00.000Z', { dateOrder: 'ymd', zone: 'UTC' }],
    ['1767621731123', '2026-01-05T14:02:11.123Z', {}],
    ['1767621731', '2026-01-05T14:02:11.000Z', { zone: 'Asia/Tokyo' }],
    ['1767621731.25', '2026-01-05T14:02:11.250Z', {}],
    ['1767621731123.9', '2026-01-05T14:02:11.123Z', {}],
    ['20260105140211', '2026-01-05T19:02:11.000Z', { zone: 'America/Toronto' }],
    ['20260105140211.25', '2026-01-05T14:02:11.250Z', { zone: 'UTC' }],
    ['20260105140211 +0200', '2026-01-05T12:02:11.000Z', {}],
    ['11 May, 09:44', '2026-05-11T09:44:00.000Z', { zone: 'UTC', yearFrom: '2025-09-01' }],
    ['11 mai, 09:44', '2025-05-11T09:44:00.000Z', { zone: 'UTC', yearFrom: '2025-05-11' }],
    ['May 11, 9:44 PM', '2027-05-11T21:44:00.000Z', { zone: 'UTC', yearFrom: '2026-05-12' }],
    ['29 February, 09:44', '2028-02-29T09:44:00.000Z', { zone: 'UTC', yearFrom: '2027-06-01' }],
  ] as const)('%s', (text, expected, settings) => {
    expect(iso(text, settings)).toBe(expected);
  });

  it.each([
    [
      '31/02/2026 10:00',
      { dateOrder: 'dmy', zone: 'UTC' },
      'is no date in the order day/month/year: "31/02/2026 10:00"',
    ],
    ['2026-02-30', { zone: 'UTC' }, 'is no date of the calendar: "2026-02-30"'],
    ['2026-01-01 25:00', { zone: 'UTC' }, 'is not a time that can be read: "2026-01-01 25:00"'],
    ['2026-01-01 13:00 PM', { zone: 'UTC' }, 'is not a time that can be read: "2026-01-01 13:00 PM"'],
    ['2026-01-01 10:60', { zone: 'UTC' }, 'is not a time that can be read: "2026-01-01 10:60"'],
    ['11 May, 09:44', { zone: 'UTC' }, 'has no year, and none was given: "11 May, 09:44"'],
    [
      '29 February, 09:44',
      { zone: 'UTC', yearFrom: '2026-01-01' },
      'is no date of the calendar: "29 February, 09:44"',
    ],
    ['11 May', { zone: 'UTC', yearFrom: '2026-01-01' }, 'is not a time that can be read: "11 May"'],
    ['20261301000000', {}, 'is no date of the calendar: "20261301000000"'],
    ['20260101250000', {}, 'is not a time that can be read: "20260101250000"'],
    ['99999999999999', {}, 'is not a time that can be read: "99999999999999"'],
    ['0000000001', {}, 'is not a time that can be read: "0000000001"'],
    ['22/Foo/25 9:26 AM', { zone: 'UTC' }, 'is not a time that can be read: "22/Foo/25 9:26 AM"'],
    ['1/2/2026', { zone: 'UTC' }, 'could be day first or month first: "1/2/2026"'],
    ['2026-01-01 10:00', {}, 'carries no time zone, and none was given'],
    [
      '2026-01-01 10:00 CST',
      {},
      'carries the time zone "CST", which means different things in different countries',
    ],
    ['2026-01-01 10:00 XYZ', {}, 'carries the time zone "XYZ", which is not known'],
  ] as const)('%s is a problem', (text, settings, problem) => {
    expect(iso(text, settings)).toBe(problem);
  });

  it('or is a problem, whatever the text: nothing is thrown', () => {
    const times = createTimes({ zone: 'Europe/Berlin', dateOrder: 'dmy', yearFrom: '2026-01-01' });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.stringMatching(
            /^\d{1,4}[-/.]\d{1,4}[-/.]\d{1,4}[ T,]{0,2}\d{0,2}:?\d{0,3}(:\d\d)?( [AaPp][Mm])?( [A-Z+\d-]{0,5})?$/,
          ),
        ),
        (text) => {
          const moment = times.read(text);
          expect('problem' in moment || Number.isSafeInteger(moment.at)).toBe(true);
        },
      ),
    );
  });
});

describe('an ambiguous abbreviation', () => {
  it.each([
    ['Asia/Kolkata', '2026-01-01T04:30:00.000Z'],
    ['Asia/Jerusalem', '2026-01-01T08:00:00.000Z'],
    ['Europe/Dublin', '2026-01-01T09:00:00.000Z'],
  ])('IST is read by the zone %s', (zone, expected) => {
    expect(iso('2026-01-01 10:00 IST', { zone })).toBe(expected);
  });
  it('stays a problem in a zone that does not use it', () => {
    expect(iso('2026-01-01 10:00 CST', { zone: 'Europe/Berlin' })).toContain('means different things');
  });
});
