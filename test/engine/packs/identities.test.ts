import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../electron/engine/app.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { exportPack, type ExportedPack } from '../../../electron/engine/packs/pack.ts';
import { replayPack } from '../../../electron/engine/packs/replay.ts';
import { decideIdentity } from '../../../electron/engine/people/decisions.ts';
import { analyse } from '../../../electron/engine/review.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import { identityQueue } from '../../../electron/engine/views/identity-queue.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { inTempFolder, withReview } from '../temp-review.ts';
import { contentsOf, shortSample } from './sample-pack.ts';

const ann = { who: 'ann', at: 1_770_000_000_000 };
const resources = new URL('../../../resources', import.meta.url).pathname;
const isAlex = ({ text }: { text: string }): boolean => text === 'Alex Martin';

describe('answers to who is who', () => {
  it('are in the pack, and a replay knows the same people by them', async () => {
    await withReview({ files: shortSample(), zone: 'America/Toronto' }, (review) =>
      inTempFolder(async (folder) => {
        const before = reviewDocument(review.reader).digest;
        const item = identityQueue(review.reader).items.find(isAlex);
        const anchor = item?.candidates[0]?.anchor ?? '';
        const answer = { answer: 'pick', anchors: [anchor], session: null, note: 'Asked both.' } as const;
        decideIdentity(review.db, { ...answer, item: item?.id ?? '', anchors: [anchor] }, ann);
        await analyse(review, quietJob);
        const { digest } = reviewDocument(review.reader);
        expect(digest).not.toBe(before);

        const pack = await exportPack(review, folder, quietJob);
        const files = await contentsOf(pack.path);
        const questions = files.get('data/identity-questions.csv')?.toString() ?? '';
        expect(questions.split('\r\n').find((line) => line.includes('"Alex Martin"'))).toContain(
          '"Asked both.","ann","2026-02-02T02:40:00Z"',
        );
        expect(await replayPack(pack.path, {}, quietJob)).toMatchObject({ same: true, actual: digest });
      }),
    );
  }, 60_000);

  it(
    'that wait for an analysis are in the results before a pack is made of them',
    () =>
      inTempFolder(async (folder) => {
        const engine = createEngine({ resources });
        const queue = async (): Promise<OutputOf<'people.queue'>> =>
          (await engine.call('people.queue', {}, context)) as OutputOf<'people.queue'>;
        const context = { ...ann, job: quietJob };
        mkdirSync(join(folder, 'out'));
        await engine.call(
          'internal.sample',
          { name: 'Sample' },
          { ...context, path: join(folder, 's.actas') },
        );
        const [item] = (await queue()).items.filter(isAlex);
        const anchors = [item?.candidates[1]?.anchor ?? ''];
        const choice = { item: item?.id ?? '', answer: 'pick', anchors, session: null, note: '' } as const;
        await engine.call('people.decide', choice, context);
        expect(await queue()).toMatchObject({ pending: 1 });
        const pack = (await engine.call(
          'internal.export',
          {},
          { ...context, path: join(folder, 'out') },
        )) as ExportedPack;
        expect(await queue()).toMatchObject({ pending: 0, decided: 1 });
        expect(await replayPack(pack.path, {}, quietJob)).toMatchObject({ same: true });
        await engine.close();
      }),
    60_000,
  );
});
