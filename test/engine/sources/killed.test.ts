import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openReviewFile } from '../../../electron/engine/db/open.ts';
import { rowCounts, withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

it('an import whose process is killed leaves a whole review and nothing of the file', async () => {
  await withBench(async ({ folder, review, file, take }) => {
    await take(file('people.csv', 'Username,Name,Department\nana,Ana,IT\n'));
    const before = rowCounts(review);
    const rows = Array.from(
      { length: 30_000 },
      (_, at) => `user${at},2026-01-05T10:00:00Z,Success,192.0.2.1`,
    );
    const path = file('history.csv', ['Username,Login Time,Status,Source IP', ...rows].join('\n'));
    const child = spawn(process.execPath, [join(import.meta.dirname, 'killed.ts'), review.path, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    const again = openReviewFile(join(folder, 'test.actas'));
    try {
      expect(rowCounts(again)).toEqual(before);
      expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok');
    } finally {
      again.close();
    }
  });
});
