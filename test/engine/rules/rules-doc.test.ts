import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesDoc } from '../../../scripts/rules-doc.ts';
import { RULE_IDS } from '../../../shared/words.ts';

const doc = readFileSync(new URL('../../../docs/RULES.md', import.meta.url), 'utf8');

test('docs/RULES.md is what the rules say', () => {
  expect(doc === rulesDoc(), 'docs/RULES.md differs: run node scripts/rules-doc.ts').toBe(true);
});

test('every rule has its chapter', () => {
  expect([...doc.matchAll(/^## (\S+)$/gmu)].map((match) => match[1])).toEqual([...RULE_IDS]);
});

test('every setting stands in it as a person reads it', () => {
  expect(rulesDoc()).not.toMatch(/\[object|undefined|\(null\)/u);
});
