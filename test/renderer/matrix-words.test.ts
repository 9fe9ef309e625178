import { expect, test } from 'vitest';
import type { RosterMatrix } from '../../shared/contract/access.ts';
import {
  countOf,
  filterOf,
  levelOf,
  moved,
  nameOf,
} from '../../renderer/views/roster/matrix/matrix-words.ts';
import { shareWords } from '../../renderer/views/roster/roster-words.ts';

const matrix: RosterMatrix = {
  units: [
    { unit: 'Payroll', sensitive: true, sessions: 5 },
    { unit: null, sensitive: null, sessions: 1 },
  ],
  actors: [
    { key: 'p:1', name: 'Nadia Brandt', sessions: 5, cells: [4, 1] },
    { key: 't:owen', name: 'Owen Clarke', sessions: 1, cells: [1, 0] },
  ],
};

test.each([
  [0, 0, 6, 'All actors in all units: 6 sessions', {}],
  [0, 1, 5, 'All actors in Payroll: 5 sessions', { unit: 'Payroll' }],
  [0, 2, 1, 'All actors, unit not recorded: 1 session', { noUnit: true }],
  [1, 0, 5, 'Nadia Brandt in all units: 5 sessions', { actorKey: 'p:1' }],
  [1, 1, 4, 'Nadia Brandt in Payroll: 4 sessions', { actorKey: 'p:1', unit: 'Payroll' }],
  [1, 2, 1, 'Nadia Brandt, unit not recorded: 1 session', { actorKey: 'p:1', noUnit: true }],
  [2, 2, 0, 'Owen Clarke, unit not recorded: no session', { actorKey: 't:owen', noUnit: true }],
])(
  'row %i, column %i counts %i, is called so and leads to its sessions',
  (row, column, count, name, filter) => {
    expect(countOf(matrix, { row, column })).toBe(count);
    expect(nameOf(matrix, { row, column })).toBe(name);
    expect(filterOf(matrix, { row, column })).toEqual(filter);
  },
);

test.each([
  ['ArrowDown', false, { row: 4, column: 2 }],
  ['ArrowUp', false, { row: 2, column: 2 }],
  ['ArrowLeft', false, { row: 3, column: 1 }],
  ['ArrowRight', false, { row: 3, column: 3 }],
  ['PageDown', false, { row: 18, column: 2 }],
  ['PageUp', false, { row: 0, column: 2 }],
  ['Home', false, { row: 3, column: 0 }],
  ['End', false, { row: 3, column: 5 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 20, column: 5 }],
  ['Enter', false, null],
])('%s (with Control: %s) leads from row 3, column 2 to %o', (key, whole, to) => {
  expect(moved(key, { row: 3, column: 2 }, { row: 20, column: 5 }, whole)).toEqual(to);
});

test('the cursor stays inside at every border', () => {
  const last = { row: 1, column: 1 };
  for (const key of ['ArrowDown', 'ArrowRight', 'PageDown', 'End'])
    expect(moved(key, last, last, true)).toEqual(last);
  for (const key of ['ArrowUp', 'ArrowLeft', 'PageUp', 'Home'])
    expect(moved(key, { row: 0, column: 0 }, last, true)).toEqual({ row: 0, column: 0 });
});

test('shades grow with the number, and only nothing has none', () => {
  const levels = [0, 1, 2, 10, 100, 1000].map((count) => levelOf(count, 1000));
  expect(levels[0]).toBe(0);
  expect(levels.at(-1)).toBe(4);
  expect(Math.min(...levels.slice(1))).toBe(1);
  expect(levels).toEqual(levels.toSorted((a, b) => a - b));
});

test.each([
  [0, '0 %'],
  [0.0001, 'under 0.1 %'],
  [0.005, '0.5 %'],
  [14 / 385, '3.6 %'],
  [0.1, '10 %'],
  [1, '100 %'],
])('a share of %f is %s', (share, words) => {
  expect(shareWords(share)).toBe(words);
});
