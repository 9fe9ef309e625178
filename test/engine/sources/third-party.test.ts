import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Given } from '../../../electron/engine/sources/study.ts';
import { failureFrom, withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

/** Files that others made and that may not be shipped: read where they lie beside the project, skipped where they do not. */
const folder = join(import.meta.dirname, '../../../../shared/samples');
const zone = 'America/Toronto';

const read: readonly { file: string; given: Given; kind: string; rows: number; imported: number }[] = [
  {
    file: 'jira-cloud-en-ericmedlock/Jira.csv',
    given: { zone },
    kind: 'jira.issues',
    rows: 22,
    imported: 22,
  },
  { file: 'jira-cloud-es-diegodev23/Jira.csv', given: { zone }, kind: 'jira.issues', rows: 3, imported: 3 },
  {
    file: 'salesforce-setupaudittrail-csv-vdub405/sat1.csv',
    given: { dateOrder: 'mdy' },
    kind: 'salesforce.setup-audit-trail',
    rows: 2,
    imported: 2,
  },
  {
    file: 'salesforce-setupaudittrail-csv-vdub405/sat2.csv',
    given: { dateOrder: 'mdy' },
    kind: 'salesforce.setup-audit-trail',
    rows: 1,
    imported: 1,
  },
  {
    file: 'servicenow-demo-krs-trc/incident.csv',
    given: { zone },
    kind: 'servicenow.tickets',
    rows: 93,
    imported: 93,
  },
  {
    file: 'servicenow-uci-incident-event-log/incident_event_log.csv',
    given: { zone },
    kind: 'servicenow.tickets',
    rows: 5998,
    imported: 5998,
  },
];
const refused = [
  'moodle-udheit2018/Course_Activity_Obfuscated.csv',
  'elastic-integrations/eventlogfile-login-hourly.csv',
  'elastic-integrations/test-setupaudittrail.log',
  'panther-analysis/zendesk_user_assumption.events.jsonl',
];

describe('files of others', () => {
  it.skipIf(!existsSync(folder)).each(read)(
    '$file is read',
    async ({ file, given, kind, rows, imported }) => {
      await withBench(async ({ take }) => {
        const source = await take(join(folder, file), given);
        expect({ kind: source.kind, total: source.rows.total, imported: source.rows.imported }).toEqual({
          kind,
          total: rows,
          imported,
        });
        expect(source.coverage).not.toBeNull();
      });
    },
  );

  it.skipIf(!existsSync(folder)).each(refused)('%s is refused in one sentence', async (file) => {
    await withBench(async ({ take }) => {
      expect((await failureFrom(take(join(folder, file), { zone }))).code).toBe('file-foreign');
    });
  });

  it.skipIf(!existsSync(folder))('Spanish issues keep their people, comments and state', async () => {
    await withBench(async ({ review, take }) => {
      await take(join(folder, 'jira-cloud-es-diegodev23/Jira.csv'), { zone: 'UTC' });
      const issue = review.db
        .prepare(
          "SELECT created_at, resolution, requester, assignee, approvers, json_array_length(comments) AS comments FROM ticket_version WHERE key = 'IHS-5'",
        )
        .get();
      expect(issue).toMatchObject({
        created_at: Date.UTC(2026, 6, 18, 9, 10),
        resolution: 'not-recorded',
        requester: '["maria.gomez@ithelpdesk-demo.com"]',
        approvers: null,
        comments: 2,
      });
    });
  });
});
