import { describe, expect, it, vi } from 'vitest';
import { withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const HISTORY = 'Username,Login Time,Status,Source IP';

describe('alarms', () => {
  it('tell of a row count at which exports are cut off', async () => {
    await withBench(async ({ file, take }) => {
      const issues = (count: number) =>
        [
          'Issue key,Summary,Status,Created',
          ...Array.from({ length: count }, (_, at) => `A-${at},One,Done,2026-01-05T10:00:00Z`),
        ].join('\n');
      expect((await take(file('thousand.csv', issues(1_000)))).alarms).toEqual([
        {
          code: 'row-limit',
          message:
            'thousand.csv has exactly 1000 rows, a number at which such exports are cut off; ask whether there were more.',
        },
      ]);
      expect((await take(file('fewer.csv', issues(999)))).alarms).toEqual([]);
    });
  });

  it('tell of rows with more or fewer cells, but not of trailing delimiters', async () => {
    await withBench(async ({ review, file, take }) => {
      const source = await take(
        file(
          'h.csv',
          `${HISTORY}\nana,2026-01-05T10:00:00Z,Success\nivo,2026-01-05T10:00:00Z,Success,192.0.2.1,more\nzoe,2026-01-05T10:00:00Z,Success,192.0.2.1,,\n`,
        ),
      );
      expect(source.rows.imported).toBe(3);
      expect(source.alarms).toEqual([
        { code: 'ragged-rows', message: '2 rows of h.csv have more or fewer cells than the header.' },
      ]);
      expect(review.db.prepare('SELECT row, level FROM issue').all()).toEqual([
        { row: 2, level: 'note' },
        { row: 3, level: 'note' },
      ]);
    });
  });

  it('tell of a header cell that held two columns', async () => {
    await withBench(async ({ review, file, take }) => {
      const source = await take(
        file('h.csv', 'Username,"Login Time,Status",Source IP\nana,2026-01-05T10:00:00Z,Success,192.0.2.1\n'),
      );
      expect(source.alarms.map(({ code }) => code)).toEqual(['merged-header']);
      expect(review.db.prepare('SELECT status, ip FROM login').get()).toEqual({
        status: 'Success',
        ip: '192.0.2.1',
      });
    });
  });

  it('tell of an audit trail in which nobody acts as somebody else', async () => {
    await withBench(async ({ file, take }) => {
      const source = await take(
        file(
          's.csv',
          'Date,User,Source Namespace Prefix,Action,Section,Delegate User\n"1/13/2026, 7:05:31 AM EST",ana,,Created app,Apps,\n',
        ),
      );
      expect(source.alarms.map(({ code }) => code)).toEqual(['no-login-as-rows']);
    });
  });

  it('tell of times with and without a zone in one file, and of dates without a time', async () => {
    await withBench(async ({ file, take }) => {
      const source = await take(
        file(
          'h.csv',
          `${HISTORY}\nana,2026-01-05T10:00:00Z,Success,x\nana,2026-01-05 10:00,Success,x\nana,2026-01-06,Success,x\n`,
        ),
        { zone: 'UTC' },
      );
      expect(source.alarms).toEqual([
        {
          code: 'mixed-zones',
          message: '1 times of h.csv carry a time zone and 2 do not; those were read in UTC.',
        },
        {
          code: 'days-without-time',
          message:
            '1 date of h.csv has no time of day. What began on such a day counts from its first moment, what ended on it to its last.',
        },
      ]);
    });
  });
});
