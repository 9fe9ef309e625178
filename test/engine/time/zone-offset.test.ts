import { describe, expect, it } from 'vitest';
import { openZone, usesOffset } from '../../../electron/engine/sources/time/zone-offset.ts';

describe('a zone of the database', () => {
  it('is opened once, however often it is asked for', () => {
    expect(openZone('Asia/Kathmandu')).toBe(openZone('Asia/Kathmandu'));
  });

  it('is refused in a sentence when there is none of that name', () => {
    expect(() => openZone('Mars/Olympus')).toThrow('There is no time zone "Mars/Olympus". Give an IANA name');
  });
});

describe('the offsets that a zone uses in a year', () => {
  const hours = (name: string, year: number, wanted: readonly number[]) =>
    wanted.filter((hour) => usesOffset(openZone(name), hour * 60, year));

  it('are those of winter and of summer', () => {
    expect(hours('America/Toronto', 2026, [-3, -4, -5, -6])).toEqual([-4, -5]);
    expect(hours('Asia/Kathmandu', 2026, [5.5, 5.75, 6])).toEqual([5.75]);
  });

  it('are those of that year alone: Turkey stayed on summer time in 2016', () => {
    expect(hours('Europe/Istanbul', 2015, [2, 3])).toEqual([2, 3]);
    expect(hours('Europe/Istanbul', 2017, [2, 3])).toEqual([3]);
  });
});
