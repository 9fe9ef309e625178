import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { inspectFile } from '../../../electron/engine/sources/inspect.ts';
import type { Source } from '../../../shared/contract/sources.ts';
import { withBench } from './temp-sources.ts';

// A log of 19,296 rows on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Files that others made and that may not be shipped: read where they lie beside the project, skipped where they do not. */
const folder = join(import.meta.dirname, '../../../../shared/samples');
const missing = !existsSync(folder);
const okta = 'appomni-event-maturity-matrix/okta/event_examples';
const onelogin = 'appomni-event-maturity-matrix/onelogin/event_examples';

type Counts = Source['rows'];
const counts = (imported: number, ignored: number): Counts => ({
  total: imported + ignored,
  imported,
  duplicate: 0,
  ignored,
  rejected: 0,
});

const read: readonly { file: string; kind: string; rows: Counts; ignored: readonly string[] }[] = [
  {
    file: 'panther-analysis/user_logged_in_as_user.events.jsonl',
    kind: 'atlassian.audit-log',
    rows: counts(1, 1),
    ignored: ['Not a login as another user'],
  },
  {
    file: 'panther-analysis/zendesk_user_assumption.events.jsonl',
    kind: 'zendesk.audit-log',
    rows: counts(0, 2),
    ignored: [
      'Nobody acted as somebody else',
      'The setting "Account Assumption" was changed; nobody acted as somebody else',
    ],
  },
  {
    file: 'panther-analysis/okta_account_support_access.events.jsonl',
    kind: 'okta.system-log',
    rows: counts(0, 2),
    ignored: [
      'Access of Okta Support was granted, extended or taken back; nobody logged in',
      'Nobody acted as somebody else',
    ],
  },
  {
    file: 'panther-analysis/aws_iam_assume_role_blocklist_ignored.events.jsonl',
    kind: 'aws.cloudtrail',
    rows: counts(2, 1),
    ignored: ['The attempt failed'],
  },
  {
    file: 'elastic-integrations/test-assume-role-email-session-json.log',
    kind: 'aws.cloudtrail',
    rows: counts(1, 0),
    ignored: [],
  },
  ...['login_session_success', 'logout'].flatMap((event) => [
    {
      file: `${okta}/authentication_account_${event}.json`,
      kind: 'okta.system-log',
      rows: counts(0, 1),
      ignored: ['Nobody acted as somebody else'],
    },
    {
      file: `${onelogin}/authentication_account_${event}.json`,
      kind: 'onelogin.events',
      rows: counts(0, 1),
      ignored: ['Nobody acted as somebody else'],
    },
  ]),
];

describe.skipIf(missing)(
  'platform files of others (skipped where shared/samples is not beside the project)',
  () => {
    it.each(read)('$file', async ({ file, kind, rows, ignored }) => {
      await withBench(async ({ review, take }) => {
        const seen = await inspectFile(review, join(folder, file), {}, quietJob);
        expect({ kind: seen.kind, questions: seen.questions }).toEqual({ kind, questions: [] });
        const source = await take(join(folder, file));
        expect(source.rows).toEqual(rows);
        expect(source.ignored.map(({ reason }) => reason).toSorted()).toEqual(ignored);
      });
    });

    it('a Moodle log without a login as another user has no session', async () => {
      const path = join(folder, 'moodle-udheit2018/Course_Activity_Obfuscated.csv');
      await withBench(async ({ review, take }) => {
        const seen = await inspectFile(review, path, {}, quietJob);
        expect(seen.kind).toBe('moodle.log');
        expect(seen.questions.map(({ id }) => id).toSorted()).toEqual(['year', 'zone']);
        const source = await take(path, { zone: 'Europe/Dublin', yearFrom: '2017-09-01' });
        expect(source.rows).toEqual(counts(0, 19_296));
        expect(source.ignored).toEqual([{ reason: 'Nobody acted as somebody else', rows: 19_296 }]);
      });
    });

    it('the session of an assumed role is who stands in its e-mail, and ends when its keys do', async () => {
      await withBench(async ({ review, take }) => {
        await take(join(folder, 'elastic-integrations/test-assume-role-email-session-json.log'));
        expect(review.db.prepare('SELECT * FROM impersonation_event').get()).toMatchObject({
          actor_login: 'firstname.lastname@example.com',
          target_name: 'JohnRole2',
          at: Date.UTC(2019, 9, 2, 22, 12, 29),
          ends_by: Date.UTC(2019, 9, 2, 23, 12, 29),
          reason: null,
        });
      });
    });
  },
);
