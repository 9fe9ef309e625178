import { describe, expect, it, vi } from 'vitest';
import type { Source } from '../../../shared/contract/sources.ts';
import { withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const HISTORY = 'Username,Login Time,Status,Source IP';
/** What the alarms say; nobody has answered them yet. */
const told = ({ alarms }: Source) => {
  for (const { reason, by, at } of alarms)
    expect({ reason, by, at }).toEqual({ reason: null, by: null, at: null });
  return alarms.map(({ code, message }) => ({ code, message }));
};
const codes = ({ alarms }: Source) => alarms.map(({ code }) => code);

describe('alarms', () => {
  it('tell of a row count at which exports are cut off, whether or not the header counts as a row', async () => {
    await withBench(async ({ file, take }) => {
      const issues = (count: number) =>
        [
          'Issue key,Summary,Status,Created',
          ...Array.from({ length: count }, (_, at) => `A-${at},One,Done,2026-01-05T10:00:00Z`),
        ].join('\n');
      expect(told(await take(file('thousand.csv', issues(1_000))))).toEqual([
        {
          code: 'row-limit',
          message:
            'thousand.csv has exactly 1000 rows, a number at which such exports are cut off; ask whether there were more.',
        },
      ]);
      expect(told(await take(file('lines.csv', issues(999))))).toEqual([
        {
          code: 'row-limit',
          message:
            'lines.csv has 999 rows, with its header exactly 1000, a number at which such exports are cut off; ask whether there were more.',
        },
      ]);
      expect(codes(await take(file('fewer.csv', issues(998))))).toEqual([]);
      expect(codes(await take(file('more.csv', issues(1_001))))).toEqual([]);
    });
  });

  it('do not count lines before the header among the rows of a limit', async () => {
    await withBench(async ({ file, take }) => {
      const rows = Array.from({ length: 1_000 }, (_, at) => `A-${at},One,Done,2026-01-05T10:00:00Z`);
      const source = await take(
        file(
          'report.csv',
          ['Issues of the service desk', 'Issue key,Summary,Status,Created', ...rows].join('\n'),
        ),
      );
      expect(source.rows).toMatchObject({ total: 1_001, ignored: 1 });
      expect(told(source)[0]?.message).toMatch(/^report\.csv has exactly 1000 rows/u);
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
      expect(told(source)).toEqual([
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
      expect(codes(source)).toEqual(['merged-header']);
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
      expect(codes(source)).toEqual(['no-login-as-rows']);
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
      expect(told(source)).toEqual([
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

  it('tell of a file that ends in the middle of a row', async () => {
    await withBench(async ({ file, take }) => {
      const whole = `${HISTORY}\nana,2026-01-05T10:00:00Z,Success,192.0.2.1\n`;
      expect(codes(await take(file('whole.csv', whole)))).toEqual([]);
      expect(codes(await take(file('cut.csv', `${whole}ivo,2026-01-06T10:00:00Z,Succ`)))).toContain(
        'ends-mid-row',
      );
    });
  });
});
