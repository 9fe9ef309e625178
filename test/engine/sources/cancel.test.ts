import { describe, expect, it, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { importFile } from '../../../electron/engine/sources/import.ts';
import { inspectFile } from '../../../electron/engine/sources/inspect.ts';
import { AS_HISTORY, csvHistory, HISTORIES } from './histories.ts';
import { cancelledAt, failureFrom, rowCounts, withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const ROWS = 20_000;
const MOMENTS = [
  ['Reading', 1],
  ['Looking', 3],
  ['Importing', 1],
  ['Importing', 5],
  // Here all of it is stored already, and only the transaction keeps it from being there.
  ['Comparing', 1],
  ['Counting', 1],
] as const;
/** What differs between the kinds of files lies in these two. */
const READ = new Set(['Looking 3', 'Importing 5']);
const CASES = Object.entries(HISTORIES).flatMap(([name, written]) =>
  MOMENTS.filter(([phase, nth]) => name === 'a CSV file' || READ.has(`${phase} ${nth}`)).map(
    ([phase, nth]) => ({ name, written, phase, nth }),
  ),
);

describe('a cancelled import', () => {
  it.each(CASES)('of $name while $phase, at report $nth, leaves nothing', async ({ written, phase, nth }) => {
    await withBench(async (bench) => {
      const { review, file, take } = bench;
      await take(file('before.csv', csvHistory(3)));
      const before = rowCounts(review);
      const path = await written(bench, ROWS);
      const stopped = importFile(review, path, AS_HISTORY, cancelledAt(phase, nth));
      expect((await failureFrom(stopped)).code).toBe('AbortError');
      expect(rowCounts(review)).toEqual(before);
      expect(review.db.inTransaction).toBe(false);
      expect((await take(path, AS_HISTORY)).rows.total, 'and the next try works').toBe(ROWS);
    });
  });

  it('stops an inspection too', async () => {
    await withBench(async ({ review, file }) => {
      const path = file('a.csv', csvHistory(ROWS));
      expect((await failureFrom(inspectFile(review, path, {}, cancelledAt('Looking', 2)))).code).toBe(
        'AbortError',
      );
    });
  });

  it('does not wait long for anybody: the event loop turns many times during an import', async () => {
    await withBench(async ({ review, file }) => {
      let turns = 0;
      const timer = setInterval(() => (turns += 1), 0);
      await importFile(review, file('a.csv', csvHistory(ROWS)), {}, quietJob);
      clearInterval(timer);
      expect(turns).toBeGreaterThan(15);
    });
  });
});
