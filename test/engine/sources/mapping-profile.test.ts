import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { profileOf } from '../../../electron/engine/sources/mapping/profile.ts';
import { profile as profileSchema } from '../../../shared/contract/sources.ts';
import { failureFrom, withBench } from './temp-sources.ts';

describe('the profile of a list', () => {
  it('counts what each column holds, and shows rows as they stand', async () => {
    await withBench(async ({ review, file }) => {
      const path = file(
        'strange.csv',
        [
          'wer,wann,Zahl,',
          'ana,2026-02-03 10:00,1,x',
          'ana,2026-02-01 09:00,,',
          ',soon,2,',
          'zoe,2026-02-30 10:00,3,',
          'lee,2026-02-05 10:00,4,',
        ].join('\n'),
      );
      const found = await profileOf(review, path, {}, quietJob);
      expect(profileSchema.parse(found)).toEqual(found);
      expect(found).toMatchObject({ header: ['wer', 'wann', 'Zahl', ''], headerRow: 1, total: 5 });
      expect(found.rows[2]).toEqual({ row: 4, cells: ['', 'soon', '2', ''] });
      const plain = { distinctIsMore: false, times: false, invalid: 0, oldest: null, newest: null };
      expect(found.columns).toEqual([
        { ...plain, at: 0, column: 'wer', blank: 1, distinct: 3, examples: ['ana', 'zoe', 'lee'] },
        {
          ...plain,
          at: 1,
          column: 'wann',
          blank: 0,
          distinct: 5,
          times: true,
          invalid: 2,
          oldest: '2026-02-01 09:00',
          newest: '2026-02-05 10:00',
          examples: ['2026-02-03 10:00', '2026-02-01 09:00', 'soon'],
        },
        { ...plain, at: 2, column: 'Zahl', blank: 1, distinct: 4, examples: ['1', '2', '3'] },
        { ...plain, at: 3, column: '', blank: 4, distinct: 1, examples: ['x'] },
      ]);
    });
  });

  it('says the oldest and the newest only where the order of dates is known', async () => {
    await withBench(async ({ review, file }) => {
      const open = file('open.csv', 'a,b\n03/04/2026,x\n04/01/2026,y\n');
      const edges = async (path: string, given = {}) => {
        const { columns } = await profileOf(review, path, given, quietJob);
        return [columns[0]?.oldest, columns[0]?.newest];
      };
      expect(await edges(open)).toEqual([null, null]);
      expect(await edges(open, { dateOrder: 'dmy' })).toEqual(['04/01/2026', '03/04/2026']);
      expect(await edges(open, { dateOrder: 'mdy' })).toEqual(['03/04/2026', '04/01/2026']);
      const proven = file('proven.csv', 'a,b\n03/04/2026,x\n04/01/2026,y\n05/13/2026,z\n');
      expect(await edges(proven, { dateOrder: 'dmy' })).toEqual(['03/04/2026', '05/13/2026']);
    });
  });

  it('shows a hundred rows and counts all; beyond ten thousand different texts it only says "more"', async () => {
    await withBench(async ({ review, file }) => {
      const rows = Array.from({ length: 12_000 }, (_, at) => `text ${at},${at % 7},${'y'.repeat(400)}${at}`);
      const found = await profileOf(review, file('long.csv', `a,b,c\n${rows.join('\n')}\n`), {}, quietJob);
      expect([found.rows.length, found.total]).toEqual([100, 12_000]);
      expect(found.columns.map(({ distinct, distinctIsMore }) => [distinct, distinctIsMore])).toEqual([
        [10_000, true],
        [7, false],
        [10_000, true],
      ]);
      expect(found.rows[0]?.cells[2]).toHaveLength(300);
    });
  });

  it('reads a list as it stands, whatever it was said to be', async () => {
    await withBench(async ({ review, file }) => {
      const path = file('strange.json', '[{"who":{"id":1},"at":1770105600000},{"who":{"id":2}}]');
      const found = await profileOf(review, path, { kind: 'tickets' }, quietJob);
      expect(found).toMatchObject({
        header: ['who.id', 'at'],
        headerRow: 0,
        rows: [
          { row: 1, cells: ['1', '1770105600000'] },
          { row: 2, cells: ['2', ''] },
        ],
      });
    });
  });

  it('finds the header of a strange list below the title of its report', async () => {
    await withBench(async ({ review, file }) => {
      const path = file(
        'report.csv',
        'Bericht\nvon;2026-02-01\n\nwer;wessen;seit;warum;Kosten\nana;zoe;heute;HRB-1;1\n',
      );
      const found = await profileOf(review, path, {}, quietJob);
      expect(found).toMatchObject({
        header: ['wer', 'wessen', 'seit', 'warum', 'Kosten'],
        headerRow: 3,
        total: 1,
      });
      // Sparse rows after a full header do not make the header a title.
      const plain = file('plain.csv', 'a,b\n1,\n2,3\n');
      expect((await profileOf(review, plain, {}, quietJob)).headerRow).toBe(1);
    });
  });

  it('stops when it is cancelled', async () => {
    await withBench(async ({ review, file }) => {
      const path = file('long.csv', `a,b\n${'x,y\n'.repeat(300_000)}`);
      const stop = new AbortController();
      const job = {
        signal: stop.signal,
        progress: (_what: string, done: number) => {
          if (done > 1_000) stop.abort();
        },
      };
      expect((await failureFrom(profileOf(review, path, {}, job))).code).toBe('AbortError');
    });
  });
});
