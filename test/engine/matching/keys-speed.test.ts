import { describe, expect, it, test } from 'vitest';
import { keyFinder } from '../../../electron/engine/matching/keys/find.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';

const find = keyFinder(DEFAULT_POLICY, new Set(['ops-12', 'inc0012345', '12345', '00067890', 'case-a/7']));

/** The longest text that is read, made of one piece: the worst for anything that tries again at every sign. */
describe('no text takes long', () => {
  it.each([
    'A',
    'A-',
    'A1',
    '0',
    '#',
    '/',
    'a/',
    'a.',
    '.',
    '-',
    '%3',
    '%25',
    'OPS ',
    'case ',
    'Zendesk',
    'l',
    '|',
    '_',
    'é',
    'OPS-1',
    'a/issues/',
  ])('%j', (piece) => {
    const text = piece.repeat(10_000 / piece.length);
    const started = performance.now();
    find(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

test('the keys of 200,000 tickets are gone through once, and only when they are needed', () => {
  let asked = 0;
  const keys = {
    has: () => false,
    *keys() {
      asked += 1;
      for (let number = 1; number <= 200_000; number += 1) yield `ops-${number}`;
    },
  };
  const often = keyFinder(DEFAULT_POLICY, keys);
  often('quote stuck');
  expect(asked).toBe(0);
  for (let number = 1; number <= 500; number += 1)
    expect(often(`OPS ${number}`).near).toEqual([{ written: `OPS ${number}`, key: `ops-${number}` }]);
  expect(asked).toBe(1);
});
