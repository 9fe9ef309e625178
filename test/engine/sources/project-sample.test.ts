import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { inspectFile } from '../../../electron/engine/sources/inspect.ts';
import { withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

const folder = join(import.meta.dirname, '../../../resources/sample');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => join(folder, name));

/** The sample's half-year is as long as Salesforce keeps these records: an alarm until a period is asked for. */
const alarms = ['retention'];

const KINDS: Record<string, { kind: string; asks?: readonly string[]; alarms?: readonly string[] }> = {
  'Jira.csv': { kind: 'jira.issues', asks: ['zone'] },
  'LearningPlatformSessions.csv': { kind: 'assumed-sessions' },
  'LoginHistory.csv': { kind: 'salesforce.login-history', alarms },
  'PermissionSetAssignments.csv': { kind: 'salesforce.permission-assignments' },
  'PermissionSets.csv': { kind: 'salesforce.permission-sets' },
  'SetupAuditTrail.csv': { kind: 'salesforce.setup-audit-trail', alarms },
  'Users.csv': { kind: 'salesforce.users' },
};

describe('the sample review', () => {
  it('has every file listed here', () =>
    expect(files.map((path) => basename(path)).toSorted()).toEqual(Object.keys(KINDS).toSorted()));

  it.each(files.map((path) => [basename(path), path]))(
    '%s is recognised, and every row is imported',
    async (name, path) => {
      await withBench(async ({ review, take }) => {
        const found = await inspectFile(review, path, {}, quietJob);
        const { alarms: raised = [], asks = [], kind } = KINDS[name] ?? {};
        expect({ kind: found.kind, asks: found.questions.map(({ id }) => id) }).toEqual({ asks, kind });
        const source = await take(path, { zone: 'America/Toronto' });
        expect(source.rows).toEqual({
          total: source.rows.total,
          imported: source.rows.total,
          duplicate: 0,
          ignored: 0,
          rejected: 0,
        });
        expect(source.rows.total).toBeGreaterThan(10);
        expect({ issues: source.issues, alarms: source.alarms.map(({ code }) => code) }).toEqual({
          issues: 0,
          alarms: raised,
        });
      });
    },
  );

  it('names the commenters of its tickets, and proves the order of its dates', async () => {
    await withBench(async ({ review, take }) => {
      for (const path of files) await take(path, { zone: 'America/Toronto' });
      const ids = review.db
        .prepare(
          "SELECT count(*) FROM ticket_version, json_each(comments) WHERE json_each.value ->> 'author' LIKE '712020:%'",
        )
        .pluck()
        .get();
      expect(ids).toBe(0);
      expect(
        review.db
          .prepare('SELECT file, date_order FROM source WHERE date_order IS NOT NULL ORDER BY file')
          .raw()
          .all(),
      ).toEqual([
        ['LoginHistory.csv', 'mdy'],
        ['SetupAuditTrail.csv', 'mdy'],
      ]);
      expect(
        review.db.prepare('SELECT kind, count(*) FROM audit_event GROUP BY kind ORDER BY kind').raw().all(),
      ).toEqual([
        ['access-grant', expect.any(Number)],
        ['change', expect.any(Number)],
        ['login-as', 120],
        ['logout-as', expect.any(Number)],
        ['policy-switch', 2],
      ]);
    });
  });
});
