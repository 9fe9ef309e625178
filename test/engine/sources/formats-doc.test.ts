import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatsDoc } from '../../../scripts/formats-doc.ts';
import { formats } from '../../../electron/engine/sources/formats/index.ts';

const doc = readFileSync(new URL('../../../docs/FORMATS.md', import.meta.url), 'utf8');

test('docs/FORMATS.md is what the formats say; when this fails, run `npm run formats-doc`', () => {
  expect(doc === formatsDoc(), 'docs/FORMATS.md differs').toBe(true);
});

test('every format has its chapter: how to export it, what it shows and what it proves', () => {
  const chapters = doc.split(/^## /mu).slice(1);
  expect(chapters.map((chapter) => chapter.slice(0, chapter.indexOf('\n')))).toEqual(
    formats.map(({ id }) => id),
  );
  for (const [at, { origin, shows, absence }] of formats.entries())
    for (const text of [origin, shows, absence.because]) expect(chapters[at]).toContain(text);
});
