import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createEngine } from '../../electron/engine/app.ts';
import { quietJob } from '../../electron/engine/job.ts';
import { createReview, importFile, NOBODY } from '../../electron/engine/review.ts';
import { inTempFolder } from './temp-review.ts';

const resources = new URL('../../resources', import.meta.url).pathname;
const context = { who: 'ann', at: 1_770_000_000_000, job: quietJob };
const TRAIL =
  'Date,User,Source Namespace Prefix,Action,Section,Delegate User\n"1/20/2026, 10:00:00 AM EST","nadia@x.example","","Logged in using Login-As access for Theo Marchand","Manage Users",""\n';

it('a review that was left between an import and its analysis is analysed when it is opened', () =>
  inTempFolder(async (folder) => {
    const path = join(folder, 'left.actas');
    const settings = { name: 'Left', zone: 'America/Toronto', dateOrder: null, asked: null, policy: {} };
    const review = createReview(path, settings);
    writeFileSync(join(folder, 'trail.csv'), TRAIL);
    await importFile(review, join(folder, 'trail.csv'), { dateOrder: 'mdy' }, quietJob, NOBODY);
    review.close();

    const engine = createEngine({ resources });
    expect(await engine.call('internal.open', {}, { ...context, path })).toMatchObject({
      counts: { sources: 1, sessions: 1 },
    });
    await engine.close();
  }));
