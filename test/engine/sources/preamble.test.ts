import { describe, expect, it, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { inspectFile } from '../../../electron/engine/sources/inspect.ts';
import { issuesOf, rawRecord } from '../../../electron/engine/sources/list.ts';
import type { Source } from '../../../shared/contract/sources.ts';
import { withBench, type Bench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const iso = (at: unknown): string | null => (typeof at === 'number' ? new Date(at).toISOString() : null);

function sessionsOf({ review }: Bench, { id }: Source) {
  const facts = review.db
    .prepare('SELECT row, started_at, ended_at FROM assumed_session WHERE source_id = ? ORDER BY row')
    .raw();
  return (facts.all(id) as [number, number, number | null][]).map(([row, from, to]) => [
    row,
    iso(from),
    iso(to),
  ]);
}

describe('a header that is not the first row', () => {
  const report = [
    '"User Access Report"', '"Generated: 2026-04-01 09:00"', '"Filter","Department = Port"', '',
    'Username,Name,Department', 'ana,Ana,Port', '"Note, not a footer"', 'ivo,Ivo,Port',
  ]; // prettier-ignore

  it.each(['\n', '\r\n', '\r'])(
    'is found by what it says; rows before it are ignored and counted (%j)',
    async (end) => {
      await withBench(async ({ review, file, take }) => {
        const source = await take(file('report.csv', report.join(end)));
        expect(source).toMatchObject({ kind: 'people', headerRow: 4, rows: { total: 6, ignored: 3 } });
        expect(source.ignored).toEqual([{ reason: 'The row stands before the header', rows: 3 }]);
        const cells = (row: number) =>
          rawRecord(review.reader, source.id, row).cells.map(({ value }) => value);
        expect([cells(3), cells(5)]).toEqual([
          ['Filter', 'Department = Port', ''],
          ['ana', 'Ana', 'Port'],
        ]);
      });
    },
  );

  it('behind a line that tells Excel the delimiter is the first row all the same', async () => {
    await withBench(async ({ review, file, take }) => {
      const source = await take(
        file('excel.csv', '\ufeffsep=;\r\nUsername;Name;Department\r\nana;"Ana, Maria";a,b,c\r\n'),
      );
      expect(source).toMatchObject({
        kind: 'people',
        headerRow: 1,
        rows: { total: 1, imported: 1 },
        alarms: [],
      });
      expect(rawRecord(review.reader, source.id, 2).cells.map(({ value }) => value)).toEqual([
        'ana',
        'Ana, Maria',
        'a,b,c',
      ]);
    });
  });

  it('of a known list without rows is imported, with an alarm', async () => {
    await withBench(async ({ file, take }) => {
      const source = await take(file('empty.csv', 'Username,Name,Department\n'));
      expect(source).toMatchObject({ kind: 'people', rows: { total: 0, imported: 0 } });
      expect(source.alarms.map(({ code }) => code)).toEqual(['no-rows']);
    });
  });
});

describe('times', () => {
  it('in columns whose headers tell their zones need no question', async () => {
    await withBench(async (bench) => {
      const text =
        'Admin,Target,Started (UTC),Ended [America/Toronto],Reason\nnadia,theo,2026-01-20 10:00,2026-01-20 06:00,x\nnadia,rosa,2026-07-20 10:00 CEST,2026-07-20 06:00,x\n';
      const path = bench.file('list.csv', text);
      expect((await inspectFile(bench.review, path, {}, quietJob)).questions).toEqual([]);
      const source = await bench.take(path);
      expect(source.zone).toBeNull();
      expect(sessionsOf(bench, source)).toEqual([
        [2, '2026-01-20T10:00:00.000Z', '2026-01-20T11:00:00.000Z'],
        [3, '2026-07-20T08:00:00.000Z', '2026-07-20T10:00:00.000Z'],
      ]);
    });
  });

  it('in the hour that autumn repeats, and in the one that spring skips, are noted on the row', async () => {
    await withBench(async (bench) => {
      const text =
        'Admin,Target,Started,Reason\nnadia,theo,2026-11-01 01:30,x\nnadia,theo,2026-03-08 02:30,x\nnadia,theo,2026-06-01 12:00,x\n';
      const source = await bench.take(bench.file('list.csv', text), { zone: 'America/Toronto' });
      expect(sessionsOf(bench, source).map(([row, from]) => [row, from])).toEqual([
        [2, '2026-11-01T05:30:00.000Z'],
        [3, '2026-03-08T07:30:00.000Z'],
        [4, '2026-06-01T16:00:00.000Z'],
      ]);
      const page = { sourceId: source.id, search: '', sort: null, offset: 0, limit: 10 };
      expect(
        issuesOf(bench.review.reader, page).rows.map(({ row, level, column, raw }) => [
          row,
          level,
          column,
          raw,
        ]),
      ).toEqual([
        [2, 'note', 'Started', '2026-11-01 01:30'],
        [3, 'note', 'Started', '2026-03-08 02:30'],
      ]);
    });
  });
});

it('ids and keys stay the texts they are', async () => {
  await withBench(async ({ review, file, take }) => {
    const text =
      'Employee ID,Username,Name,Department\n007,0012,Ana,1e5\n0x1F,ABC-0012,Ivo,+1\n12345678901234567890,00.10,Zoë,TRUE\n';
    const { id } = await take(file('people.csv', text));
    const facts = review.db
      .prepare('SELECT ext_id, username, department FROM account WHERE source_id = ? ORDER BY row')
      .raw()
      .all(id);
    expect(facts).toEqual([
      ['007', '0012', '1e5'],
      ['0x1F', 'ABC-0012', '+1'],
      ['12345678901234567890', '00.10', 'TRUE'],
    ]);
    expect(rawRecord(review.reader, id, 2).cells.map(({ value }) => value)).toEqual([
      '007',
      '0012',
      'Ana',
      '1e5',
    ]);
  });
});
