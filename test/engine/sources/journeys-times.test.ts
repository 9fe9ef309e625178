import { describe, expect, it } from 'vitest';
import type { Given } from '../../../electron/engine/sources/study.ts';
import { withBench } from './temp-sources.ts';

/** What becomes of a session whose start, or end, is written so. */
async function session(started: string, ended = '', given: Given = {}): Promise<unknown> {
  return withBench(async ({ review, file, take }) => {
    const text = `Actor;Target;Started;Ended\nada;bob;2026-01-01T05:00:00Z;\nzed;yan;"${started}";"${ended}"\n`;
    await take(file('sessions.csv', text), given);
    const row = review.db
      .prepare('SELECT started_at, ended_at FROM assumed_session WHERE actor_login = ? OR actor_name = ?')
      .get('zed', 'zed') as { started_at: number; ended_at: number | null } | undefined;
    const why = review.db.prepare('SELECT message FROM issue WHERE row = 3').pluck().get();
    if (row === undefined) return why;
    const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
    return [iso(row.started_at), iso(row.ended_at), ...(why === undefined ? [] : [why])];
  });
}

const AT = '2026-03-11T05:00:00.000Z';

describe('a time as systems write it', () => {
  it.each([
    ['Java', '2026-03-11T06:00:00+01:00[Europe/Berlin]'],
    ['Java', 'Wed Mar 11 05:00:00 UTC 2026'],
    ['calendars', '20260311T050000Z'],
    ['Salesforce with a narrow space', '3/11/2026, 12:00:00\u202fAM EST'],
    ['Salesforce in German', '11.03.2026, 06:00:00 MEZ'],
    ['JavaScript', 'Wed Mar 11 2026 06:00:00 GMT+0100 (Central European Standard Time)'],
    ['.NET', '/Date(1773205200000)/'],
    ['.NET with an offset', '/Date(1773205200000+0100)/'],
  ])('by %s is read: %s', async (_, text) => {
    expect(await session(text, '', { dateOrder: 'mdy' })).toEqual([AT, null]);
  });
});

describe('a date that stands for none', () => {
  it.each([
    '0001-01-01T00:00:00Z',
    '0001-01-01T00:00:00',
    '1/1/0001 12:00:00 AM',
    '01.01.0001 00:00:00',
    '1 January 0001 00:00:00',
    '0000-00-00 00:00:00',
  ])('%s is no start, no end and no reason to ask for a zone', async (none) => {
    const why = (column: string): string => `"${column}" is no date of the calendar: "${none}".`;
    expect(await session(none)).toBe(why('Started'));
    expect(await session('2026-03-11T05:00:00Z', none)).toEqual([AT, null, why('Ended')]);
  });
});

describe('a list with a column for the day and one for the time', () => {
  it('says that the time stands alone, and that nothing was imported', async () => {
    await withBench(async ({ review, file, take }) => {
      const text =
        'Date;Time;Administrator;User;Reason\n2026-03-11;05:10:00;ada;bob;x\n2026-03-11;3:10 PM;ada;cy;y\n';
      const source = await take(file('sessions.csv', text));
      expect(source.rows).toMatchObject({ total: 2, imported: 0, rejected: 2 });
      expect(review.db.prepare('SELECT message FROM issue ORDER BY row').pluck().all()).toEqual([
        '"Time" has a time of day and no date: "05:10:00". Both must stand in one column.',
        '"Time" has a time of day and no date: "3:10 PM". Both must stand in one column.',
      ]);
      expect(source.alarms).toMatchObject([
        {
          code: 'nothing-imported',
          message:
            'No row of sessions.csv was imported: 2 were rejected. Look at their reasons before you count the file as read.',
        },
      ]);
    });
  });
});
