import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { importFile } from '../../../electron/engine/sources/import.ts';
import { rawRecord, sourcesOf } from '../../../electron/engine/sources/list.ts';
import { formats } from '../../../electron/engine/sources/formats/index.ts';
import { AuditError } from '../../../shared/errors.ts';
import { withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    ' ',
    '"',
    '""',
    'a"b',
    '\n',
    '\r',
    ',',
    '1/2/2026, 3:04 PM EST',
    '31/02/2026',
    '2026-01-05T10:00:00Z',
    'true',
    'Logged in using Login-As access for X',
    '__proto__',
  ),
);
const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
const row = fc.array(fc.oneof(quoted, cell), { minLength: 0, maxLength: 9 }).map((cells) => cells.join(','));

describe('the row ledger', () => {
  it.each(formats.map((format) => ({ id: format.id, format })))(
    'balances for any garbage read as $id',
    async ({ id, format }) => {
      const header = format.columns
        .slice(0, 8)
        .map(({ names }) => names[0])
        .join(',');
      await fc.assert(
        fc.asyncProperty(
          fc.array(row, { minLength: 1, maxLength: 15 }),
          fc.constantFrom('\n', '\r\n', '\r'),
          async (rows, end) =>
            withBench(async ({ review, file }) => {
              const path = file('garbage.csv', [header, ...rows].join(end));
              const given = { kind: id, zone: 'America/Toronto', dateOrder: 'mdy' } as const;
              const failure = await importFile(review, path, given, quietJob).catch(
                (error: unknown) => error,
              );
              if (failure instanceof AuditError) {
                expect(failure.message).toContain('garbage.csv');
                return;
              }
              expect(failure).toEqual({ sourceId: 1 });
              const [source] = sourcesOf(review.reader);
              const { total, imported, duplicate, ignored, rejected } = source?.rows ?? {
                total: -1,
                imported: 0,
                duplicate: 0,
                ignored: 0,
                rejected: 0,
              };
              const records = review.db.prepare('SELECT row FROM record ORDER BY row').pluck().all();
              const facts = review.db.prepare(`SELECT count(*) FROM ${format.table}`).pluck().get();
              const issues = review.db
                .prepare("SELECT count(DISTINCT row) FROM issue WHERE level = 'rejected'")
                .pluck()
                .get();
              expect(imported + duplicate + ignored + rejected).toBe(total);
              expect(records).toEqual(Array.from({ length: total }, (_, at) => at + 2));
              expect({ facts, issues }).toEqual({ facts: imported + duplicate, issues: rejected });
            }),
        ),
        { numRuns: 8 },
      );
    },
  );

  it('counts records, not lines: a quoted cell over three lines is one, blank lines are none', async () => {
    await withBench(async ({ review, file, take }) => {
      const path = file(
        'people.csv',
        'Username,Name,Department\n\nana,"Ana\nMaria\nLopes",IT\n\n   \nivo,Ivo,Port\n',
      );
      const source = await take(path);
      expect(source.rows.total).toBe(2);
      expect(rawRecord(review.reader, source.id, 2).cells[1]).toEqual({
        column: 'Name',
        value: 'Ana\nMaria\nLopes',
      });
      expect(rawRecord(review.reader, source.id, 3).cells[0]?.value).toBe('ivo');
    });
  });

  it('keeps identical records of one file apart', async () => {
    await withBench(async ({ file, take }) => {
      const twice = 'Username,Name,Department\nana,Ana,IT\nana,Ana,IT\n';
      expect((await take(file('people.csv', twice))).rows).toMatchObject({
        total: 2,
        imported: 2,
        duplicate: 0,
      });
    });
  });
});
