import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Job } from '../../../electron/engine/job.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { packFacts } from '../../../electron/engine/packs/facts.ts';
import { exportPack, slug } from '../../../electron/engine/packs/pack.ts';
import { tables } from '../../../electron/engine/packs/tables/index.ts';
import { ENGINE_VERSION } from '../../../electron/engine/packs/version.ts';
import { reviewDocumentSchema } from '../../../shared/document.ts';
import { inTempFolder, withReview, type Given } from '../temp-review.ts';
import { contentsOf, sha256, shortSample } from './sample-pack.ts';

const sample: Given = { files: shortSample(), zone: 'America/Toronto' };
const packageJson = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

test('the version printed in packs is the one of the package', () =>
  expect(ENGINE_VERSION).toBe(packageJson.version));

test.each([
  ['Q1 2026: Zürich / Łódź', 'q1-2026-zurich-odz'],
  ['日本', 'review'],
  ['--', 'review'],
])('%j is %j in a file name', (name, expected) => expect(slug(name)).toBe(expected));

describe('a pack of the sample', () => {
  test(
    'is a bag that holds everything, and is the same byte for byte when made again',
    () =>
      withReview(sample, async (review) =>
        inTempFolder(async (folder) => {
          for (const name of ['one', 'two']) mkdirSync(join(folder, name));
          const one = await exportPack(review, join(folder, 'one'), quietJob);
          const two = await exportPack(review, join(folder, 'two'), quietJob);
          expect(two).toEqual({ ...one, path: join(folder, 'two', one.file) });
          expect(sha256(readFileSync(one.path))).toBe(one.sha256);
          expect(readFileSync(two.path).equals(readFileSync(one.path))).toBe(true);
          expect(readdirSync(join(folder, 'one'))).toEqual([one.file]);
          expect(one.file).toBe(`actas-test-${one.packId}.zip`);

          const contents = await contentsOf(one.path);
          expect(contents.size).toBe(one.files);
          const originals = sample.files.map(({ name }) => `data/originals/${name}`);
          const data = [
            'report.pdf',
            'review.json',
            'policy.json',
            'settings.json',
            'log.jsonl',
            ...tables.map(({ file }) => file),
          ];
          expect([...contents.keys()]).toEqual(
            [
              'bag-info.txt',
              'bagit.txt',
              'manifest-sha256.txt',
              'tagmanifest-sha256.txt',
              ...originals,
              ...data.map((file) => `data/${file}`),
            ].sort(),
          );
          for (const { name, text } of sample.files)
            expect(contents.get(`data/originals/${name}`)?.toString('utf8')).toBe(text);
          const document = reviewDocumentSchema.parse(
            JSON.parse(contents.get('data/review.json')!.toString('utf8')),
          );
          expect(document).toEqual(packFacts(review.reader).document);
          expect(contents.get('bag-info.txt')!.toString('utf8')).toContain(
            `Bagging-Date: 2026-06-29\nExternal-Identifier: ${one.packId}\n`,
          );
        }),
      ),
    60_000,
  );

  test(
    'has another id when a decision, the policy or a result changes',
    () =>
      withReview(sample, ({ reader, db }) => {
        const before = packFacts(reader).packId;
        db.prepare('UPDATE review SET policy = \'{"graceMinutes": 61}\'').run();
        expect(packFacts(reader).packId).not.toBe(before);
      }),
    60_000,
  );

  test(
    'is refused when an original is no longer what was imported, and nothing is left',
    () =>
      withReview(sample, (review) =>
        inTempFolder(async (folder) => {
          const hashOf = "SELECT kept_sha256 FROM source WHERE file = 'Jira.csv'";
          review.db
            .prepare(`UPDATE original SET deflated = ? WHERE sha256 = (${hashOf})`)
            .run(deflateSync('x'));
          await expect(exportPack(review, folder, quietJob)).rejects.toThrow(
            /^Jira\.csv in this review is no longer what was imported/,
          );
          expect(readdirSync(folder)).toEqual([]);
        }),
      ),
    60_000,
  );

  test(
    'leaves nothing when it is cancelled, at whatever step',
    () =>
      withReview(sample, (review) =>
        inTempFolder(async (folder) => {
          for (const stage of ['Drawing the report', 'Hashing the evidence', 'Writing the pack']) {
            const stop = new AbortController();
            const job: Job = {
              signal: stop.signal,
              progress: (what) => (what === stage ? stop.abort() : undefined),
            };
            await expect(exportPack(review, folder, job), stage).rejects.toMatchObject({
              name: 'AbortError',
            });
            expect(readdirSync(folder), stage).toEqual([]);
          }
        }),
      ),
    60_000,
  );

  test('says plainly that a folder cannot be written to', () =>
    withReview({ files: [] }, (review) =>
      inTempFolder(async (folder) => {
        const missing = join(folder, 'none');
        await expect(exportPack(review, missing, quietJob)).rejects.toThrow(
          'The pack could not be saved in none: it cannot be written to. Choose another folder.',
        );
        expect(existsSync(missing)).toBe(false);
      }),
    ));
});

test('a review without any file still makes a whole pack', () =>
  withReview({ files: [] }, (review) =>
    inTempFolder(async (folder) => {
      const pack = await exportPack(review, folder, quietJob);
      expect([...(await contentsOf(pack.path)).keys()]).toContain('data/report.pdf');
    }),
  ));

test('files of equal name lie side by side', () => {
  const roster = (name: string): string =>
    `Full name,Username,E-mail,Department\n${name},${name}@x.example,${name}@x.example,Finance\n`;
  return withReview(
    {
      files: [
        { name: 'roster.csv', text: roster('ann') },
        { name: 'Roster.csv', text: roster('bea') },
      ],
    },
    (review) =>
      inTempFolder(async (folder) => {
        const pack = await exportPack(review, folder, quietJob);
        const originals = [...(await contentsOf(pack.path)).keys()].filter((file) =>
          file.startsWith('data/originals/'),
        );
        expect(originals).toEqual(
          expect.arrayContaining([
            expect.stringMatching(/[0-9a-f]{12}-Roster\.csv$/),
            expect.stringMatching(/[0-9a-f]{12}-roster\.csv$/),
          ]),
        );
      }),
  );
});
