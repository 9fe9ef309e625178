import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { justificationDoc } from '../../../scripts/justification-doc.ts';

test('docs/JUSTIFICATION.md is what the code says', () => {
  const doc = readFileSync(new URL('../../../docs/JUSTIFICATION.md', import.meta.url), 'utf8');
  expect(
    doc === justificationDoc(),
    'docs/JUSTIFICATION.md differs: run node scripts/justification-doc.ts',
  ).toBe(true);
});
