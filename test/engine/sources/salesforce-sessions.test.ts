import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../temp-review.ts';
import { failureFrom, withBench } from './temp-sources.ts';

/** What one session leaves behind in the files that Salesforce gives: each knows a part of it. */
const users =
  'Id,Username,Name,IsActive,Department,Profile.Name\n' +
  '0055g0000000001AAA,ana.lopes@harbour.example,Ana Lopes,true,IT,System Administrator\n' +
  '0055g0000000002AAA,zoe.brandt@harbour.example,Zoë Brandt,true,Payroll,Standard User\n';
const header =
  'EVENT_TYPE,TIMESTAMP,USER_ID,URI,SESSION_KEY,LOGIN_KEY,DELEGATED_USER_NAME,DELEGATED_USER_ID,TIMESTAMP_DERIVED,USER_ID_DERIVED,CLIENT_IP';
const page = (time: string, uri: string, key = 'kEy01'): string =>
  `LoginAs,,0055g0000000002,${uri},s,${key},ana.lopes@harbour.example,0055g0000000001,2026-02-17T${time}Z,0055g0000000002AAA,192.0.2.10`;
const log = (...rows: string[]): string => [header, ...rows, ''].join('\n');

const started = page('19:02:04.507', '/visualforce/session');
const used = page('19:08:15.100', '/lightning/setup/SetupOneHome/home');
const left = page('19:31:00.250', '/secur/logout.jsp');
const events = JSON.stringify([
  {
    EventDate: '2026-02-17T19:02:03.900Z',
    EventIdentifier: '1',
    UserId: '0055g0000000002AAA',
    Username: 'zoe.brandt@harbour.example',
    DelegatedUsername: 'ana.lopes@harbour.example',
    LoginAsCategory: 'OrgAdmin',
    LoginKey: 'kEy01',
  },
]);
const logouts =
  'EVENT_TYPE,TIMESTAMP,USER_ID,SESSION_TYPE,USER_INITIATED_LOGOUT,LOGIN_KEY,TIMESTAMP_DERIVED,USER_ID_DERIVED\n' +
  'Logout,,0055g0000000002,S,1,kEy01,2026-02-17T19:31:00.990Z,0055g0000000002AAA\n' +
  'Logout,,0055g0000000001,UI,1,kEy00,2026-02-17T20:31:00.990Z,0055g0000000001AAA\n';
const files = [
  { name: 'users.csv', text: users },
  { name: 'login-as-event.json', text: events },
  { name: 'login-as-19h.csv', text: log(started, used) },
  { name: 'login-as-day.csv', text: log(left, started, used) },
  { name: 'logout.csv', text: logouts },
];

describe('one session in many Salesforce files', () => {
  it('is one session with a row of each, in whatever order they come', async () => {
    const document = await documentOf({ files });
    expect(document.sessions).toMatchObject([
      {
        system: 'salesforce',
        actor: { name: 'Ana Lopes', username: 'ana.lopes@harbour.example' },
        target: { name: 'Zoë Brandt', username: 'zoe.brandt@harbour.example', unit: 'Payroll' },
        startedAt: '2026-02-17T19:02:03.900Z',
        endedAt: '2026-02-17T19:31:00.990Z',
        endKind: 'logout',
      },
    ]);
    // The hourly file is inside the daily one: what both have counts once.
    expect(document.sessions[0]?.evidence.map(({ file }) => file).toSorted()).toEqual([
      'login-as-19h.csv',
      'login-as-19h.csv',
      'login-as-day.csv',
      'login-as-event.json',
      'logout.csv',
    ]);
    expect(document.sources.find(({ file }) => file === 'login-as-day.csv')?.rows).toEqual({
      total: 3,
      imported: 1,
      duplicate: 2,
      ignored: 0,
      rejected: 0,
    });
    expect(await documentOf({ files: files.toReversed() })).toEqual(document);
  });

  it('stays open when the files end before it does', async () => {
    const { sessions } = await documentOf({ files: [{ name: 'a.csv', text: log(started, used) }] });
    expect(sessions).toMatchObject([{ endedAt: null, endKind: 'open' }]);
  });

  it('is the same session in the Setup Audit Trail, which then gives its start', async () => {
    const trail =
      'Date,User,Source Namespace Prefix,Action,Section,Delegate User\n' +
      '"2/17/2026, 2:02:04 PM EST",ana.lopes@harbour.example,,Logged in using Login-As access for Zoë Brandt,Manage Users,\n';
    const { sessions } = await documentOf({ files: [...files, { name: 'trail.csv', text: trail }] });
    expect(sessions).toMatchObject([
      { startedAt: '2026-02-17T19:02:04Z', endedAt: '2026-02-17T19:31:00.990Z', endKind: 'logout' },
    ]);
    expect(sessions[0]?.evidence).toHaveLength(6);
  });
});

describe('a file with logins and logouts and nobody who acted', () => {
  it('is asked about: it is both', async () => {
    const text =
      '{"EVENT_TYPE":"Login","TIMESTAMP_DERIVED":"2026-02-17T19:00:00.000Z","USER_ID":"0055g0000000001","LOGIN_KEY":"k","LOGIN_STATUS":"LOGIN_NO_ERROR","USER_NAME":"a@b.example"}\n' +
      '{"EVENT_TYPE":"Logout","TIMESTAMP_DERIVED":"2026-02-17T19:30:00.000Z","USER_ID":"0055g0000000001","LOGIN_KEY":"k","SESSION_TYPE":"UI"}\n';
    await withBench(async ({ file, take }) => {
      expect((await failureFrom(take(file('both.jsonl', text)))).code).toBe('question-open');
      const { rows, ignored } = await take(file('both.jsonl', text), { kind: 'salesforce.logout-log' });
      expect(rows).toMatchObject({ imported: 1, ignored: 1 });
      expect(ignored).toEqual([{ reason: 'Another kind of event: Login', rows: 1 }]);
    });
  });
});

/** Files that others made and that may not be shipped: read where they lie beside the project, skipped where they do not. */
const samples = join(import.meta.dirname, '../../../../shared/samples');

describe.skipIf(!existsSync(samples))('Salesforce files of others', () => {
  const read: readonly [file: string, kind: string, imported: number, ignored: number][] = [
    ['azure-sentinel/SalesforceServiceCloud_CL.login-loginas-logout.json', 'salesforce.login-as-log', 2, 1],
    ['panther-analysis/salesforce_admin_login_as_user.events.jsonl', 'salesforce.login-as-log', 1, 1],
    ['elastic-integrations/eventlogfile-login-hourly.csv', 'salesforce.login-log', 1, 0],
    ['elastic-integrations/test-login-eventlogfile.log', 'salesforce.login-log', 1, 0],
    ['elastic-integrations/test-login-object.log', 'salesforce.login-log', 2, 0],
    ['elastic-integrations/test-logout-eventlogfile.log', 'salesforce.logout-log', 1, 0],
    ['elastic-integrations/test-setupaudittrail.log', 'salesforce.setup-audit-trail', 1, 0],
  ];
  it.each(read)('%s is %s', async (file, kind, imported, ignored) => {
    await withBench(async ({ take }) => {
      const source = await take(join(samples, file));
      expect([source.kind, source.rows]).toEqual([
        kind,
        { total: imported + ignored, imported, duplicate: 0, ignored, rejected: 0 },
      ]);
      expect(source.coverage).not.toBeNull();
    });
  });
});
