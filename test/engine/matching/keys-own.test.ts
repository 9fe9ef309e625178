import { expect, it } from 'vitest';
import { keyFinder } from '../../../electron/engine/matching/keys/find.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';

const tickets = new Set(['ops-12', 'inc0012345', 'case-a/7']);

it('keys of no ticket are not reported for a form that the policy leaves out', () => {
  const own = keyFinder({ ...DEFAULT_POLICY, ticketKeys: ['CASE/[0-9]+'] }, tickets);
  expect(own('OPS-99, INC0099999, case/7 and OPS-12')).toMatchObject({
    known: ['ops-12'],
    missing: ['CASE/7'],
  });
});
