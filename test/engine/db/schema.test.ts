import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaText } from '../../../scripts/schema.ts';

it('schema.sql is what the migrations make; when this fails, run `npm run schema` and read the difference', () => {
  expect(readFileSync(new URL('../../../electron/engine/db/schema.sql', import.meta.url), 'utf8')).toBe(
    schemaText(),
  );
});
