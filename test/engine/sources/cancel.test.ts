import { describe, expect, it, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { importFile } from '../../../electron/engine/sources/import.ts';
import { inspectFile } from '../../../electron/engine/sources/inspect.ts';
import { cancelledAt, failureFrom, rowCounts, withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const rows = Array.from(
  { length: 20_000 },
  (_, at) =>
    `user${at}@harbour.example,2026-01-${String((at % 28) + 1).padStart(2, '0')}T10:00:00Z,Success,192.0.2.${at % 250}`,
);
const HISTORY = ['Username,Login Time,Status,Source IP', ...rows].join('\n');

describe('a cancelled import', () => {
  it.each([
    ['Reading', 1],
    ['Looking', 3],
    ['Importing', 1],
    ['Importing', 5],
  ] as const)('while %s, at report %i, leaves nothing', async (phase, nth) => {
    await withBench(async ({ review, file, take }) => {
      await take(
        file(
          'before.csv',
          'Username,Login Time,Status,Source IP\nuser1@harbour.example,2026-01-02T10:00:00Z,Success,192.0.2.1\n',
        ),
      );
      const before = rowCounts(review);
      const path = file('a.csv', HISTORY);
      expect((await failureFrom(importFile(review, path, {}, cancelledAt(phase, nth)))).code).toBe(
        'AbortError',
      );
      expect(rowCounts(review)).toEqual(before);
      expect(review.db.inTransaction).toBe(false);
      expect((await take(path)).rows.total, 'and the next try works').toBe(20_000);
    });
  });

  it('stops an inspection too', async () => {
    await withBench(async ({ review, file }) => {
      const path = file('a.csv', HISTORY);
      expect((await failureFrom(inspectFile(review, path, {}, cancelledAt('Looking', 2)))).code).toBe(
        'AbortError',
      );
    });
  });

  it('does not wait long for anybody: the event loop turns many times during an import', async () => {
    await withBench(async ({ review, file }) => {
      let turns = 0;
      const timer = setInterval(() => (turns += 1), 0);
      await importFile(review, file('a.csv', HISTORY), {}, quietJob);
      clearInterval(timer);
      expect(turns).toBeGreaterThan(15);
    });
  });
});
