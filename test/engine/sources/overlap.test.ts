import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ReviewFile } from '../../../electron/engine/db/open.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { NOBODY } from '../../../electron/engine/review.ts';
import { removeSource, sourcesOf } from '../../../electron/engine/sources/list.ts';
import { withBench, type Bench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const HEADER = '"Date","User","Source Namespace Prefix","Action","Section","Delegate User"';
const line = (day: number): string =>
  `"1/${day}/2026, 7:05:31 AM EST","ana@harbour.example","","Created custom app ${day}","Custom Apps",""`;
const trail = (days: readonly number[]): string =>
  [HEADER, '"1/31/2026, 7:00:00 AM EST","x@harbour.example","","Something","",""', ...days.map(line)].join(
    '\n',
  );

/** Everything that files say, without ids that depend on the order of imports. */
function stateOf({ db }: ReviewFile, reader: ReviewFile['reader']) {
  return {
    sources: sourcesOf(reader).map(({ id: _, ...source }) => source),
    records: db
      .prepare(
        'SELECT source.file, record.row, record.fate, record.reason FROM record JOIN source ON source.id = record.source_id ORDER BY file, row',
      )
      .all(),
    facts: db
      .prepare(
        `SELECT source.file, audit_event.row, audit_event.at, text FROM audit_event JOIN source ON source.id = audit_event.source_id
         JOIN record ON record.source_id = audit_event.source_id AND record.row = audit_event.row
         WHERE record.fate = 'imported' ORDER BY audit_event.at, text, source.file, audit_event.row`,
      )
      .all(),
  };
}

async function importAll(
  { file, take }: Bench,
  files: Readonly<Record<string, string>>,
  names: readonly string[],
): Promise<void> {
  for (const name of names) await take(file(name, files[name] ?? ''));
}

const days = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 });

describe('files that share records', () => {
  it('give the same fates and facts in any order of import', async () => {
    await fc.assert(
      fc.asyncProperty(
        days,
        days,
        days,
        fc.shuffledSubarray(['a.csv', 'b.csv', 'c.csv'], { minLength: 3 }),
        async (one, two, three, order) => {
          const files = { 'a.csv': trail(one), 'b.csv': `${trail(two)}\n`, 'c.csv': `${trail(three)}\n\n` };
          const straight = await withBench(
            async (bench) => (
              await importAll(bench, files, ['a.csv', 'b.csv', 'c.csv']),
              stateOf(bench.review, bench.review.reader)
            ),
          );
          const shuffled = await withBench(
            async (bench) => (
              await importAll(bench, files, order),
              stateOf(bench.review, bench.review.reader)
            ),
          );
          expect(shuffled).toEqual(straight);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('are as if a removed file had never been there', async () => {
    await fc.assert(
      fc.asyncProperty(
        days,
        days,
        days,
        fc.constantFrom('a.csv', 'b.csv', 'c.csv'),
        async (one, two, three, removed) => {
          const files = { 'a.csv': trail(one), 'b.csv': `${trail(two)}\n`, 'c.csv': `${trail(three)}\n\n` };
          const names = Object.keys(files);
          const without = await withBench(
            async (bench) => (
              await importAll(
                bench,
                files,
                names.filter((name) => name !== removed),
              ),
              stateOf(bench.review, bench.review.reader)
            ),
          );
          const after = await withBench(async (bench) => {
            await importAll(bench, files, names);
            const id = sourcesOf(bench.review.reader).find(({ file }) => file === removed)?.id ?? 0;
            await removeSource(bench.review, id, quietJob, NOBODY);
            return stateOf(bench.review, bench.review.reader);
          });
          expect(after).toEqual(without);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('name the row that is kept, and lose no row', async () => {
    await withBench(async ({ review, file, take }) => {
      await take(file('march.csv', trail([3, 4])));
      const second = await take(file('april.csv', trail([4, 5])));
      expect(second.rows).toEqual({ total: 3, imported: 3, duplicate: 0, ignored: 0, rejected: 0 });
      expect(
        sourcesOf(review.reader).map(({ file: name, rows }) => [name, rows.imported, rows.duplicate]),
      ).toEqual([
        ['april.csv', 3, 0],
        ['march.csv', 1, 2],
      ]);
      const reasons = review.db
        .prepare("SELECT reason FROM record WHERE fate = 'duplicate' ORDER BY row")
        .pluck()
        .all();
      expect(reasons).toEqual(['Already in april.csv, row 2', 'Already in april.csv, row 3']);
    });
  });

  it('of different kinds share nothing', async () => {
    await withBench(async ({ file, take }) => {
      await take(file('one.csv', 'Username,Name,Department\nana,Ana,IT\n'));
      const other = await take(file('two.csv', 'Username,Name,Department\nana,Ana,IT\n\n'), {
        kind: 'salesforce.users',
      });
      expect(other.rows.duplicate).toBe(0);
    });
  });
});
