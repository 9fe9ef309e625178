import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { packIdOf } from '../../../electron/engine/packs/facts.ts';
import { exportPack } from '../../../electron/engine/packs/pack.ts';
import { replayPack } from '../../../electron/engine/packs/replay.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import { inTempFolder, withReview } from '../temp-review.ts';
import { sampleFiles, sealAgain, shortSample, unpack } from './sample-pack.ts';

/** A folder for temporary files that nobody else uses: other tests replay packs at the same time. */
function ownTemporary(folder: string): string {
  const own = join(folder, 'temporary');
  mkdirSync(own);
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) vi.stubEnv(name, own);
  expect(tmpdir()).toBe(own);
  return own;
}

afterEach(() => {
  vi.unstubAllEnvs();
});

test(
  'a replay rebuilds the same findings from the pack alone, and leaves nothing behind',
  () =>
    withReview(
      {
        files: sampleFiles().reverse(),
        zone: 'America/Toronto',
        asked: { from: '2026-01-01', to: '2026-03-31' },
        policy: { graceMinutes: 5, rules: { 'vague-reason': { enabled: false } } },
      },
      (review) =>
        inTempFolder(async (folder) => {
          const pack = await exportPack(review, folder, quietJob);
          const { digest } = reviewDocument(review.reader);
          const temporary = ownTemporary(folder);
          const result = await replayPack(pack.path, {}, quietJob);
          expect(result).toEqual({
            same: true,
            expected: digest,
            actual: digest,
            message: 'The findings were rebuilt from 7 original files and are the same.',
          });
          expect(readdirSync(temporary)).toEqual([]);
        }),
    ),
  60_000,
);

test(
  'a pack whose policy was exchanged, with every hash made to fit, does not replay',
  () =>
    withReview({ files: shortSample(), zone: 'America/Toronto' }, (review) =>
      inTempFolder(async (folder) => {
        const pack = await exportPack(review, folder, quietJob);
        const forged = join(folder, 'forged');
        await unpack(pack.path, forged);
        const read = (file: string): string => readFileSync(join(forged, 'data', file), 'utf8');
        const policy = JSON.parse(
          read('policy.json').replace('"lateHours": 72', '"lateHours": 720'),
        ) as unknown;
        writeFileSync(join(forged, 'data/policy.json'), JSON.stringify(policy));
        const head = (JSON.parse(read('log.jsonl').trim().split('\n').at(-1)!) as { hash: string }).hash;
        sealAgain(forged, packIdOf(reviewDocument(review.reader).digest, policy, head));
        const result = await replayPack(forged, {}, quietJob);
        expect(result.same).toBe(false);
        expect(result.actual).not.toBe(result.expected);
        expect(result.message).toBe(
          'The findings rebuilt from the original files differ from those in the pack.',
        );
      }),
    ),
  60_000,
);

test('a pack that is not whole is not replayed', () =>
  withReview({ files: [] }, (review) =>
    inTempFolder(async (folder) => {
      const pack = await exportPack(review, folder, quietJob);
      const bytes = readFileSync(pack.path);
      writeFileSync(pack.path, bytes.fill(0x20, bytes.indexOf('"schema"'), bytes.indexOf('"schema"') + 3));
      await expect(replayPack(pack.path, {}, quietJob)).rejects.toThrow(/^The pack is not whole: data\//);
    }),
  ));
