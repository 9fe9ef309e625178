import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsOf, type Mark } from '../../../electron/engine/sessions/ends.ts';

const start = (at: number, target: string, actor = 'ana'): Mark => ({ at, actor, target, is: 'start' });
const end = (at: number, target: string, actor = 'ana'): Mark => ({ at, actor, target, is: 'end' });

const cases: { name: string; marks: Mark[]; ends: [number, unknown][] }[] = [
  {
    name: 'a logout of the pair ends it',
    marks: [start(1, 'b'), end(5, 'b')],
    ends: [[0, { at: 5, kind: 'logout', end: 1 }]],
  },
  { name: 'no end is invented', marks: [start(1, 'b')], ends: [[0, { at: null, kind: 'open', end: null }]] },
  {
    name: 'the next start of the actor bounds it',
    marks: [start(1, 'b'), start(9, 'c'), end(12, 'c')],
    ends: [
      [0, { at: 9, kind: 'inferred', end: null }],
      [1, { at: 12, kind: 'logout', end: 2 }],
    ],
  },
  {
    name: 'two accounts at once: a later logout is better than a bound',
    marks: [start(1, 'b'), start(3, 'c'), end(6, 'b'), end(8, 'c')],
    ends: [
      [0, { at: 6, kind: 'logout', end: 2 }],
      [1, { at: 8, kind: 'logout', end: 3 }],
    ],
  },
  {
    name: 'a second start of the pair takes the logout',
    marks: [start(1, 'b'), start(4, 'b'), end(6, 'b')],
    ends: [
      [0, { at: 4, kind: 'inferred', end: null }],
      [1, { at: 6, kind: 'logout', end: 2 }],
    ],
  },
  {
    name: 'another admin in the same account ends nothing',
    marks: [start(1, 'b'), start(2, 'b', 'zoe'), end(3, 'b', 'zoe')],
    ends: [
      [0, { at: null, kind: 'open', end: null }],
      [1, { at: 3, kind: 'logout', end: 2 }],
    ],
  },
  { name: 'a logout without a start is no session', marks: [end(2, 'b')], ends: [] },
];

describe('the end of a session', () => {
  for (const { name, marks, ends } of cases) {
    it(name, () => {
      expect([...endsOf(marks)].sort(([a], [b]) => a - b)).toEqual(ends);
    });
  }

  it('never lies before its start, and every logout ends at most one session', () => {
    const mark = fc.record({
      actor: fc.constantFrom('a', 'b'),
      target: fc.constantFrom('x', 'y'),
      is: fc.constantFrom('start', 'end'),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), (drawn) => {
        const marks = drawn.map((one, at) => ({ ...one, at }));
        const ends = endsOf(marks);
        const used = [...ends.values()].flatMap((one) => (one.end === null ? [] : [one.end]));
        expect(new Set(used).size).toBe(used.length);
        for (const [position, one] of ends)
          if (one.at !== null) expect(one.at).toBeGreaterThan(marks[position]?.at ?? Infinity);
        expect(ends.size).toBe(marks.filter((one) => one.is === 'start').length);
      }),
    );
  });
});
