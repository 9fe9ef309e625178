import { expect, it } from 'vitest';
import fc from 'fast-check';
import { NO_EFFECTS } from '../../shared/link-words.ts';
import { overDefault, policyChanges } from '../../shared/policy-changes.ts';
import { DEFAULT_POLICY, policyFrom } from '../../shared/policy.ts';
import { RULE_IDS } from '../../shared/words.ts';

const anyPolicy = fc
  .record(
    {
      graceMinutes: fc.nat(500),
      sensitiveUnits: fc.array(fc.constantFrom('Finance', 'Berths', 'HR')),
      verdict: fc.record({ no: fc.record({ specific: fc.constantFrom(...NO_EFFECTS) }) }),
      vague: fc.record({
        words: fc.array(fc.constantFrom('per order', 'as usual')),
        copies: fc.integer({ min: 2, max: 6 }),
      }),
      businessHours: fc.record({ zone: fc.constantFrom(null, 'UTC') }),
      rules: fc.dictionary(fc.constantFrom(...RULE_IDS), fc.record({ enabled: fc.boolean() }), {
        noNullPrototype: true,
      }),
    },
    { requiredKeys: [] },
  )
  .map(policyFrom);

it('what differs from the default gives the policy back, and nothing is kept that does not differ', () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      expect(policyFrom(overDefault(policy))).toEqual(policy);
      expect(policyChanges(policy, policyFrom(overDefault(policy)))).toEqual([]);
    }),
  );
  expect(overDefault(DEFAULT_POLICY)).toEqual({});
});

it('changes one way are the changes back turned round', () => {
  fc.assert(
    fc.property(anyPolicy, anyPolicy, (one, other) => {
      const back = policyChanges(other, one).map(({ key, before, after }) => [key, after, before]);
      const there = policyChanges(one, other).map(({ key, before, after }) => [key, before, after]);
      expect(there.sort()).toEqual(back.sort());
    }),
  );
});

it('a rule that is said to be on is as one of which nothing is said', () => {
  const on = policyFrom({ rules: { surge: { enabled: true } } });
  const off = policyFrom({ rules: { surge: { enabled: false } } });
  expect(policyChanges(DEFAULT_POLICY, on)).toEqual([]);
  expect(policyChanges(on, DEFAULT_POLICY)).toEqual([]);
  expect(policyChanges(DEFAULT_POLICY, off)).toEqual([
    { key: 'rules.surge.enabled', before: 'null', after: 'false' },
  ]);
  expect(policyChanges(off, on)).toEqual([{ key: 'rules.surge.enabled', before: 'false', after: 'true' }]);
});
