import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietJob } from '../../../electron/engine/job.ts';
import {
  analyse,
  createReview,
  importFile,
  NOBODY,
  type ReviewFile,
} from '../../../electron/engine/review.ts';
import type { Answers } from '../../../shared/contract/sources.ts';

/** A file and the lists in it that are imported. */
export type File = {
  readonly name: string;
  readonly bytes: Buffer | string;
  readonly lists: readonly Answers[];
};

/** A review of the files, analysed; the caller closes it. */
export async function reviewOf(folder: string, files: readonly File[]): Promise<ReviewFile> {
  const review = createReview(join(folder, 'test.actas'), {
    name: 'Test',
    zone: null,
    dateOrder: null,
    asked: null,
    policy: {},
  });
  for (const { name, bytes, lists } of files) {
    writeFileSync(join(folder, name), bytes);
    for (const answers of lists) await importFile(review, join(folder, name), answers, quietJob, NOBODY);
  }
  await analyse(review, quietJob);
  return review;
}
