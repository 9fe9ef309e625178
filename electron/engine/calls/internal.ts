import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AuditError } from '../../../shared/errors.ts';
import { analyse } from '../analysis/analyse.ts';
import { isStale } from '../analysis/stale.ts';
import type { CallContext, Desk, InternalHandlers } from '../app.ts';
import type { ReviewFile } from '../db/open.ts';
import { exportPack } from '../packs/pack.ts';
import { partOf } from '../job.ts';
import { createReview, openReview } from '../review.ts';
import { importFile } from '../sources/import.ts';
import { reviewInfoOf } from '../views/review-info.ts';

/** The zone and the half-year of the fictional company of the sample. */
const SAMPLE = { zone: 'America/Toronto', asked: { from: '2026-01-01', to: '2026-06-30' } };

function pathOf(context: CallContext): string {
  if (context.path === undefined) throw new AuditError('not-granted', 'Choose the file again.');
  return context.path;
}

async function takeUp(desk: Desk, open: () => ReviewFile): Promise<ReviewFile> {
  // Opened first: a file that cannot be opened leaves the present review as it is.
  const review = open();
  if (desk.open.current)
    await desk.change((current) => {
      current.close();
    });
  desk.open.current = review;
  return review;
}

/** Calls that only the shell makes: they name paths. */
export const internalCalls: InternalHandlers = {
  'internal.create': async (desk, { name }, context) => {
    const settings = { name, zone: null, dateOrder: null, asked: null, policy: {} };
    const review = await takeUp(desk, () => createReview(pathOf(context), settings, desk.options, context));
    return reviewInfoOf(review.reader);
  },
  'internal.open': async (desk, _input, context) => {
    await takeUp(desk, () => openReview(pathOf(context), desk.options));
    return desk.change(async (review) => {
      if (isStale(review.db)) await analyse(review, context.job);
      return reviewInfoOf(review.reader);
    });
  },
  'internal.close': async (desk) => {
    if (desk.open.current)
      await desk.change((review) => {
        review.close();
      });
    desk.open.current = null;
    return {};
  },
  'internal.sample': async (desk, { name }, context) => {
    const settings = { name, ...SAMPLE, dateOrder: null, policy: {} };
    const review = await takeUp(desk, () => createReview(pathOf(context), settings, desk.options, context));
    return desk.change(async () => {
      const folder = join(desk.options.resources, 'sample');
      const files = readdirSync(folder)
        .filter((one) => one.endsWith('.csv'))
        .sort();
      const part = (at: number) =>
        partOf(context.job, at / (files.length + 1), (at + 1) / (files.length + 1));
      for (const [at, file] of files.entries())
        await importFile(review, join(folder, file), { reviewZone: SAMPLE.zone }, part(at), context);
      await analyse(review, part(files.length));
      return reviewInfoOf(review.reader);
    });
  },
  'internal.export': (desk, _input, context) =>
    desk.change(async (review) => {
      // A pack must tell what a replay of it finds.
      if (isStale(review.db)) await analyse(review, context.job);
      return exportPack(review, pathOf(context), context.job);
    }),
};
