import { writeXlsx } from 'hucre/xlsx';
import { expect, it, vi } from 'vitest';
import { importFile } from '../../../electron/engine/sources/import.ts';
import { listsIn } from '../../../electron/engine/sources/lists.ts';
import { AS_HISTORY, csvHistory, HISTORIES } from './histories.ts';
import { failureFrom, rowCounts, withBench, type Bench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const ROWS = 40_000;

async function workbook({ file }: Bench, rows: number): Promise<string> {
  const cells = csvHistory(rows)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return file('history.xlsx', Buffer.from(await writeXlsx({ sheets: [{ name: 'Logins', rows: cells }] })));
}

/** A file of quotation marks that are never closed: each costs a look through all that follows. */
const torn = ({ file }: Bench, rows: number): string =>
  file('torn.csv', `${csvHistory(rows)}${`"ana,2026-01-05T10:00:00Z,${'x'.repeat(3_900)}\n`.repeat(950)}`);

const { 'a CSV file': _, ...histories } = HISTORIES;
const kinds = { ...histories, 'a workbook': workbook, 'a list of open quotation marks': torn };

it.each(Object.entries(kinds))(
  '%s is let go within a second of the cancel, at any moment',
  async (_, written) => {
    await withBench(async (bench) => {
      const path = await written(bench, ROWS);
      const before = rowCounts(bench.review);
      for (const wait of [1, 150, 500]) {
        const controller = new AbortController();
        let asked = 0;
        const timer = setTimeout(() => {
          asked = performance.now();
          controller.abort();
        }, wait);
        const job = { signal: controller.signal, progress: () => undefined };
        const { code } = await failureFrom(
          importFile(bench.review, path, AS_HISTORY, job).finally(() => clearTimeout(timer)),
        );
        if (code === 'none') return;
        expect(code).toBe('AbortError');
        expect(performance.now() - asked).toBeLessThan(1_000);
        expect(rowCounts(bench.review)).toEqual(before);
      }
    });
  },
);

it('a workbook of many sheets can be looked into', async () => {
  const rows = [['Username', 'Name'], ...Array.from({ length: 50 }, (_, at) => [`user${at}`, `Name ${at}`])];
  const sheets = Array.from({ length: 60 }, (_, at) => ({ name: `Sheet ${at}`, rows }));
  await withBench(async ({ file }) => {
    const path = file('sheets.xlsx', Buffer.from(await writeXlsx({ sheets })));
    expect((await listsIn(path)).lists.length).toBe(60);
  });
});
