import { IMPERSONATOR_NAMES, loginVariants } from '../../cells/impersonator-names.ts';

const ACTOR = ['Administrator', 'Admin', 'Admin name', 'Administrator name', 'Admin user', 'Actor', 'Actor name', 'Performed by', 'Action performed by user', 'Support agent', 'Agent', 'Operator', 'Superadmin'];
const TARGET = ['Target', 'Target user', 'Target name', 'Assumed user', 'Assumed', 'Assumed name', 'Impersonated user', 'Impersonated', 'Impersonated to', 'Account used', 'Assumed account', 'Impersonated account', 'Logged in as', 'Login as', 'Acted as', 'Effective user', 'On behalf of'];

/** Words for who acted, in whose account, when and why: of ServiceNow, Docebo, Cornerstone, and of lists kept by hand. */
export const columns = [
  { id: 'impersonator', names: IMPERSONATOR_NAMES },
  { id: 'impersonator_login', names: loginVariants(IMPERSONATOR_NAMES) },
  { id: 'actor', names: ACTOR },
  { id: 'actor_login', names: loginVariants([...ACTOR, 'Assumed by']).filter((name) => !(loginVariants(IMPERSONATOR_NAMES) as readonly string[]).includes(name)) },
  { id: 'target', names: TARGET },
  { id: 'target_login', names: loginVariants([...TARGET, 'Target account']) },
  { id: 'user', names: ['User', 'User full name', 'Full name', 'Account', 'Account name'] },
  { id: 'user_login', names: ['Username', 'User login', 'User email', 'User ID', 'Login', 'Email'] },
  { id: 'started', names: ['Started', 'Started at', 'Start', 'Start time', 'Start date', 'Session start', 'Login time', 'Logged in at', 'Impersonation start time', 'Proxy start date and time', 'Time', 'Timestamp', 'Date', 'Date/time', 'When', 'Event time', 'Fired at', 'From'] },
  { id: 'ended', names: ['Ended', 'Ended at', 'End', 'End time', 'End date', 'Session end', 'Logout time', 'Logged out at', 'Impersonation end time', 'Proxy end date and time', 'To', 'Until'] },
  { id: 'reason', names: ['Reason', 'Justification', 'Purpose', 'Comment', 'Comments', 'Note', 'Notes'] },
  { id: 'ticket', names: ['Ticket', 'Ticket key', 'Ticket number', 'Ticket ID', 'Case', 'Case number', 'Incident', 'Reference', 'Request number'] },
  { id: 'system', names: ['System', 'System name', 'Source system', 'Tool', 'Environment'] },
  { id: 'client', names: ['Platform', 'Application', 'App'] },
  { id: 'login', names: ['Source IP', 'Browser', 'Login Type', 'IP address', 'User agent'] },
  { id: 'action', names: ['Action', 'Event', 'Event name', 'Section', 'Activity', 'Source Namespace Prefix'] },
] as const;
