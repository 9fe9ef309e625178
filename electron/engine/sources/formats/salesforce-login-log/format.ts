import { loginAsAlarms, loginWord } from '../../cells/login-as-types.ts';
import { flatten, readMoment, textOrNull } from '../../cells/read-cells.ts';
import { EVENT_COLUMNS, eventNames, eventType, hasType, otherType } from '../../cells/salesforce-events.ts';
import { NO_GUESS, recognise } from '../../csv/recognise.ts';
import type { Format } from '../../format.ts';
import { loginType } from './login-types.ts';

const columns = [
  ...EVENT_COLUMNS.filter(({ id }) => id !== 'ip'),
  { id: 'username', names: eventNames('USER_NAME') },
  { id: 'ip', names: eventNames('SOURCE_IP', 'CLIENT_IP') },
  { id: 'login_type', names: eventNames('LOGIN_TYPE') },
  { id: 'status', names: eventNames('LOGIN_STATUS', 'Status') },
  { id: 'platform', names: eventNames('Platform', 'PLATFORM_TYPE') },
  { id: 'application', names: eventNames('Application') },
  { id: 'location', names: eventNames('Country', 'CountryIso', 'COUNTRY_CODE') },
  {
    id: 'login',
    names: eventNames('LOGIN_URL', 'LoginHistoryId', 'TLS_PROTOCOL', 'CIPHER_SUITE', 'LOGIN_SUB_TYPE'),
  },
  { id: 'category', names: eventNames('LoginAsCategory') },
] as const;

export const loginLog: Format<'login'> = {
  id: 'salesforce.login-log',
  title: 'Salesforce Login event log',
  origin:
    'Salesforce Event Monitoring: the event log file of type Login, or an export of LoginEventLog or LoginEvent.',
  shows:
    'Who logged in when, from where and how, with the key of the session. It shows nobody who acted in the account of somebody else.',
  absence: { proves: false, because: 'a login has no field for who acted' },
  table: 'login',
  columns,
  required: [['at'], ['username', 'user_id']],
  timeColumns: ['at'],
  detect: (glimpse) => {
    const typed = hasType(glimpse, 'Login');
    if (typed === false) return NO_GUESS;
    return recognise(glimpse, columns, {
      all: ['at'],
      any: [
        ['username', 'user_id'],
        ['status', 'login_type', 'login'],
        ['type', 'real_time', 'request', 'key'],
      ],
      none: ['actor', 'actor_id', 'category'],
      telling: ['status', 'key', 'type', 'login_type'],
      from: 0.93,
      to: 0.97,
    });
  },
  read: (record, times) => {
    const type = eventType(record.text('type'));
    if (type !== null && type !== 'Login') return otherType(type);
    const time = readMoment(record, times, 'at');
    if ('problem' in time) return time;
    const text = (column: string) => textOrNull(record, column);
    return {
      fact: {
        at: time.at,
        username: text('username'),
        user_ext_id: text('user_id'),
        login_type: loginType(text('login_type')),
        status: text('status'),
        ip: text('ip'),
        location: text('location'),
        browser: text('browser'),
        platform: text('platform'),
        application: text('application'),
        session_key: text('key'),
      },
      notes: time.notes,
    };
  },
  coverage: ['at'],
  identity: (fact) =>
    flatten([
      fact.at,
      fact.username,
      fact.user_ext_id,
      fact.login_type,
      fact.status,
      fact.ip,
      fact.session_key,
    ]),
  tally: loginWord,
  alarms: loginAsAlarms,
};
