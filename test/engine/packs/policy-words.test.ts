import { expect, it } from 'vitest';
import { POLICY_WORDS } from '../../../electron/engine/packs/sections/policy.ts';
import { policyFrom } from '../../../shared/policy.ts';

const words = (key: keyof typeof POLICY_WORDS, over: unknown): string =>
  POLICY_WORDS[key](policyFrom(over))[1];

it('says a share as it was written, without the crumbs of binary numbers', () => {
  expect(words('roster', { roster: { maxShare: 0.07 } })).toContain('or 7 % of active users');
});

it('says one of a thing as one', () => {
  const one = { repeated: { pair: { days: 1 } }, blanket: { targets: 1, days: 1 }, maxGrantDays: 1 };
  expect(words('repeated', one)).toContain('same pair: 3 times in 1 day;');
  expect(words('blanket', one)).toBe('more than 1 account or 1 day under one ticket');
  expect(words('maxGrantDays', one)).toBe('1 day');
});

it('calls rules by their titles', () => {
  expect(words('rules', { rules: { 'vague-reason': { enabled: false, severity: 'medium' } } })).toBe(
    'The reason says nothing: off, severity medium',
  );
});
