import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../electron/engine/sources/care/calendar.ts';
import { calendar } from '../../../shared/contract/sources.ts';
import { auditTrail, daysFrom, withCare } from './care-bench.ts';

const HISTORY = 'Username,Login Time,Status,Source IP';
const login = (at: string, who = 'ana') => `${who},${at},Success,192.0.2.1`;

describe('the calendar of a source', () => {
  it('counts rows by day of the review, days without any too, and names the weekdays without', async () => {
    await withCare(async ({ review, file, take, period }) => {
      const rows = ['2026-03-05T04:59:59Z', '2026-03-05T05:00:00Z', '2026-03-10T12:00:00Z'].map((at) =>
        login(at),
      );
      const { id } = await take(file('logins.csv', [HISTORY, ...rows].join('\n')));
      expect(calendarOf(review.reader, id)).toMatchObject({
        zone: 'UTC',
        emptyWeekdays: ['2026-03-06', '2026-03-09'],
      });
      period('2026-03-01', '2026-03-31', 'America/Toronto');
      const told = calendarOf(review.reader, id);
      expect(calendar.parse(told)).toEqual({
        zone: 'America/Toronto',
        days: [
          { day: '2026-03-04', rows: 1 },
          { day: '2026-03-05', rows: 1 },
          { day: '2026-03-06', rows: 0 },
          { day: '2026-03-07', rows: 0 },
          { day: '2026-03-08', rows: 0 },
          { day: '2026-03-09', rows: 0 },
          { day: '2026-03-10', rows: 1 },
        ],
        emptyWeekdays: ['2026-03-06', '2026-03-09'],
      });
    });
  });

  it('holds where days have 23 or 25 hours and where zones are off by a quarter of an hour', async () => {
    const hourly = daysFrom('2026-10-23', '2026-10-27').flatMap((day) =>
      Array.from({ length: 24 * 4 }, (_, at) =>
        login(
          `${day}T${String(Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}:00Z`,
        ),
      ),
    );
    await withCare(async ({ review, file, take, period }) => {
      const { id } = await take(file('logins.csv', [HISTORY, ...hourly].join('\n')));
      const rowsIn = (zone: string) => {
        period('2026-10-01', '2026-10-31', zone);
        return calendarOf(review.reader, id).days.map(({ rows }) => rows);
      };
      expect(rowsIn('Europe/Vienna')).toEqual([88, 96, 100, 96, 96, 4]);
      // 5 h 45 min before UTC.
      expect(rowsIn('Asia/Kathmandu')).toEqual([73, 96, 96, 96, 96, 23]);
    });
  });

  it('counts imported rows only: a shared row belongs to one file', async () => {
    await withCare(async ({ review, file, take }) => {
      const { id: kept } = await take(file('a.csv', [HISTORY, login('2026-03-02T10:00:00Z')].join('\n')));
      const { id } = await take(
        file('b.csv', [HISTORY, login('2026-03-02T10:00:00Z'), login('2026-03-03T10:00:00Z')].join('\n')),
      );
      const total = (source: number) => calendarOf(review.reader, source).days.map(({ rows }) => rows);
      expect([total(kept), total(id)]).toEqual([[1], [1]]);
    });
  });

  it('counts ignored rows that say when they were written: the system was recording', async () => {
    const event = (day: string, type: string) =>
      JSON.stringify({
        time: Date.parse(`${day}T12:00:00Z`),
        type,
        realmId: 'harbour',
        clientId: 'account',
        sessionId: day,
        userId: '7c1e',
        ipAddress: '192.0.2.1',
        details:
          type === 'IMPERSONATE'
            ? { impersonator: 'ana', impersonator_realm: 'harbour' }
            : { username: 'bo' },
      });
    await withCare(async ({ review, file, take }) => {
      const source = await take(
        file(
          'events.json',
          `[${[event('2026-03-02', 'LOGIN'), event('2026-03-04', 'IMPERSONATE'), event('2026-03-05', 'LOGIN')].join(',')}]`,
        ),
        { kind: 'keycloak.events' },
      );
      expect(source).toMatchObject({ kind: 'keycloak.events', rows: { imported: 1, ignored: 2 } });
      expect(calendarOf(review.reader, source.id)).toMatchObject({
        days: [{ rows: 1 }, { rows: 0 }, { rows: 1 }, { rows: 1 }],
        emptyWeekdays: ['2026-03-03'],
      });
    });
  });

  it('is empty for lists without times, and does not write out a hole of many years', async () => {
    await withCare(async ({ review, file, take }) => {
      const people = await take(file('people.csv', 'Username,Name,Department\nana,Ana,IT\n'));
      expect(calendarOf(review.reader, people.id).days).toEqual([]);
      const { id } = await take(file('trail.csv', auditTrail(['1926-03-02', '2026-03-02', '2026-03-04'])));
      expect(calendarOf(review.reader, id).days).toEqual([
        { day: '1926-03-02', rows: 1 },
        { day: '2026-03-02', rows: 1 },
        { day: '2026-03-03', rows: 0 },
        { day: '2026-03-04', rows: 1 },
      ]);
    });
  });

  it('is refused for a source that is gone', async () => {
    await withCare(({ review }) => {
      expect(() => calendarOf(review.reader, 99)).toThrow('This file is no longer in the review.');
    });
  });
});
