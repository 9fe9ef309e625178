import { describe, expect, it, vi } from 'vitest';
import { startJobs } from '../../../electron/engine/jobs.ts';
import { partOf, type Job } from '../../../electron/engine/job.ts';
import { NOBODY } from '../../../electron/engine/review.ts';
import { importFile } from '../../../electron/engine/sources/import.ts';
import { removeSource } from '../../../electron/engine/sources/removal/remove.ts';
import { removedSources } from '../../../electron/engine/sources/removal/removed.ts';
import { restoreSource } from '../../../electron/engine/sources/removal/restore.ts';
import type { Progress } from '../../../shared/contract/index.ts';
import { AS_HISTORY, csvHistory, HISTORIES } from './histories.ts';
import { withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const ROWS = 12_000;

/** Everything a piece of work reports, before any of it is left out. */
async function reports(work: (job: Job) => Promise<unknown>): Promise<Progress[]> {
  const all: Progress[] = [];
  await startJobs(() => undefined).run('job', (job) =>
    work({
      signal: job.signal,
      progress: (what, done, total, unit, { rows = null, share = null } = {}) =>
        void all.push({ jobId: 'job', what, done, total, unit, rows: rows ?? null, share: share ?? null }),
    }),
  );
  return all;
}

/** One bar that only grows, a few names of what is done, and no more than the whole. */
function expectOneBar(all: readonly Progress[]): void {
  const shares = all.map(({ share }) => share ?? -1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares[0]).toBeGreaterThanOrEqual(0);
  expect(shares.at(-1)).toBeGreaterThan(0.9);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  expect(new Set(all.map(({ what }) => what)).size).toBeLessThan(8);
  for (const { done, total } of all) expect(done).toBeLessThanOrEqual(total ?? Infinity);
}

describe('what an import says of itself', () => {
  it.each(Object.entries(HISTORIES))('is one bar, with the rows so far: %s', async (_name, written) => {
    await withBench(async (bench) => {
      const path = await written(bench, ROWS);
      const all = await reports((job) => importFile(bench.review, path, AS_HISTORY, job));
      expectOneBar(all);
      const importing = all.filter(({ what }) => what.startsWith('Importing'));
      expect(importing.length).toBeGreaterThan(2);
      for (const { unit, total, rows } of importing) {
        expect(total, 'the end is known').not.toBeNull();
        if (unit === 'bytes') expect(rows).toBeGreaterThan(0);
        else expect(unit).toBe('rows');
      }
    });
  });

  it('counts comparing with other files in, and so do a removal and its undoing', async () => {
    await withBench(async ({ review, file, take }) => {
      await take(file('one.csv', csvHistory(5_000)));
      const { id } = await take(file('two.csv', csvHistory(ROWS)));
      const names = new Set<string>();
      const watch = async (work: (job: Job) => Promise<unknown>): Promise<void> => {
        const all = await reports(work);
        expectOneBar(all);
        for (const { what } of all) names.add(what);
      };
      await watch((job) => removeSource(review, id, job, NOBODY));
      await watch((job) => restoreSource(review, removedSources(review.reader)[0]?.id ?? 0, job, NOBODY));
      expect([...names]).toEqual([
        'Comparing two.csv with other files',
        'Removing two.csv',
        'Counting the rows of one.csv',
        'Taking two.csv out of the review',
        'Reading two.csv',
        'Looking through two.csv',
        'Importing two.csv',
        'Counting the rows of two.csv',
      ]);
    });
  });
});

describe('a part of a job', () => {
  it('lies between its two shares, and parts of parts within those', () => {
    const shares: (number | undefined)[] = [];
    const job: Job = {
      signal: new AbortController().signal,
      progress: (_what, _done, _total, _unit, more) => shares.push(more?.share),
    };
    const second = partOf(job, 0.5, 1);
    second.progress('a', 0, 10, 'rows');
    second.progress('a', 5, 10, 'rows');
    second.progress('a', 5, null, 'rows');
    partOf(second, 0.5, 1).progress('b', 1, 2, 'rows');
    second.progress('a', 12, 10, 'rows');
    expect(shares).toEqual([0.5, 0.75, 0.5, 0.875, 1]);
  });
});
