import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Given } from '../../../electron/engine/sources/study.ts';
import type { SourceKind } from '../../../shared/words.ts';
import { withBench } from './temp-sources.ts';

// Many real files and databases: a busy machine needs longer than usual.
vi.setConfig({ testTimeout: 60_000 });

/** Files that others made and that may not be shipped: read where they lie beside the project, skipped where they do not. */
const folder = join(import.meta.dirname, '../../../../shared/samples');
const there = existsSync(folder);
const trail = 'appomni-event-maturity-matrix/salesforce/event_examples/setup_audit_trail';

/** Rows in all, imported, duplicate, ignored and rejected. */
type Counts = readonly [
  total: number,
  imported: number,
  duplicate: number,
  ignored: number,
  rejected: number,
];

// prettier-ignore
const stated: readonly (readonly [file: string, kind: SourceKind, given: Given, rows: Counts])[] = [
  ['appomni-event-maturity-matrix/okta/event_examples/authentication_account_login_session_success.json', 'okta.system-log', {}, [1, 0, 0, 1, 0]],
  ['appomni-event-maturity-matrix/okta/event_examples/authentication_account_logout.json', 'okta.system-log', {}, [1, 0, 0, 1, 0]],
  ['appomni-event-maturity-matrix/onelogin/event_examples/authentication_account_login_session_success.json', 'onelogin.events', {}, [1, 0, 0, 1, 0]],
  ['appomni-event-maturity-matrix/onelogin/event_examples/authentication_account_logout.json', 'onelogin.events', {}, [1, 0, 0, 1, 0]],
  ['appomni-event-maturity-matrix/salesforce/event_examples/salesforce_elf_login_event/authentication_account_login_elf.json', 'salesforce.login-log', {}, [1, 1, 0, 0, 0]],
  ['appomni-event-maturity-matrix/salesforce/event_examples/salesforce_elf_logout_event/authentication_account_logout_elf.json', 'salesforce.logout-log', {}, [1, 1, 0, 0, 0]],
  ['appomni-event-maturity-matrix/salesforce/event_examples/salesforce_rtem_logineventstream/authentication_account_login.json', 'salesforce.login-log', {}, [1, 1, 0, 0, 0]],
  ['appomni-event-maturity-matrix/salesforce/event_examples/salesforce_rtem_logineventstream/authentication_account_login_failure.json', 'salesforce.login-log', {}, [1, 1, 0, 0, 0]],
  ['appomni-event-maturity-matrix/salesforce/event_examples/salesforce_rtem_logouteventstream/authentication_account_logout.json', 'salesforce.logout-log', {}, [1, 1, 0, 0, 0]],
  ['azure-sentinel/SalesforceServiceCloud_CL.login-loginas-logout.json', 'salesforce.login-as-log', {}, [3, 2, 0, 1, 0]],
  ['elastic-integrations/eventlogfile-login-hourly.csv', 'salesforce.login-log', {}, [1, 1, 0, 0, 0]],
  ['elastic-integrations/eventlogfile-login-resume1.csv', 'salesforce.login-log', {}, [1, 1, 0, 0, 0]],
  ['elastic-integrations/eventlogfile-login-resume2.csv', 'salesforce.login-log', {}, [1, 1, 0, 0, 0]],
  ['elastic-integrations/test-assume-role-email-session-json.log', 'aws.cloudtrail', {}, [1, 1, 0, 0, 0]],
  ['elastic-integrations/test-login-eventlogfile.log', 'salesforce.login-log', {}, [1, 1, 0, 0, 0]],
  ['elastic-integrations/test-login-object.log', 'salesforce.login-log', {}, [2, 2, 0, 0, 0]],
  ['elastic-integrations/test-logout-eventlogfile.log', 'salesforce.logout-log', {}, [1, 1, 0, 0, 0]],
  ['elastic-integrations/test-setupaudittrail.log', 'salesforce.setup-audit-trail', {}, [1, 1, 0, 0, 0]],
  ['jira-cloud-en-ericmedlock/Jira.csv', 'jira.issues', { zone: 'UTC' }, [22, 22, 0, 0, 0]],
  ['jira-cloud-es-diegodev23/Jira.csv', 'jira.issues', { zone: 'UTC' }, [3, 3, 0, 0, 0]],
  ['moodle-udheit2018/Course_Activity_Obfuscated.csv', 'moodle.log', { zone: 'UTC', yearFrom: '2018' }, [19296, 0, 0, 19296, 0]],
  ['panther-analysis/aws_iam_assume_role_blocklist_ignored.events.jsonl', 'aws.cloudtrail', {}, [3, 2, 0, 1, 0]],
  ['panther-analysis/okta_account_support_access.events.jsonl', 'okta.system-log', {}, [2, 0, 0, 2, 0]],
  ['panther-analysis/salesforce_admin_login_as_user.events.jsonl', 'salesforce.login-as-log', {}, [2, 1, 0, 1, 0]],
  ['panther-analysis/user_logged_in_as_user.events.jsonl', 'atlassian.audit-log', {}, [2, 1, 0, 1, 0]],
  ['panther-analysis/zendesk_user_assumption.events.jsonl', 'zendesk.audit-log', {}, [2, 0, 0, 2, 0]],
  ['salesforce-setupaudittrail-csv-vdub405/sat1.csv', 'salesforce.setup-audit-trail', { dateOrder: 'mdy' }, [2, 2, 0, 0, 0]],
  ['salesforce-setupaudittrail-csv-vdub405/sat2.csv', 'salesforce.setup-audit-trail', { dateOrder: 'mdy' }, [1, 1, 0, 0, 0]],
  ['servicenow-demo-krs-trc/incident.csv', 'servicenow.tickets', { zone: 'UTC' }, [93, 93, 0, 0, 0]],
  ['servicenow-uci-incident-event-log/incident_event_log.csv', 'servicenow.tickets', { zone: 'UTC' }, [5998, 5998, 0, 0, 0]],
  ...filesIn(trail).map((file) => [file, 'salesforce.setup-audit-trail', {}, [1, 1, 0, 0, 0]] as const),
];

function filesIn(path: string): readonly string[] {
  if (!there) return [];
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`;
    return entry.isDirectory() ? filesIn(inside) : [inside];
  });
}

if (!there)
  it.skip('files of others: skipped, because no folder shared/samples lies beside the project', () =>
    undefined);

describe.skipIf(!there)('files of others', () => {
  it('are all stated here', () => {
    const files = filesIn('').filter((file) => file !== 'README.md');
    expect(stated.map(([file]) => file).toSorted()).toEqual(files.toSorted());
  });

  it.each(stated)('%s is %s', async (file, kind, given, rows) => {
    await withBench(async ({ review, take }) => {
      const source = await take(join(folder, file), given);
      const { total, imported, duplicate, ignored, rejected } = source.rows;
      expect([source.kind, [total, imported, duplicate, ignored, rejected]]).toEqual([kind, rows]);
      expect(source.coverage, 'every row tells a time').not.toBeNull();
      const detected = review.db.prepare('SELECT kind_chosen AS chosen FROM source').get();
      expect(detected).toEqual({ chosen: 0 });
    });
  });

  it('keep the people, comments and state of Spanish issues', async () => {
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
        requester:
          '["maria.gomez@ithelpdesk-demo.com (qm:a38838dd-4009-4242-b027-685e25577d28:834a3462-c5c5-4f61-a5a5-86f682e9a70f)"]',
        approvers: null,
        comments: 2,
      });
    });
  });
});
