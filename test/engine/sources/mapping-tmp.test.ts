import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSample } from './read-sample.ts';
const folder = join(import.meta.dirname, '../../../electron/engine/sources/formats');
it.each([
  ['approved-roster', 'sample.csv', 'expected.json'],
  ['approved-roster', 'sample-names.csv', 'expected-names.json'],
  ['assumed-sessions', 'sample.csv', 'expected.json'],
  ['assumed-sessions', 'sample-login-type.csv', 'expected-login-type.json'],
  ['assumed-sessions', 'sample-zone-in-header.csv', 'expected-zone-in-header.json'],
  ['assumed-sessions', 'sample-platform.json', 'expected-platform.json'],
  ['people', 'sample.csv', 'expected.json'],
])('%s %s', async (f, s, e) => {
  const { answers, ...expected } = JSON.parse(readFileSync(join(folder, f, e), 'utf8'));
  expect(await readSample(join(folder, f, s), answers)).toEqual(expected);
});
