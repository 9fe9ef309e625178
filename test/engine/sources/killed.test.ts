import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openReviewFile, type ReviewFile } from '../../../electron/engine/db/open.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { NOBODY } from '../../../electron/engine/review.ts';
import { sourcesOf } from '../../../electron/engine/sources/list.ts';
import { removeSource } from '../../../electron/engine/sources/removal/remove.ts';
import { removedSources } from '../../../electron/engine/sources/removal/removed.ts';
import { AS_HISTORY, csvHistory, HISTORIES } from './histories.ts';
import { rowCounts, withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const ROWS = 30_000;

/** Changes the review in a process of its own, and kills that in the middle. */
async function killIn(review: ReviewFile, action: string, what: string, middle: string): Promise<void> {
  const [phase = '', nth = ''] = middle.split(' ');
  const script = join(import.meta.dirname, 'killed.ts');
  const child = spawn(process.execPath, [script, review.path, action, what, phase, nth], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // What a killed process leaves is gone with the review.
    env: { ...process.env, TMPDIR: dirname(review.path), TEMP: dirname(review.path) },
  });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  await Promise.race([once(child.stdout, 'data'), ended]);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  expect(signal, 'it was killed before its end').toBe('SIGKILL');
}

function stateOf(review: ReviewFile) {
  return {
    counts: rowCounts(review),
    sources: sourcesOf(review.reader),
    removed: removedSources(review.reader),
  };
}

async function expectUnchanged(folder: string, before: unknown): Promise<void> {
  const again = openReviewFile(join(folder, 'test.actas'));
  try {
    expect(stateOf(again)).toEqual(before);
    expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok');
  } finally {
    again.close();
  }
}

describe('a process that is killed leaves a whole review', () => {
  it.each(Object.entries(HISTORIES))('and nothing of %s that it imported', async (_name, written) => {
    await withBench(async (bench) => {
      const { folder, review, file, take } = bench;
      await take(file('people.csv', 'Username,Name,Department\nana,Ana,IT\n'));
      const before = stateOf(review);
      await killIn(review, 'import', await written(bench, ROWS), 'Importing 4');
      await expectUnchanged(folder, before);
    });
  });

  it('and nothing of it when all was stored, but not yet kept', async () => {
    await withBench(async ({ folder, review, file }) => {
      const before = stateOf(review);
      await killIn(review, 'import', file('history.csv', csvHistory(ROWS)), 'Counting 1');
      await expectUnchanged(folder, before);
    });
  });

  it('with the source that it was removing', async () => {
    await withBench(async ({ folder, review, file, take }) => {
      const { id } = await take(file('history.csv', csvHistory(ROWS)), AS_HISTORY);
      const before = stateOf(review);
      await killIn(review, 'remove', String(id), 'Removing 5');
      await expectUnchanged(folder, before);
    });
  });

  it('without the source that it was putting back', async () => {
    await withBench(async ({ folder, review, file, take }) => {
      const { id } = await take(file('history.csv', csvHistory(ROWS)), AS_HISTORY);
      await removeSource(review, id, quietJob, NOBODY);
      const before = stateOf(review);
      await killIn(review, 'restore', String(before.removed[0]?.id), 'Importing 4');
      await expectUnchanged(folder, before);
    });
  });
});
