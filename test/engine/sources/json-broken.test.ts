import { describe, expect, it, vi } from 'vitest';
import { ANA, IVO, line, readJson } from './read-json.ts';
import { withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

describe('a damaged JSON list', () => {
  it('with a bad line loses that line only, and says which it is', async () => {
    await withBench(async (bench) => {
      const list = await readJson(
        bench,
        [line(ANA), '{"username":"x" "name"', '17', line(IVO), ''].join('\n'),
      );
      expect(list.rows).toEqual({ total: 4, imported: 2, duplicate: 0, ignored: 0, rejected: 2 });
      expect(list.issues).toEqual([
        [2, 'rejected', 'The record in line 2 is not JSON.'],
        [3, 'rejected', 'The value in line 3 is no record with names and values.'],
      ]);
      expect(list.alarms).toEqual(['broken-rows']);
      expect(list.list(2)[0]).toEqual(['username', '{"username":"x" "name"']);
    });
  });

  it('goes on in the next line after a record that is damaged', async () => {
    await withBench(async (bench) => {
      const torn = { username: 'x', name: 'QUOTE', inside: { username: 'never a row' } };
      const list = await readJson(
        bench,
        JSON.stringify([ANA, torn, IVO], null, 2).replace('QUOTE', 'a "quote'),
      );
      expect(list.rows).toEqual({ total: 3, imported: 2, duplicate: 0, ignored: 0, rejected: 1 });
      expect(list.issues).toEqual([[2, 'rejected', 'The record in line 7 is not JSON.']]);
      expect(list.cells(3)).toEqual(IVO);
    });
  });

  it.each([
    [
      'inside a record',
      `[${line(ANA)},${line(IVO).slice(0, -5)}`,
      { imported: 1, rejected: 1 },
      ['ends-mid-row', 'broken-rows'],
    ],
    [
      'inside a line',
      `${line(ANA)}\n${line(IVO).slice(0, -5)}`,
      { imported: 1, rejected: 1 },
      ['ends-mid-row', 'broken-rows'],
    ],
    [
      'between two records',
      `{"Records":[${line(ANA)},${line(IVO)},`,
      { imported: 2, rejected: 0 },
      ['ends-mid-row'],
    ],
  ])('that is cut off %s has an alarm', async (_, content, rows, alarms) => {
    await withBench(async (bench) => {
      const list = await readJson(bench, content);
      expect(list.rows).toMatchObject(rows);
      expect(list.alarms).toEqual(alarms);
    });
  });
});
