import { readdirSync, writeFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { readSample } from './read-sample.ts';

const folder = join(import.meta.dirname, '../../../electron/engine/sources/formats');
for (const kind of readdirSync(folder).filter((name) => name.startsWith('salesforce-')))
  for (const file of readdirSync(join(folder, kind)).filter((name) => name.startsWith('sample')))
    it(`${kind}/${file}`, async () => {
      const expected = join(folder, kind, `expected${file.slice(6).replace(/\.\w+$/, '')}.json`);
      const answers = existsSync(expected) ? (JSON.parse(readFileSync(expected, 'utf8')) as { answers: object }).answers : {};
      const { issues, facts, ...rest } = await readSample(join(folder, kind, file), answers);
      const line = (key: string, value: unknown) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
      const list = (key: string, values: object[]) =>
        values.length === 0 ? `  ${JSON.stringify(key)}: []` : `  ${JSON.stringify(key)}: [\n${values.map((value) => `    ${JSON.stringify(value)}`).join(',\n')}\n  ]`;
      const { ignored, ...plain } = rest;
      const text = `{\n${[line('answers', answers), ...Object.entries(plain).slice(0, 3).map(([k, v]) => line(k, v)), list('ignored', ignored), ...Object.entries(plain).slice(3).map(([k, v]) => line(k, v)), list('issues', issues), list('facts', facts)].join(',\n')}\n}\n`;
      writeFileSync(join('/tmp/helperA', `${kind}__${file}.json`), text);
    });
