import { IMPERSONATOR_NAMES, loginVariants } from '../../cells/impersonator-names.ts';

const REAL_ACTOR = [...IMPERSONATOR_NAMES, 'Real actor', 'Performed by', 'Done by'];

/** Words for who did what, on what and when, as applications and their audit reports head them. */
export const columns = [
  {
    id: 'at',
    names: [
      'Time',
      'Timestamp',
      'Date',
      'Date/time',
      'Date and time',
      'When',
      'Event time',
      'Event date',
      'Activity time',
      'Activity date',
      'Action time',
      'Action date',
      'Performed at',
      'Done at',
      'Occurred at',
      'Logged at',
      'Created at',
    ],
  },
  { id: 'user', names: ['User', 'User full name', 'Full name', 'Account', 'Account name'] },
  {
    id: 'user_login',
    names: ['Username', 'User login', 'Login', 'User email', 'Email', 'User ID', 'Account ID'],
  },
  { id: 'actor', names: REAL_ACTOR },
  { id: 'actor_login', names: loginVariants(REAL_ACTOR) },
  { id: 'session', names: ['Session', 'Session ID', 'Session key', 'Login key', 'Correlation ID'] },
  {
    id: 'action',
    names: ['Action', 'Activity', 'Activity type', 'Action type', 'Operation', 'Event', 'Event name', 'What'],
  },
  {
    id: 'object',
    names: [
      'Object',
      'Object name',
      'Record',
      'Record name',
      'Record ID',
      'Item',
      'Resource',
      'Entity',
      'Document',
      'Page',
      'URL',
      'Details',
      'Description',
    ],
  },
  { id: 'ip', names: ['IP', 'IP address', 'Source IP', 'Client IP', 'Remote address'] },
  { id: 'system', names: ['System', 'System name', 'Source system', 'Application', 'App', 'Platform'] },
] as const;
