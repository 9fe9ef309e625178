import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReviewFile } from '../../../electron/engine/db/open.ts';
import { packFacts } from '../../../electron/engine/packs/facts.ts';
import { whereOriginalsLie } from '../../../electron/engine/packs/sections/sources.ts';
import { mask } from '../../../electron/engine/sources/file/redact.ts';
import { cloudTrail } from '../../../electron/engine/sources/formats/aws-cloudtrail/format.ts';
import { readOriginal } from '../../../electron/engine/sources/list.ts';
import { withBench } from './temp-sources.ts';

const folder = join(import.meta.dirname, '../../../electron/engine/sources/formats/aws-cloudtrail');
const masked = (text: string): string => mask(text, cloudTrail.secrets ?? []);
const TOKEN = 'IQoJb3JpZ2luX2VjEXAMPLEEXAMPLEEXAMPLE//////////wEaCXVzLWVhc3QtMSJHMEUCIQ==';

describe('credentials in CloudTrail files', () => {
  it.each([
    [
      'JSON',
      '{"accessKeyId": "ASIAEXAMPLEEXAMPLE22","sessionToken":"EXAMPLETOKEN"}',
      '{"accessKeyId": "********************","sessionToken":"************"}',
    ],
    [
      'JSON in a quoted cell',
      '"{""secretAccessKey"": ""wJalrXUtnFEMI/K7MDENG""}",x',
      '"{""secretAccessKey"": ""*********************""}",x',
    ],
    [
      'JSON in JSON',
      String.raw`"{\"sessionToken\":\"abc+/=\",\"x\":1}"`,
      String.raw`"{\"sessionToken\":\"******\",\"x\":1}"`,
    ],
    [
      'JSON in JSON in a quoted cell',
      String.raw`"""{\""sessionToken\"":\""abc\""}"""`,
      String.raw`"""{\""sessionToken\"":\""***\""}"""`,
    ],
    ['a key id in a cell', 'mara.voss,AKIAEXAMPLEEXAMPLE11,2026', 'mara.voss,********************,2026'],
    ['a token in a cell', `x,${TOKEN},y`, `x,${'*'.repeat(TOKEN.length)},y`],
    [
      'no key',
      '{"accessKeyId":null,"principalId":"AIDAEXAMPLEEXAMPLE11:ASIAN","sessionTokens":2}',
      '{"accessKeyId":null,"principalId":"AIDAEXAMPLEEXAMPLE11:ASIAN","sessionTokens":2}',
    ],
  ])('%s', (_, text, left) => {
    expect(masked(text)).toBe(left);
    expect(masked(left)).toBe(left);
  });

  it.each(['sample.json', 'sample-lines.jsonl', 'sample-lookup.json', 'sample-history.csv'])(
    'nothing of them reaches the review from %s',
    async (file) => {
      await withBench(async ({ review, take }) => {
        await take(join(folder, file));
        const { sha256 } = review.db.prepare('SELECT DISTINCT sha256 FROM original').get() as {
          sha256: string;
        };
        const original = Buffer.concat([...readOriginal(review.reader, sha256)]).toString('utf8');
        for (const text of [allTexts(review), original]) {
          expect(text).toContain('AssumeRole');
          expect(text).not.toMatch(/AKIAEX|ASIAEX|IQoJb3JpZ2lu/);
        }
      });
    },
  );
});

it('the report says which files are not in the pack as they were handed over', async () => {
  await withBench(async ({ review, file, take }) => {
    await take(file('people.csv', 'Username,Name,Department\nana,Ana,IT\n'));
    expect(whereOriginalsLie(packFacts(review.reader))).toMatch(/each lies unchanged in data\/originals\.$/u);
    await take(join(folder, 'sample.json'));
    const said = whereOriginalsLie(packFacts(review.reader));
    expect(said).toMatch(/except what held or may have held secrets \(keys and tokens\): sample\.json\./u);
  });
});

/** Every text of every table. */
function allTexts({ db }: ReviewFile): string {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as {
    name: string;
  }[];
  return tables.map(({ name }) => JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all())).join('\n');
}
