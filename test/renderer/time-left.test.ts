import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, wordsLeft, type Pace } from '../../renderer/state/time-left.ts';

/** Reports ten times a second: how far the work is at each; answers what the window said at each. */
function said(shares: readonly (number | null)[], every = 100): (string | null)[] {
  let pace: Pace | null = null;
  return shares.map((share, index) => {
    pace = advance(pace, share, index * every);
    return wordsLeft(pace);
  });
}
/** A job of so many seconds, at so many percent of its speed from second to second. */
function course(seconds: number, speed: (at: number) => number = () => 1): number[] {
  const shares = [0];
  for (let share = 0, tick = 0; share < 1 && tick < 100_000; tick += 1) {
    share = Math.min(1, share + (speed(tick / 10) * 0.1) / seconds);
    shares.push(share);
  }
  return shares;
}
/** What was said, each sentence once, as seconds. */
function steps(words: readonly (string | null)[]): number[] {
  const seconds = words.flatMap((one) => (one === null ? [] : [secondsOf(one)]));
  return seconds.filter((one, index) => one !== seconds[index - 1]);
}
function secondsOf(words: string): number {
  if (words.startsWith('a few')) return 5;
  const number = Number(/[\d.]+/.exec(words)?.[0]);
  return words.includes(' h ') ? number * 3600 : words.includes(' min ') ? number * 60 : number;
}
const rises = (list: readonly number[]) => list.filter((one, index) => one > (list[index - 1] ?? Infinity));

describe('the time left', () => {
  it('is said after two seconds and where the end is known, in words', () => {
    const words = said(course(240));
    expect(words.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => null));
    expect(words[21]).toBe('about 4 min left');
    expect(words.at(-2)).toBe('a few seconds left');
    expect(words[1900]).toBe('about 45 s left');
    expect(said(Array.from({ length: 100 }, () => null)).every((one) => one === null)).toBe(true);
  });

  it('only goes down while the work goes on at its pace, however uneven the reports are', () => {
    const noise = fc.array(fc.double({ min: 0.2, max: 1.8, noNaN: true }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 900 }), noise, (seconds, speeds) => {
        const list = steps(said(course(seconds, (at) => speeds[Math.round(at * 10) % 10] ?? 1)));
        expect(rises(list)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is near the truth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 3000 }), (seconds) => {
        const words = said(course(seconds));
        const half = words[Math.round(words.length / 2)];
        expect(secondsOf(half ?? '')).toBeGreaterThan(seconds * 0.5 * 0.65);
        expect(secondsOf(half ?? '')).toBeLessThan(seconds * 0.5 * 1.45);
      }),
    );
  });

  it('rises once or twice when the work really slows down, then goes down again', () => {
    const list = steps(said(course(60, (at) => (at < 20 ? 1 : 0.25))));
    const top = list.indexOf(Math.max(...list.slice(2)));
    expect(list[0]).toBe(60);
    expect(Math.max(...list)).toBeGreaterThanOrEqual(90);
    expect(rises(list).length).toBeLessThanOrEqual(3);
    expect(rises(list.slice(top))).toEqual([]);
  });

  it('starts anew when the work begins again at its beginning, and says nothing of five large steps', () => {
    expect(said([...course(30).slice(0, 200), ...course(30).slice(0, 15)]).at(-1)).toBeNull();
    expect(said([0, 0.2, 0.4, 0.6, 0.8], 5000)).toEqual([null, null, null, null, null]);
  });

  it('of hours is said in hours', () => {
    expect(said(course(3 * 3600).slice(0, 40)).at(-1)).toBe('about 3 h left');
  });
});
