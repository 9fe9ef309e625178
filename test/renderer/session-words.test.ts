import { expect, it } from 'vitest';
import { lengthAndEnd, lengthOf } from '../../renderer/views/sessions/session-words.ts';
import { formatLengthRange, formatOffset } from '../../shared/format.ts';
import type { EndKind } from '../../shared/words.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 1, 17, 19, 2);
const at = (minutes: number) => START + minutes * MINUTE;
const session = (endKind: EndKind, seen: number, end: number | null) => ({
  endKind,
  startedAt: START,
  seenUntil: at(seen),
  endedAt: end === null ? null : at(end),
});

it.each([
  ['a logout was seen', session('logout', 29, 29), '29 min'],
  ['last seen after 4 min, over after 41', session('inferred', 4, 41), '4 – 41 min'],
  ['last seen after 4 min, over after 3 h 12', session('inferred', 4, 192), '4 min – 3 h 12'],
  ['last seen after 65 min, over after 3 h 12', session('inferred', 65, 192), '1 h 05 – 3 h 12'],
  ['last seen after 4 min, over after 17 days', session('inferred', 4, 17 * 1440), '4 min – 17 d 0 h'],
  ['never seen after its start, over after 41', session('inferred', 0, 41), 'up to 41 min'],
  ['the bounds say the same', session('inferred', 41, 41), '41 min'],
  ['no end, seen for 4 min', session('open', 4, null), 'at least 4 min'],
  ['no end, never seen after its start', session('open', 0, null), 'not recorded'],
] as const)('the length, when %s', (_, ended, text) => {
  expect(lengthOf(ended)).toBe(text);
});

it('says how it is known when the session ended', () => {
  expect(lengthAndEnd(session('logout', 29, 29))).toBe('29 min, logout seen');
  expect(lengthAndEnd(session('open', 4, null))).toBe('at least 4 min, no end recorded');
  expect(lengthAndEnd(session('open', 0, null))).toBe('no end recorded');
});

it.each([
  [-12 * MINUTE, '−12 min'],
  [3 * MINUTE, '+3 min'],
  [65 * MINUTE, '+1 h 05 min'],
  [0, '0 s'],
  [-400, '0 s'],
  [-45_000, '−45 s'],
])('%d ms from the start reads %s', (offset, text) => {
  expect(formatOffset(offset)).toBe(text);
});

it('seconds keep their unit beside minutes', () => {
  expect(formatLengthRange(30_000, 41 * MINUTE)).toBe('30 s – 41 min');
});
