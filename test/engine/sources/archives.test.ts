import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { readOriginal } from '../../../electron/engine/sources/list.ts';
import { listsIn } from '../../../electron/engine/sources/lists.ts';
import { failureFrom, rowCounts, withBench } from './temp-sources.ts';
import { zipOf } from './zip-of.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const people = (...names: string[]): string =>
  ['Username,Name,Department', ...names.map((name) => `${name},${name.toUpperCase()},IT`), ''].join('\n');

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** An archive in which a name, or any other text, is written over by one of the same length. */
const patched = (bytes: Buffer, from: string, to: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');

/** Writes a number into every central record of an archive. */
function stating(bytes: Buffer, offset: number, value: number, width: 2 | 4): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4))
    copy.writeUIntLE(value, at + offset, width);
  return copy;
}

describe('an archive', () => {
  it('with one list goes by its own name, with several by theirs, and one original is kept for all', async () => {
    const one = await zipOf({
      'exports/people.csv': people('ana'),
      'readme.pdf': 'x',
      '__MACOSX/._people.csv': 'x',
    });
    const two = await zipOf({
      'a/people.csv': people('ivo'),
      'b/people.csv.gz': gzipSync(people('zoe', 'ada')),
      'ü 東.jsonl': '{"username":"kim","name":"Kim"}\n{"username":"lee","name":"Lee"}\n',
    });
    await withBench(async ({ review, file, take }) => {
      expect(await listsIn(file('one.zip', one))).toEqual({
        lists: [{ list: null, name: 'one.zip' }],
        leftOut: [
          { name: 'readme.pdf', why: 'it is not a CSV, text or JSON file' },
          { name: '__MACOSX/._people.csv', why: 'it is a hidden file of the system' },
        ],
      });
      const whole = await take(file('one.zip', one));
      expect(whole).toMatchObject({
        file: 'one.zip',
        list: null,
        bytes: one.length,
        sha256: sha256(one),
        rows: { total: 1 },
      });
      expect(await failureFrom(take(file('one.zip', one), { list: 'exports/people.csv' }))).toMatchObject({
        code: 'file-already-imported',
      });

      const path = file('two.zip', two);
      const { lists } = await listsIn(path);
      expect(lists.map(({ name }) => name)).toEqual([
        'two.zip/a/people.csv',
        'two.zip/b/people.csv.gz',
        'two.zip/ü 東.jsonl',
      ]);
      const sources = [];
      for (const { list } of lists) sources.push(await take(path, { list: list ?? '', kind: 'people' }));
      expect(sources.map(({ file: name, syntax, rows }) => [name, syntax, rows.imported])).toEqual([
        ['two.zip/a/people.csv', 'csv', 1],
        ['two.zip/b/people.csv.gz', 'csv', 2],
        ['two.zip/ü 東.jsonl', 'json-lines', 2],
      ]);
      expect(new Set(sources.map((source) => source.sha256))).toEqual(new Set([sha256(two)]));
      expect(Buffer.concat([...readOriginal(review.reader, sha256(two))]).equals(two)).toBe(true);
      const kept = review.db.prepare('SELECT sum(length(deflated)) FROM original').pluck().get() as number;
      expect(kept).toBeLessThan(one.length + two.length + 200);
    });
  });

  it('of Windows has its names put right; hidden, nested, locked and double members are named as left out', async () => {
    const plain = await zipOf({
      'dir_people.csv': people('ana'),
      'inner.zip': 'x',
      '.hidden.csv': people('x'),
      'one.csv': people('a'),
      'two.csv': people('b'),
    });
    const bytes = patched(patched(plain, 'dir_people', 'dir\\people'), 'two.csv', 'one.csv');
    await withBench(async ({ file, take }) => {
      expect(await listsIn(file('windows.zip', bytes))).toEqual({
        lists: [
          { list: 'dir/people.csv', name: 'windows.zip/dir/people.csv' },
          { list: 'one.csv', name: 'windows.zip/one.csv' },
        ],
        leftOut: [
          {
            name: 'inner.zip',
            why: 'it is an archive or a workbook itself; unpack it and import it by itself',
          },
          { name: '.hidden.csv', why: 'it is a hidden file of the system' },
          { name: 'one.csv', why: 'another file of the archive has the same name' },
        ],
      });
      const locked = file('locked.zip', stating(await zipOf({ 'people.csv': people('ana') }), 8, 1, 2));
      expect((await listsIn(locked)).leftOut).toEqual([
        { name: 'people.csv', why: 'it is encrypted; unpack the archive with its password' },
      ]);
      expect(await failureFrom(take(locked))).toMatchObject({ code: 'file-empty' });
    });
  });

  it('.gz is read as it lies on disk, all of it: several members, and the zeros of a tape behind them', async () => {
    const bytes = Buffer.concat([
      gzipSync(people('ana')),
      gzipSync('ivo,Ivo,Port\n'),
      Buffer.alloc(4_000_000),
    ]);
    await withBench(async ({ review, file, take }) => {
      const source = await take(file('people.csv.gz', bytes));
      expect(source).toMatchObject({
        sha256: sha256(bytes),
        bytes: bytes.length,
        rows: { total: 2, imported: 2 },
      });
      expect(Buffer.concat([...readOriginal(review.reader, source.keptSha256)]).equals(bytes)).toBe(true);
    });
  });

  const bomb = people('a'.repeat(65 * 1024 * 1024));
  const list = people(...Array.from({ length: 500 }, (_, at) => `user${at}`));
  const refused: readonly (readonly [string, () => Promise<Buffer>])[] = [
    ['a path out of the folder', async () => patched(await zipOf({ 'xxxpeople.csv': list }), 'xxx', '../')],
    ['an absolute path', async () => patched(await zipOf({ 'xpeople.csv': list }), 'xpeople', '/people')],
    ['far more than it should', () => zipOf({ 'people.csv': bomb })],
    ['more than it says', async () => stating(await zipOf({ 'people.csv': list }), 24, 90, 4)],
    ['less than it says', async () => stating(await zipOf({ 'people.csv': list }), 24, 90_000, 4)],
    [
      'gigabytes by its own word',
      async () => stating(await zipOf({ 'a.csv': list, 'b.csv': list, 'c.csv': list }), 24, 0xf0000000, 4),
    ],
    [
      'thousands of files',
      () => zipOf(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.csv`, '']))),
    ],
    ['a file whose checksum is wrong', async () => stating(await zipOf({ 'people.csv': list }), 16, 7, 4)],
    ['no end', async () => (await zipOf({ 'people.csv': list })).subarray(0, -30)],
  ];
  it.each(refused)('that holds %s is refused in one sentence, and changes nothing', async (_, make) => {
    await withBench(async ({ review, file, take }) => {
      const before = rowCounts(review);
      const failure = await failureFrom(take(file('bad.zip', await make())));
      expect(failure.code).toBe('file-malformed');
      expect(failure.message).toMatch(/^bad\.zip [^\n]+\.$/);
      expect(rowCounts(review)).toEqual(before);
    });
  });
});
