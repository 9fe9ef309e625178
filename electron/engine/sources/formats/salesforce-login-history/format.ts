import { loginAsAlarms, loginWord } from '../../cells/login-as-types.ts';
import { flatten, readMoment, textOrNull } from '../../cells/read-cells.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format } from '../../format.ts';
import { columns } from './columns.ts';

export const loginHistory: Format<'login'> = {
  id: 'salesforce.login-history',
  title: 'Salesforce Login History',
  origin: 'Salesforce: Setup, Login History, download as CSV or gzipped CSV, or an export of LoginHistory.',
  shows: 'Who logged in when, from where and how. It shows nobody who acted in the account of somebody else.',
  absence: { proves: false, because: 'it has no field for who acted' },
  table: 'login',
  columns,
  required: [['at'], ['username', 'user_ext_id']],
  timeColumns: ['at'],
  detect: (glimpse) =>
    recognise(glimpse, columns, {
      all: ['at'],
      any: [
        ['username', 'user_ext_id'],
        ['login_type', 'status', 'ip', 'other'],
      ],
      none: ['impersonator'],
      telling: ['login_type', 'status', 'ip', 'browser', 'platform', 'application', 'other'],
      from: 0.7,
      to: 0.97,
    }),
  read: (record, times) => {
    const time = readMoment(record, times, 'at');
    if ('problem' in time) return time;
    const text = (column: string) => textOrNull(record, column);
    return {
      fact: {
        at: time.at,
        username: text('username'),
        user_ext_id: text('user_ext_id'),
        login_type: text('login_type'),
        status: text('status'),
        ip: text('ip'),
        location: text('location'),
        browser: text('browser'),
        platform: text('platform'),
        application: text('application'),
        session_key: null,
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
      fact.browser,
      fact.platform,
      fact.application,
    ]),
  tally: loginWord,
  alarms: loginAsAlarms,
  rowLimits: [20_000],
  retention: { days: 180, words: 'Salesforce keeps the login history for six months' },
};
