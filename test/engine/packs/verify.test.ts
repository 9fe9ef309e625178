import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { exportPack } from '../../../electron/engine/packs/pack.ts';
import { verifyPack } from '../../../electron/engine/packs/verify.ts';
import { inTempFolder, withReview } from '../temp-review.ts';
import { sealAgain, shortSample, unpack, zipOf } from './sample-pack.ts';

let pack = '';
let done: () => void = () => undefined;

beforeAll(async () => {
  // The review stays open until the tests are over, because its folder goes with it.
  await new Promise<void>((ready, failed) => {
    const over = new Promise<void>((resolve) => {
      done = resolve;
    });
    withReview({ files: shortSample(), zone: 'America/Toronto' }, (review) =>
      inTempFolder(async (folder) => {
        pack = (await exportPack(review, folder, quietJob)).path;
        ready();
        await over;
      }),
    ).catch(failed);
  });
}, 60_000);
afterAll(() => done());

const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

/** Unpacks the pack, lets the test spoil it, and verifies what is left. */
function spoiled(spoil: (folder: string) => void) {
  return inTempFolder(async (folder) => {
    await unpack(pack, folder);
    spoil(folder);
    return verifyPack(folder, quietJob);
  });
}

describe('a whole pack', () => {
  test('verifies zipped', async () => {
    const result = await verifyPack(pack, quietJob);
    expect(result).toMatchObject({ whole: true, firstBad: null, files: 46 });
    expect(result.message).toMatch(/is whole: 46 files, every hash, the log and the ledger hold\.$/);
  });
  test('verifies unpacked, also with its folder around it', async () => {
    expect((await spoiled(() => undefined)).whole).toBe(true);
    const inside = await spoiled((folder) => {
      const files = readdirSync(folder);
      mkdirSync(join(folder, 'bag'));
      for (const file of files) renameSync(join(folder, file), join(folder, 'bag', file));
    });
    expect(inside.whole).toBe(true);
  });
});

describe('the first bad file is named', () => {
  test.each<[string, (folder: string) => void, string, RegExp]>([
    [
      'a changed byte',
      (folder) => edit(join(folder, 'data/sessions.csv'), (text) => text.replace('justified', 'Justified')),
      'data/sessions.csv',
      /differs from its hash/,
    ],
    [
      'a changed original',
      (folder) => edit(join(folder, 'data/originals/Users.csv'), (text) => `${text}x`),
      'data/originals/Users.csv',
      /differs from its hash/,
    ],
    [
      'a missing file',
      (folder) => rmSync(join(folder, 'data/originals/Jira.csv')),
      'data/originals/Jira.csv',
      /is missing/,
    ],
    [
      'an added file',
      (folder) => writeFileSync(join(folder, 'data/extra.csv'), ''),
      'data/extra.csv',
      /is not listed/,
    ],
    [
      'an added tag file',
      (folder) => writeFileSync(join(folder, 'notes.txt'), ''),
      'notes.txt',
      /is not listed/,
    ],
    [
      'a changed manifest',
      (folder) => edit(join(folder, 'manifest-sha256.txt'), (text) => text.replace(/^./u, 'x')),
      'manifest-sha256.txt',
      /differs/,
    ],
    [
      'no manifest',
      (folder) => rmSync(join(folder, 'manifest-sha256.txt')),
      'manifest-sha256.txt',
      /is missing/,
    ],
    ['no bagit.txt', (folder) => rmSync(join(folder, 'bagit.txt')), 'bagit.txt', /is missing/],
    [
      'a changed bag-info',
      (folder) => edit(join(folder, 'bag-info.txt'), (text) => text.replace('2026', '2025')),
      'bag-info.txt',
      /differs/,
    ],
    [
      'a path listed twice',
      (folder) => edit(join(folder, 'tagmanifest-sha256.txt'), (text) => text + text),
      'tagmanifest-sha256.txt',
      /each path once/,
    ],
    ['a link', (folder) => symlinkSync('/etc/hostname', join(folder, 'data/link')), 'data/link', /is a link/],
    [
      'two at once: the first by name',
      (folder) => {
        edit(join(folder, 'data/ticks.csv'), (text) => `${text} `);
        edit(join(folder, 'data/findings.csv'), (text) => `${text} `);
      },
      'data/findings.csv',
      /differs/,
    ],
  ])('%s', async (_, spoil, firstBad, message) => {
    const result = await spoiled(spoil);
    expect(result).toMatchObject({ whole: false, firstBad });
    expect(result.message).toMatch(message);
    expect(result.message.startsWith(firstBad)).toBe(true);
  });
});

