import { describe, expect, it } from 'vitest';
import { createTimes } from '../../../electron/engine/sources/moments.ts';
import { fromMachine } from '../../../electron/engine/sources/time/machine-shapes.ts';

const read = (text: string) => createTimes({ zone: null, dateOrder: null, yearFrom: null }).read(text);
const two = { at: Date.UTC(2026, 0, 5, 14, 2, 11) };

describe('a time as a program prints it is read:', () => {
  it.each([
    ['.NET', '/Date(1767621731000)/'],
    ['.NET, in seconds', '/Date(1767621731)/'],
    ['.NET, where the offset is only how the sender stood', '/Date(1767621731000-0500)/'],
    ['.NET, escaped as in JSON', '\\/Date(1767621731000)\\/'],
    ['Java with a zone behind the offset', '2026-01-05T15:02:11+01:00[Europe/Paris]'],
    ['Java with a zone behind an offset without colon', '2026-01-05T15:02:11+0100[Europe/Paris]'],
    ['Java in UTC', '2026-01-05T14:02:11Z[Etc/UTC]'],
    ['the date command', 'Mon Jan 05 15:02:11 CET 2026'],
    ['the date command, one figure for the day', 'Mon Jan 5 14:02:11 GMT 2026'],
    ['JavaScript', 'Mon Jan 05 2026 15:02:11 GMT+0100 (Central European Standard Time)'],
    ['JavaScript without the name of the zone', 'Mon Jan 05 2026 14:02:11 GMT+0000'],
    ['calendars', '20260105T140211Z'],
    ['calendars with an offset', '20260105T150211+0100'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual(two);
  });
});

describe('a text of no such shape stays as it is:', () => {
  it.each([
    ['a date', '2026-01-05 14:02:11'],
    ['a number of .NET that is too short', '/Date(17676217)/'],
    ['a remark in brackets', 'meeting [moved]'],
    ['a calendar date without a time', '20260105T'],
    ['three short words', 'see you soon'],
  ])('%s', (_, text) => {
    expect(fromMachine(text)).toBe(text);
  });
});
