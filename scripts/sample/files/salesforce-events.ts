import { csvOf } from '../csv.ts';
import type { Login } from '../logins.ts';
import { salesforceDate } from '../time.ts';
import type { SetupRow } from '../types.ts';

const fromSetup = { quoting: 'all', lineEnd: '\r\n' } as const;

export function setupAuditTrailFile(rows: readonly SetupRow[]): string {
  const header = ['Date,User,Source Namespace Prefix,Action,Section,Delegate User'].join(',').split(',');
  const cells = rows.map((row) => [
    salesforceDate(row.at),
    row.user,
    '',
    row.text,
    row.section,
    row.delegate,
  ]);
  return csvOf(header, cells, fromSetup);
}

export function loginHistoryFile(logins: readonly Login[]): string {
  const header = [
    'Username,Login Time,Source IP,Location,Login Type,Status,Browser,Platform,Application,Login URL',
  ]
    .join(',')
    .split(',');
  const cells = logins.map((login) => [
    login.person.username,
    salesforceDate(login.at),
    login.ip,
    login.location,
    login.type,
    login.status,
    login.browser,
    login.platform,
    'Browser',
    'northlight.my.salesforce.com',
  ]);
  return csvOf(header, cells, fromSetup);
}
