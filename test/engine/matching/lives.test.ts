import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginOf,
  countTouching,
  endedBefore,
  endOf,
  isAmong,
  lastTouching,
  livesByKey,
  livesOf,
  openedBefore,
  touches,
  touching,
  type Lives,
} from '../../../electron/engine/matching/lives.ts';
import type { Ticket } from '../../../electron/engine/model.ts';
import { ticket } from '../build.ts';

const lived = (
  key: string,
  createdAt: number | null,
  resolvedAt: number | null,
  more: Partial<Ticket> = {},
): Ticket =>
  ticket(key, {
    createdAt,
    resolvedAt,
    resolution: resolvedAt === null ? 'open' : 'resolved',
    ...more,
  });

describe('the life of a ticket', () => {
  it('begins when it was opened, or may have begun ever since', () => {
    expect([beginOf(lived('A', 5, 9)), beginOf(lived('A', null, 9))]).toEqual([5, -Infinity]);
  });
  it('ends when it was closed; at its last update, where nobody says when', () => {
    const updated = { updatedAt: 7 };
    expect(endOf(lived('A', 5, 9, updated))).toBe(9);
    expect(endOf(lived('A', 5, null, { ...updated, resolution: 'resolved' }))).toBe(7);
    expect(endOf(lived('A', 5, null, { resolution: 'resolved' }))).toBe(Infinity);
    for (const resolution of ['open', 'not-recorded'] as const)
      expect(endOf(lived('A', 5, null, { ...updated, resolution }))).toBe(Infinity);
  });
  it('does not end before it began', () => {
    expect(endOf(lived('A', 5, 3))).toBe(5);
  });
  it('touches a window that it ends with, and none that it begins after', () => {
    const one = lived('A', 5, 9);
    const window = (from: number, to: number) => touches(one, { from, to });
    expect([window(9, 20), window(10, 20), window(0, 5), window(0, 6)]).toEqual([true, false, false, true]);
  });
});

describe('many lives', () => {
  const tickets = [
    lived('C', 5, 9),
    lived('B', 5, 7),
    lived('A', 1, 20),
    lived('D', null, 3),
    lived('E', 12, null),
  ];
  const lives = livesOf(tickets);
  const keys = (list: readonly Ticket[]) => list.map(({ key }) => key).join('');
  it('stand in the order in which they began, and in which they ended; of one time by their keys', () => {
    expect([keys(lives.opened), keys(lives.ended)]).toEqual(['DABCE', 'DBCAE']);
  });
  it('are counted before an instant', () => {
    expect([1, 2, 5, 6].map((time) => openedBefore(lives, time))).toEqual([1, 2, 2, 4]);
    expect([3, 4, 9, 10, 99].map((time) => endedBefore(lives, time))).toEqual([0, 1, 2, 3, 4]);
  });
  it('that touch a window are found, counted, and the last of them told', () => {
    const window = { from: 8, to: 12 };
    expect(keys(touching(lives, window))).toBe('AC');
    expect([countTouching(lives, window), lastTouching(lives, window)?.key]).toEqual([2, 'C']);
    expect(lastTouching(lives, { from: 8, to: 13 })?.key).toBe('E');
    expect(lastTouching(livesOf(tickets.slice(1, 2)), window)).toBeNull();
    expect([touching(livesOf([]), window), lastTouching(livesOf([]), window)]).toEqual([[], null]);
  });
  it('have a ticket among them or not, however many began with it', () => {
    expect(tickets.every((one) => isAmong(one, lives))).toBe(true);
    const others = [
      lived('B', 5, 7),
      lived('X', 5, 7),
      lived('X', 99, null),
      lived('X', null, 3),
      lived('X', 3, 4),
    ];
    expect(others.some((one) => isAmong(one, lives))).toBe(false);
    expect(isAmong(others[0] as Ticket, livesOf([]))).toBe(false);
  });
  it('are put in order for a key once it is asked for, and only once', () => {
    const lists = new Map<string, Ticket[] | Lives>([['theo', [...tickets]]]);
    const of = livesByKey(lists);
    expect(keys(of('theo').opened)).toBe('DABCE');
    expect(of('theo')).toBe(of('theo'));
    expect(of('nobody').opened).toEqual([]);
  });
});

it('the latest end of each part is no earlier than any in it', () => {
  const lives = fc.array(fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 })), { maxLength: 30 });
  fc.assert(
    fc.property(lives, (drawn) => {
      const { opened, latest } = livesOf(
        drawn.map(([from, length], at) => lived(`T-${at}`, from, from + length)),
      );
      const most = Math.max(-Infinity, ...opened.map(endOf));
      expect(latest[opened.length >> 1] ?? -Infinity).toBe(most);
      expect(latest).toHaveLength(opened.length);
    }),
    { numRuns: 50 },
  );
});
