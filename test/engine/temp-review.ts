import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietJob } from '../../electron/engine/job.ts';
import { analyse, createReview, importFile, NOBODY, type ReviewFile } from '../../electron/engine/review.ts';
import { reviewDocument } from '../../electron/engine/views/document.ts';
import type { Answers } from '../../shared/contract/sources.ts';
import type { ReviewDocument } from '../../shared/document.ts';

/** A folder of its own for each use, gone at the end. */
export async function inTempFolder<Value>(work: (folder: string) => Promise<Value> | Value): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'actas-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export type Given = {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly zone?: string | null;
  readonly asked?: { from: string; to: string } | null;
  readonly policy?: unknown;
  readonly answers?: Answers;
};

/** Writes the files, imports them in the order given into a real review file, analyses, and hands the review over. */
export async function withReview<Value>(
  given: Given,
  work: (review: ReviewFile) => Promise<Value> | Value,
): Promise<Value> {
  return inTempFolder(async (folder) => {
    const settings = {
      name: 'Test',
      zone: given.zone ?? null,
      dateOrder: null,
      asked: given.asked ?? null,
      policy: given.policy ?? {},
    };
    const review = createReview(join(folder, 'test.actas'), settings);
    try {
      for (const { name, text } of given.files) {
        const path = join(folder, name);
        writeFileSync(path, text);
        const answers = { ...given.answers, reviewZone: settings.zone, reviewDateOrder: null };
        await importFile(review, path, answers, quietJob, NOBODY).catch((error: unknown) => {
          if ((error as { code?: string }).code !== 'file-already-imported') throw error;
        });
      }
      await analyse(review, quietJob);
      return await work(review);
    } finally {
      review.close();
    }
  });
}

/** The document of the review that the files make. */
export function documentOf(given: Given): Promise<ReviewDocument> {
  return withReview(given, (review) => reviewDocument(review.reader));
}
