import { asFormat, type Format } from '../format.ts';
import { activity } from './activity/format.ts';
import { approvedRoster } from './approved-roster/format.ts';
import { assumedSessions } from './assumed-sessions/format.ts';
import { atlassianAuditLog } from './atlassian-audit-log/format.ts';
import { cloudTrail } from './aws-cloudtrail/format.ts';
import { proxyReport } from './cornerstone-proxy-report/format.ts';
import { auditTrail } from './docebo-audit-trail/format.ts';
import { githubIssues } from './github-issues/format.ts';
import { gitlabIssues } from './gitlab-issues/format.ts';
import { jiraIssues } from './jira-issues/format.ts';
import { keycloakEvents } from './keycloak-events/format.ts';
import { moodleLog } from './moodle-log/format.ts';
import { systemLog } from './okta-system-log/format.ts';
import { oneLoginEvents } from './onelogin-events/format.ts';
import { people } from './people/format.ts';
import { delegatedGroups } from './salesforce-delegated-groups/format.ts';
import { loginAsEvent } from './salesforce-login-as-event/format.ts';
import { loginAsLog } from './salesforce-login-as-log/format.ts';
import { loginHistory } from './salesforce-login-history/format.ts';
import { loginLog } from './salesforce-login-log/format.ts';
import { logoutLog } from './salesforce-logout-log/format.ts';
import { permissionAssignments } from './salesforce-permission-assignments/format.ts';
import { permissionSets } from './salesforce-permission-sets/format.ts';
import { setupAuditTrail } from './salesforce-setup-audit-trail/format.ts';
import { users } from './salesforce-users/format.ts';
import { impersonationHistory } from './servicenow-impersonation-history/format.ts';
import { serviceNowTickets } from './servicenow-tickets/format.ts';
import { ticketHistory } from './ticket-history/format.ts';
import { tickets } from './tickets/format.ts';
import { zendeskAuditLog } from './zendesk-audit-log/format.ts';
import { zendeskTickets } from './zendesk-tickets/format.ts';

/** Every kind of file that can be read. A new one is a folder and a line here. */
export const formats: readonly Format[] = [
  asFormat(setupAuditTrail),
  asFormat(loginAsLog),
  asFormat(loginAsEvent),
  asFormat(loginHistory),
  asFormat(loginLog),
  asFormat(logoutLog),
  asFormat(users),
  asFormat(permissionSets),
  asFormat(permissionAssignments),
  asFormat(delegatedGroups),
  asFormat(jiraIssues),
  asFormat(serviceNowTickets),
  asFormat(zendeskTickets),
  asFormat(githubIssues),
  asFormat(gitlabIssues),
  asFormat(impersonationHistory),
  asFormat(moodleLog),
  asFormat(auditTrail),
  asFormat(proxyReport),
  asFormat(atlassianAuditLog),
  asFormat(systemLog),
  asFormat(keycloakEvents),
  asFormat(cloudTrail),
  asFormat(oneLoginEvents),
  asFormat(zendeskAuditLog),
  asFormat(assumedSessions),
  asFormat(activity),
  asFormat(tickets),
  asFormat(ticketHistory),
  asFormat(people),
  asFormat(approvedRoster),
];