describe('a forger who makes the hashes fit is still caught', () => {
  test.each<[string, (folder: string) => void, string, RegExp]>([
    [
      'a log entry changed',
      (folder) =>
        edit(join(folder, 'data/log.jsonl'), (text) => text.replace('"who":"actas"', '"who":"Ann"')),
      'data/log.jsonl',
      /breaks at entry 1/,
    ],
    [
      'a log entry taken out',
      (folder) => edit(join(folder, 'data/log.jsonl'), (text) => text.slice(text.indexOf('\n') + 1)),
      'data/log.jsonl',
      /breaks at entry 2/,
    ],
    [
      'a ledger that does not add up',
      (folder) => edit(join(folder, 'data/ledger.csv'), (text) => text.replace(',600,600,', ',600,599,')),
      'data/ledger.csv',
      /does not balance for Jira\.csv/,
    ],
    [
      'a result changed',
      (folder) =>
        edit(join(folder, 'data/review.json'), (text) => text.replace('"unjustified"', '"justified"')),
      'data/review.json',
      /does not have the digest/,
    ],
    [
      'another original',
      (folder) => edit(join(folder, 'data/originals/Jira.csv'), (text) => `${text}\n`),
      'data/originals/Jira.csv',
      /is not the file that was imported/,
    ],
    [
      'another policy',
      (folder) => edit(join(folder, 'data/policy.json'), (text) => text.replace('60', '61')),
      'bag-info.txt',
      /names the pack [0-9a-f]{12}, but its content is [0-9a-f]{12}/,
    ],
  ])('%s', async (_, forge, firstBad, message) => {
    const result = await spoiled((folder) => {
      forge(folder);
      sealAgain(folder);
    });
    expect(result).toMatchObject({ whole: false, firstBad });
    expect(result.message).toMatch(message);
  });
});

describe('a zip nobody honest makes', () => {
  const zipped = (
    entries: Parameters<typeof zipOf>[1],
    mangle: (bytes: Buffer) => Buffer = (bytes) => bytes,
  ) =>
    inTempFolder(async (folder) => {
      const path = join(folder, 'pack.zip');
      await zipOf(path, entries);
      writeFileSync(path, mangle(readFileSync(path)));
      const result = await verifyPack(path, quietJob);
      expect(readdirSync(folder)).toEqual(['pack.zip']);
      return result;
    });
  const renamed = (from: string, to: string) => (bytes: Buffer) =>
    Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');

  test('with a path out of the folder is refused', () =>
    expect(
      zipped([{ name: 'aa/bagit.txt', text: 'x' }], renamed('aa/bagit.txt', '../bagit.txt')),
    ).rejects.toMatchObject({ code: 'pack-broken', message: /invalid relative path/ }));
  test('with an absolute path is refused', () =>
    expect(
      zipped([{ name: 'abagit.txt', text: 'x' }], renamed('abagit.txt', '/bagit.txt')),
    ).rejects.toMatchObject({ code: 'pack-broken' }));
  test('with a name used twice is refused', async () =>
    expect(
      await zipped(
        [
          { name: 'bagit.txt', text: 'a' },
          { name: 'bagix.txt', text: 'b' },
        ],
        renamed('bagix.txt', 'bagit.txt'),
      ),
    ).toMatchObject({ whole: false, firstBad: 'bagit.txt' }));
  test('with names that differ only in case is refused', async () =>
    expect(
      await zipped([
        { name: 'bagit.txt', text: 'a' },
        { name: 'data/a', text: 'a' },
        { name: 'data/A', text: 'b' },
      ]),
    ).toMatchObject({ whole: false, firstBad: 'data/A' }));
  test('with a symbolic link is refused', async () =>
    expect(
      await zipped([
        { name: 'bagit.txt', text: 'a' },
        { name: 'data/x', text: '/etc/passwd', mode: 0o120777 },
      ]),
    ).toMatchObject({ whole: false, firstBad: 'data/x' }));
  test('that was cut short is refused', () =>
    expect(
      zipped([{ name: 'bagit.txt', text: 'a'.repeat(500) }], (bytes) => bytes.subarray(0, 300)),
    ).rejects.toMatchObject({ code: 'pack-broken' }));
  test('that is no zip is refused', () =>
    expect(zipped([], () => Buffer.from('hello'))).rejects.toMatchObject({ code: 'pack-broken' }));
  test('that is not there is refused', () =>
    expect(verifyPack('/nowhere/pack.zip', quietJob)).rejects.toThrow(
      'pack.zip was not found. Choose the pack again.',
    ));
});

test('a cancel stops it', () =>
  expect(verifyPack(pack, { ...quietJob, signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  }));
