import {
  EVENT_COLUMNS,
  LOGOUT_COLUMNS,
  eventNames,
  eventType,
  hasType,
  logoutIn,
  otherType,
  sameEvent,
} from '../../cells/salesforce-events.ts';
import { NO_GUESS, recognise } from '../../csv/recognise.ts';
import type { Format } from '../../format.ts';

const columns = [
  ...EVENT_COLUMNS,
  ...LOGOUT_COLUMNS,
  { id: 'login', names: eventNames('LOGIN_STATUS', 'LOGIN_TYPE', 'LOGIN_URL', 'LoginHistoryId', 'Status') },
] as const;

export const logoutLog: Format<'impersonation_event'> = {
  id: 'salesforce.logout-log',
  title: 'Salesforce Logout event log',
  origin:
    'Salesforce Event Monitoring: the event log file of type Logout, or an export of LogoutEventLog or LogoutEvent.',
  shows:
    'When sessions ended, and by whom or by time. It ends sessions that a LoginAs log or LoginAsEvent shows, by their key, and shows none by itself.',
  absence: { proves: false, because: 'a logout names whose session ended, never who was behind it' },
  table: 'impersonation_event',
  columns,
  required: [['at'], ['key', 'session', 'user_id', 'username']],
  timeColumns: ['at'],
  detect: (glimpse) => {
    const typed = hasType(glimpse, 'Logout');
    if (typed === false) return NO_GUESS;
    const test = { all: ['at'], none: ['actor', 'actor_id', ...(typed === true ? [] : ['login'])] };
    if (typed === true)
      return recognise(glimpse, columns, {
        ...test,
        any: [['key', 'session', 'user_id']],
        from: 0.97,
        to: 0.97,
      });
    return recognise(glimpse, columns, {
      ...test,
      any: [
        ['key', 'session'],
        ['initiated', 'session_level'],
        ['real_time', 'request'],
      ],
      from: 0.93,
      to: 0.93,
    });
  },
  read: (record, times) => {
    const type = eventType(record.text('type'));
    return type === null || type === 'Logout' ? logoutIn(record, times) : otherType(type);
  },
  coverage: ['at'],
  identity: sameEvent,
};
