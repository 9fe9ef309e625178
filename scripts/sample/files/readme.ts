import { caseGroups } from '../cases/index.ts';
import type { Story } from '../story.ts';
import { dayOf } from '../time.ts';
import type { CaseGroup, Session } from '../types.ts';

/** The page beside the files: what they are, and what an auditor should discover in them. */
export function readmeFile(story: Story): string {
  const cases = caseGroups.map((group) => caseSection(group, story.sessions));
  return [intro(story), files(story), ...cases, others, ''].join('\n\n');
}

function intro({ people, sessions, tickets }: Story): string {
  return `# The sample review: Northlight Leasing, January to June 2026

Northlight Leasing does not exist. Everybody in these files is invented, the domain ends in \`.example\`, and
the addresses come from blocks reserved for documentation. \`scripts/sample/generate.ts\` writes the files, the
same bytes every time: change the story there and run it again, never edit the files.

The company uses a CRM and a learning platform; in both, administrators may log in as other people.
Accounts: ${people.length}. Tickets: ${tickets.length}. Sessions as somebody else in the half year: ${sessions.length}.
About three quarters of the sessions are well justified. All times without a zone are those of
America/Toronto; Jira dates are day/month/year.`;
}

function files({ sessions }: Story): string {
  const learning = sessions.filter((session) => session.system === 'learning').length;
  const salesforce = sessions.length - learning;
  return `| file | what it is |
| --- | --- |
| \`SetupAuditTrail.csv\` | Salesforce audit trail: ${salesforce} sessions, and everyday changes |
| \`LoginHistory.csv\` | Salesforce logins: who signed in from where; it cannot say who acted as whom |
| \`Users.csv\` | all accounts with unit, profile and state |
| \`PermissionSets.csv\`, \`PermissionSetAssignments.csv\` | who may do what |
| \`Jira.csv\` | the tickets, up to 14 June |
| \`LearningPlatformSessions.csv\` | ${learning} sessions of the learning platform, with the typed reason |

## What an auditor should discover`;
}

function caseSection(group: CaseGroup, sessions: readonly Session[]): string {
  const words = group.case.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  const rule = group.rule ? ` (\`${group.rule}\`)` : '';
  const lines = sessions.filter((session) => session.case === group.case).map(sessionLine);
  return `### ${title}${rule}\n\n${group.tells}\n\n${lines.join('\n')}`;
}

function sessionLine({ start, actor, target, ticket, reason, expected }: Session): string {
  const who = `${actor.name} as ${target.name} (${target.department})`;
  const said = reason ? `, reason "${reason}"` : '';
  const verdict = expected ?? 'depends on who was meant';
  return `- ${dayOf(start)}: ${who}${said}, ${ticket ?? 'no ticket'}: **${verdict}**`;
}

const others = `### Beside the sessions

- **Roster** (\`roster-breadth\`): 14 active people may act as others (Modify All Data or Manage Users), of 385
  active accounts. "Data Migration 2024", made for one weekend, still gives Modify All Data to five of them. Two
  traps: an administrator who left (the account is inactive), and a holder whose assignment has expired; neither
  counts.
- **Roster** (\`roster-unlisted\`): Radek Hruška acted until May and is not on the list: "User Care" was taken
  from him on 22 May, a row of the audit trail says so.
- **Policy** (\`policy-switched\`): "Administrators Can Log in as Any User" was switched on by an administrator
  on 5 January, before the first session, and off on 19 June. No ticket speaks of it.
- **Sensitive units** (\`sensitive-unit\`): sessions in Finance, Payroll, Legal and HR, most of them with a good
  ticket, some without any.
- **Changes inside sessions** (\`setup-change-while-impersonating\`): five rows of the audit trail have a
  Delegate User, in four sessions; two of the sessions are harmless (a language, a phone number).
- **Vendor access**: three people gave Salesforce's support access to their accounts, one until the end of the
  year.
- Twelve sessions have no logout, because they timed out; one end is missing on the learning platform. No end is
  invented.`;
