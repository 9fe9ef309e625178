import { expect, it } from 'vitest';
import { formatPeriod } from '../../shared/format.ts';
import { systemName } from '../../shared/system-words.ts';

it.each([
  ['2026-01-01', '2026-06-30', '1 Jan – 30 Jun 2026'],
  ['2025-12-01', '2026-01-31', '1 Dec 2025 – 31 Jan 2026'],
  ['2026-02-26', '2026-02-26', '26 Feb 2026'],
])('the period from %s to %s is written %s', (from, to, text) => {
  expect(formatPeriod(from, to)).toBe(text);
});

it.each([
  ['salesforce', 'Salesforce'],
  ['aws', 'AWS'],
  ['harbour desk', 'harbour desk'],
  ['other', 'system not recorded'],
  ['__proto__', '__proto__'],
])('the system %s is called %s', (system, name) => {
  expect(systemName(system)).toBe(name);
});
