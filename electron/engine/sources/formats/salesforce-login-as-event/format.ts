import { problemOf, textOrNull } from '../../cells/read-cells.ts';
import {
  EVENT_COLUMNS,
  LOGOUT_COLUMNS,
  eventIn,
  eventNames,
  eventType,
  logoutIn,
  otherType,
  sameEvent,
} from '../../cells/salesforce-events.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, Reading, RecordCells, Times } from '../../format.ts';

/** Username and UserId are the user being logged in as; DelegatedUsername is the administrator. */
const columns = [
  ...EVENT_COLUMNS,
  ...LOGOUT_COLUMNS,
  { id: 'category', names: eventNames('LoginAsCategory') },
  { id: 'application', names: eventNames('Application') },
  { id: 'url', names: eventNames('TargetUrl') },
  {
    id: 'grant',
    names: eventNames(
      'LoginAccessChangeExpDate',
      'LoginAccessChangeGranteeName',
      'LoginAccessChangeGranteeType',
    ),
  },
] as const;

export const loginAsEvent: Format<'impersonation_event'> = {
  id: 'salesforce.login-as-event',
  title: 'Salesforce LoginAsEvent',
  origin:
    'Salesforce Real-Time Event Monitoring: a query of LoginAsEvent, or what LoginAsEventStream delivered.',
  shows:
    'When an administrator, or a member of an Experience Cloud site, logged in as another user. It shows starts only, and no login by support or by the publisher of a package.',
  absence: {
    proves: false,
    because:
      'it records administrators and Experience Cloud sites only: logins by Salesforce support and by publishers of packages are not in it',
  },
  table: 'impersonation_event',
  columns,
  required: [['at'], ['actor', 'type', 'category', 'grant', 'user_id', 'username']],
  timeColumns: ['at'],
  detect: (glimpse) =>
    recognise(glimpse, columns, {
      all: ['at', 'real_time'],
      any: [
        ['actor', 'category', 'grant'],
        ['user_id', 'username', 'key'],
      ],
      telling: ['actor', 'category', 'key', 'type'],
      from: 0.96,
      to: 0.99,
    }),
  read: (record, times) => {
    const type = eventType(record.text('type'));
    if (type === 'Logout') return logoutIn(record, times);
    if (type !== null && type !== 'LoginAs') return otherType(type);
    return textOrNull(record, 'grant') === null
      ? startIn(record, times)
      : { ignored: 'A grant of login access, not a login' };
  },
  coverage: ['at'],
  identity: sameEvent,
  tally: ({ kind }) => kind,
};

function startIn(record: RecordCells, times: Times): Reading<'impersonation_event'> {
  const read = eventIn(record, times);
  if ('problem' in read) return read;
  const actor = textOrNull(record, 'actor');
  if (actor === null) return empty(record, 'actor');
  const target = textOrNull(record, 'username') ?? textOrNull(record, 'user_id');
  if (target === null) return empty(record, record.all('username') === null ? 'user_id' : 'username');
  return {
    fact: { ...read.event, kind: 'start', actor_login: actor, target_login: target, text: textOf(record) },
    notes: read.notes,
  };
}

function textOf(record: RecordCells): string {
  const details = ['category', 'application', 'url'].map((column) => textOrNull(record, column));
  return ['Logged in as the other user', ...details].filter((part) => part !== null).join(', ');
}

function empty(record: RecordCells, column: string) {
  return { problem: problemOf(record, column, `"${record.label(column)}" is empty.`) };
}
