import type { SourceKind } from '../../shared/words.ts';

/** What the kinds of source are called when the user chooses one; a detected file brings its own title. */
export const KIND_WORDS: Record<SourceKind, string> = {
  'salesforce.setup-audit-trail': 'Salesforce: Setup Audit Trail',
  'salesforce.login-history': 'Salesforce: Login History',
  'salesforce.users': 'Salesforce: users',
  'salesforce.permission-sets': 'Salesforce: permission sets',
  'salesforce.permission-assignments': 'Salesforce: permission assignments',
  'jira.issues': 'Jira: issues',
  'assumed-sessions': 'A list of sessions: actor, account, time',
  tickets: 'A list of tickets',
  people: 'A list of people',
};
