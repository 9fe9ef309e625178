import { describe, expect, it } from 'vitest';
import { keyFinder } from '../../../electron/engine/matching/keys/find.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';

const tickets = new Set(['ops-118', 'inc0012345', '4711', '70001', 'case-a/7']);
const find = keyFinder(DEFAULT_POLICY, tickets);

const cases: [string | null, string[], string[]][] = [
  [null, [], []],
  ['OPS-118: certificate missing', ['ops-118'], []],
  ['see ops-118.', ['ops-118'], []],
  ['(OPS-118)', ['ops-118'], []],
  ['OPS-999 as agreed', [], ['OPS-999']],
  ['INC0012345 and OPS-118', ['inc0012345', 'ops-118'], []],
  ['XOPS-1180', [], ['XOPS-1180']],
  ['#4711', ['4711'], []],
  ['4711 rows were wrong', [], []],
  ['70001', ['70001'], []],
  ['OPS 118', [], []],
  ['help', [], []],
];

describe('ticket keys in a reason', () => {
  for (const [text, known, missing] of cases) {
    it(`"${text ?? 'nothing'}"`, () => {
      const found = find(text);
      expect([...found.known].sort()).toEqual([...known].sort());
      expect(found.missing).toEqual(missing);
    });
  }
});
