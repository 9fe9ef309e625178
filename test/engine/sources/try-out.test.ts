import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { issuesOf } from '../../../electron/engine/sources/list.ts';
import type { Given } from '../../../electron/engine/sources/study.ts';
import { tryImport } from '../../../electron/engine/sources/try-out.ts';
import { cancelledAt, failureFrom, rowCounts, withBench } from './temp-sources.ts';
import { zipOf } from './zip-of.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const HEADER = ['Username', 'Login Time', 'Status', 'Source IP'];
const rows = [
  ['ana', '2026-01-05 10:00', 'Success', '192.0.2.1'],
  ['', 'never', '', ''],
  ['ivo', '2026-01-06 10:00', 'Success', '192.0.2.2'],
  ['ana', '2026-11-01 01:30', 'Failed', ''],
];
const history = `${[HEADER, ...rows, ['"zoe', 'x'], ['kim', '2026-01-07']].map((cells) => cells.join(',')).join('\n')}\n`;
const cloudTrail = readFileSync(
  join(import.meta.dirname, '../../../electron/engine/sources/formats/aws-cloudtrail/sample.json'),
);

const lists: readonly (readonly [name: string, content: () => Promise<Buffer | string>, given: Given])[] = [
  ['history.csv', async () => history, { zone: 'America/Toronto', kind: 'salesforce.login-history' }],
  ['history.zip', () => zipOf({ 'a.csv': history, 'b.csv': history }), { list: 'b.csv', zone: 'America/Toronto', kind: 'salesforce.login-history' }],
  ['history.xlsx', async () => Buffer.from(await writeXlsx({ sheets: [{ name: 'Sheet', rows: [HEADER, ...rows] }] })), { zone: 'UTC', kind: 'salesforce.login-history' }],
  ['people.jsonl', async () => '{"username":"ana","name":"A"}\n{"username":\n{"username":"ivo","name":"I","more":[1,2]}\n', { kind: 'people' }],
  ['trail.json', async () => cloudTrail, {}],
]; // prettier-ignore

describe('trying a list out', () => {
  it.each(lists)('says what its import then says, and leaves no trace: %s', async (name, content, given) => {
    await withBench(async ({ review, file, take }) => {
      // A list whose rows are partly the same: the trial counts duplicates too, and gives them back.
      await take(
        file('earlier.csv', `${[HEADER, rows[0] ?? []].map((cells) => cells.join(',')).join('\n')}\n`),
        { zone: 'America/Toronto' },
      );
      const before = rowCounts(review);
      const path = file(name, await content());
      const trial = await tryImport(review, path, given, quietJob);
      expect(rowCounts(review)).toEqual(before);
      expect(review.db.inTransaction).toBe(false);

      const source = await take(path, given);
      expect(trial).toMatchObject({
        rows: source.rows, ignored: source.ignored, coverage: source.coverage,
        alarms: source.alarms.map(({ code, message }) => ({ code, message })),
      }); // prettier-ignore
      const page = { sourceId: source.id, search: '', sort: null, offset: 0, limit: 50 };
      const issues = issuesOf(review.reader, page).rows.map(({ sourceId: _, file: __, ...issue }) => issue);
      expect(trial.issues.map(({ file: _, ...issue }) => issue)).toEqual(issues);
      expect(trial.facts.length).toBe(Math.min(20, source.rows.imported + source.rows.duplicate));
      expect(trial.rows.total).toBeGreaterThan(2);
      expect(await failureFrom(tryImport(review, path, given, quietJob))).toMatchObject({
        code: 'file-already-imported',
      });
    });
  });

  it('that is cancelled leaves no trace either', async () => {
    await withBench(async ({ review, file }) => {
      const before = rowCounts(review);
      const path = file('history.csv', history);
      const given: Given = { zone: 'UTC', kind: 'salesforce.login-history' };
      const stopped = await failureFrom(tryImport(review, path, given, cancelledAt('Importing', 1)));
      expect(stopped.code).toBe('AbortError');
      expect(rowCounts(review)).toEqual(before);
      expect(review.db.inTransaction).toBe(false);
    });
  });
});
