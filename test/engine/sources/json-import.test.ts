import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { inspectFile } from '../../../electron/engine/sources/inspect.ts';
import { ANA, IVO, line, readJson } from './read-json.ts';
import { withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

describe('a JSON list', () => {
  it.each([
    ['an array', line([ANA, IVO]), 'json'],
    ['a wrapper', line({ total: 2, Records: [ANA, IVO] }), 'json'],
    [
      'the answer of the Salesforce CLI',
      line({ status: 0, result: { totalSize: 2, records: [ANA, IVO] }, warnings: [] }),
      'json',
    ],
    [
      'the answer of a search',
      JSON.stringify({ took: 3, hits: { total: { value: 2 }, hits: [ANA, IVO] } }, null, 2),
      'json',
    ],
    [
      'objects one after the other',
      `${JSON.stringify(ANA, null, 2)}\n${JSON.stringify(IVO, null, 2)}`,
      'json',
    ],
    ['lines', `${line(ANA)}\n\n${line(IVO)}\n`, 'json-lines'],
    [
      'two pages, one a line',
      `${line({ value: [ANA], nextLink: 'x' })}\n${line({ value: [IVO] })}\n`,
      'json',
    ],
    ['UTF-8 with a mark', `\ufeff${line([ANA, IVO])}`, 'json'],
    ['UTF-16', iconv.encode(`${line(ANA)}\n${line(IVO)}`, 'utf-16le', { addBOM: true }), 'json-lines'],
  ] as const)('%s has two rows, the first of them row 1', async (_, content, syntax) => {
    await withBench(async (bench) => {
      const list = await readJson(bench, content);
      expect(list).toMatchObject({ syntax, headerRow: 0, alarms: [], rows: { total: 2, imported: 2 } });
      expect([list.cells(1), list.cells(2)]).toEqual([ANA, IVO]);
    });
  });

  it('of a single object has one row; the list inside an answer is named', async () => {
    await withBench(async (bench) => {
      expect((await readJson(bench, JSON.stringify(ANA, null, 2))).rows).toMatchObject({
        total: 1,
        imported: 1,
      });
      const inside = bench.file('answer.json', line({ value: [ANA, IVO] }));
      const { reason } = await inspectFile(bench.review, inside, {}, quietJob);
      expect(reason).toContain('Its rows are the list under "value".');
    });
  });

  it('keeps every digit, every name and every place', async () => {
    await withBench(async (bench) => {
      const text = `[{"username":"ana","name":"A","id":12345678901234567890,"share":0.10,"role":"user","role":"admin","__proto__":"x",
        "groups":[{"id":"g1","name":"One"},{"id":"g2"},{"name":"Three"}],"tags":["a",null,"c"],"none":null,"empty":{}},
        {"username":"ivo","name":"I","big":1e400,"groups":[]}]`;
      const { list, rows } = await readJson(bench, text);
      expect(rows).toMatchObject({ total: 2, imported: 2 });
      expect(list(1)).toEqual([
        ['username', 'ana'], ['name', 'A'], ['id', '12345678901234567890'], ['share', '0.10'],
        ['role', 'user'], ['role', 'admin'], ['__proto__', 'x'],
        ['groups.id', 'g1'], ['groups.id', 'g2'], ['groups.id', ''],
        ['groups.name', 'One'], ['groups.name', ''], ['groups.name', 'Three'],
        ['tags', 'a'], ['tags', ''], ['tags', 'c'], ['none', ''], ['empty', ''], ['big', ''], ['groups', ''],
      ]); // prettier-ignore
      expect(list(2).filter(([, value]) => value !== '')).toEqual([
        ['username', 'ivo'],
        ['name', 'I'],
        ['big', '1e400'],
      ]);
    });
  });

  it('may name a column as the one that holds the rest', async () => {
    await withBench(async (bench) => {
      const { list } = await readJson(bench, line([{ '(more)': 'm', ...ANA }]));
      expect(list(1)).toEqual([...Object.entries(ANA), ['(more)', '{"(more)":["m"]}']]);
    });
  });

  it('of thousands of paths and of great depth is read, and nothing is left out', async () => {
    await withBench(async (bench) => {
      const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`path${at}`, `value${at}`]));
      const deep = `${'['.repeat(50_000)}"deep"${']'.repeat(50_000)}`;
      const list = await readJson(
        bench,
        `[${line(ANA)},${line({ ...IVO, '(more)': 'm', ...many })},{"username":"zoe","name":"Z","deep":${deep}}]`,
      );
      expect(list.rows).toMatchObject({ total: 3, imported: 3 });
      const cells = list.list(2);
      expect(cells.length).toBe(2_001);
      const rest = JSON.parse(cells.at(-1)?.[1] ?? '') as Record<string, string[]>;
      const shown = cells.slice(0, -1).map(([, value]) => value);
      expect(
        [...shown, ...Object.values(rest).flat()].filter((value) => value?.startsWith('value')).length,
      ).toBe(5_000);
      expect(rest['(more)']).toEqual(['m']);
      expect(list.list(3).at(-1)?.[1]).toContain('deep');
    });
  });
});
