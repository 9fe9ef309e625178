import { asFormat, type Format } from '../format.ts';
import { approvedRoster } from './approved-roster/format.ts';
import { assumedSessions } from './assumed-sessions/format.ts';
import { jiraIssues } from './jira-issues/format.ts';
import { people } from './people/format.ts';
import { loginHistory } from './salesforce-login-history/format.ts';
import { permissionAssignments } from './salesforce-permission-assignments/format.ts';
import { permissionSets } from './salesforce-permission-sets/format.ts';
import { setupAuditTrail } from './salesforce-setup-audit-trail/format.ts';
import { users } from './salesforce-users/format.ts';
import { tickets } from './tickets/format.ts';

/** Every kind of file that can be read. A new one is a folder and a line here. */
export const formats: readonly Format[] = [
  asFormat(setupAuditTrail),
  asFormat(loginHistory),
  asFormat(users),
  asFormat(permissionSets),
  asFormat(permissionAssignments),
  asFormat(jiraIssues),
  asFormat(assumedSessions),
  asFormat(tickets),
  asFormat(people),
  asFormat(approvedRoster),
];
