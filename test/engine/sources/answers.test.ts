import { describe, expect, it } from 'vitest';
import { asked, history } from './login-file.ts';
import { withBench } from './temp-sources.ts';

describe('answers', () => {
  it('count for what the file does not say, and are kept with the source', async () => {
    await withBench(async ({ file, take }) => {
      const proven = await take(file('proven.csv', history('1/13/2026 10:00')), {
        zone: 'America/Toronto',
        dateOrder: 'dmy',
      });
      expect(proven).toMatchObject({
        zone: 'America/Toronto',
        dateOrder: 'mdy',
        rows: { imported: 1, rejected: 0 },
      });
      const zoned = await take(file('zoned.csv', history('2026-01-13T10:00:00Z')), {
        zone: 'America/Toronto',
        dateOrder: 'dmy',
      });
      expect(zoned).toMatchObject({ zone: null, dateOrder: null });
    });
  });

  it('of a row that contradicts twenty others reject the row, not the file', async () => {
    await withBench(async ({ review, file, take }) => {
      const agreeing = Array.from({ length: 20 }, () => '1/13/2026 10:00 EST');
      const source = await take(file('h.csv', history(...agreeing, '14/1/2026 10:00 EST')));
      expect(source.rows).toMatchObject({ imported: 20, rejected: 1 });
      expect(source.detected).toContain('Dates are month/day/year: 20 values can be read in no other order');
      expect(review.db.prepare('SELECT row, column_name, message, raw FROM issue').all()).toEqual([
        {
          row: 22,
          column_name: 'Login Time',
          message: '"Login Time" is no date in the order month/day/year: "14/1/2026 10:00 EST".',
          raw: '14/1/2026 10:00 EST',
        },
      ]);
    });
  });

  it('of a row that contradicts fewer are asked for, and those of the other order rejected', async () => {
    await withBench(async (bench) => {
      const mixed = history(
        ...Array.from({ length: 19 }, () => '1/13/2026 10:00 EST'),
        '14/1/2026 10:00 EST',
      );
      expect(await asked(bench, mixed)).toEqual([
        {
          id: 'date-order',
          question:
            'Dates in h.csv contradict each other: some can only be read as month/day/year or as day/month/year, the first as "1/13/2026 10:00 EST" in row 2. Rows of the other order will be rejected. Which is it?',
          choices: ['mdy', 'dmy'],
        },
      ]);
      expect(await asked(bench, mixed, { dateOrder: 'dmy' })).toEqual([]);
      const source = await bench.take(bench.file('h.csv', mixed), { dateOrder: 'dmy' });
      expect(source).toMatchObject({ dateOrder: 'dmy', rows: { imported: 1, rejected: 19 } });
    });
  });
});
