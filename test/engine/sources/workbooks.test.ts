import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { readOriginal, rawRecord } from '../../../electron/engine/sources/list.ts';
import { withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];
const book = async (sheets: Sheets, dateSystem: '1900' | '1904' = '1900'): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets, dateSystem }));

const HEADER = ['Username', 'Name', 'Department'];
const time = (text: string): Date => new Date(text);

describe('a workbook', () => {
  it('with one sheet is a list, and its rows carry the numbers of the workbook', async () => {
    const rows = [
      ['Users of the harbour'],
      [],
      HEADER,
      ['ana', 'Ana', 'IT'],
      [],
      [null, ' '],
      ['ivo', 'Ivo'],
    ] as string[][];
    const bytes = await book([{ name: 'Users', rows, rowDefs: new Map([[3, { hidden: true }]]) }]);
    await withBench(async ({ review, file, take }) => {
      const source = await take(file('people.xlsx', bytes));
      expect(source).toMatchObject({
        kind: 'people', syntax: 'xlsx', headerRow: 3, encoding: '', list: null, file: 'people.xlsx',
        rows: { total: 4, imported: 2, ignored: 2, rejected: 0 }, alarms: [],
      }); // prettier-ignore
      const fates = review.db.prepare('SELECT row, fate, reason FROM record ORDER BY row').raw().all();
      expect(fates).toEqual([
        [1, 'ignored', 'The row stands before the header'],
        [4, 'imported', null],
        [6, 'ignored', 'The row is empty'],
        [7, 'imported', null],
      ]);
      expect(Buffer.concat([...readOriginal(review.reader, source.keptSha256)]).equals(bytes)).toBe(true);
    });
  });

  it.each(['1900', '1904'] as const)(
    'keeps times, ids and texts as they are shown (dates since %s)',
    async (system) => {
      const format = (numFmt: string) => ({ numFmt });
      const columns = [
        {},
        {},
        {},
        format('yyyy-mm-dd hh:mm:ss'),
        format('d/m/yyyy h:mm'),
        format('dd.mm.yyyy'),
        {},
        {},
        {},
      ];
      const header = ['Username', 'Name', 'Id', 'Last login', 'Changed', 'Born', 'Active', 'Share', 'Sum'];
      const row = [
        'ana',
        '007',
        12345678901,
        time('2026-01-05T14:02:11Z'),
        time('2026-01-05T14:02:00Z'),
        time('1990-06-30T00:00:00Z'),
        true,
        0.1,
        null,
      ];
      const second = [
        'ivo',
        'ABC-0012',
        100000000000000000000,
        time('2026-01-05T23:59:59Z'),
        null,
        null,
        false,
        -1.5,
        null,
      ];
      const sum = { value: null, formula: 'C2*2', formulaResult: 24691357802, type: 'formula' } as const;
      const bytes = await book(
        [{ name: 'Users', columns, rows: [header, row, second], cells: new Map([['1,8', sum]]) }],
        system,
      );
      await withBench(async ({ review, file, take }) => {
        const { id } = await take(file('people.xlsx', bytes), { kind: 'people' });
        const cells = (at: number) => rawRecord(review.reader, id, at).cells.map(({ value }) => value);
        expect(cells(2)).toEqual([
          'ana',
          '007',
          '12345678901',
          '2026-01-05 14:02:11',
          '2026-01-05 14:02:00',
          '1990-06-30',
          'true',
          '0.1',
          '24691357802',
        ]);
        expect(cells(3).slice(0, 8)).toEqual([
          'ivo',
          'ABC-0012',
          '100000000000000000000',
          '2026-01-05 23:59:59',
          '',
          '',
          'false',
          '-1.5',
        ]);
      });
    },
  );
});
