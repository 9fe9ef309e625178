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

/** USER_ID is whose account was used, DELEGATED_USER_... who used it; each page opened meanwhile is a row. */
const columns = [...EVENT_COLUMNS, ...LOGOUT_COLUMNS, { id: 'uri', names: eventNames('URI') }] as const;

/** The page that ends a session. */
const LOGOUT_PAGE = /^\/secur\/logout\.jsp/i;

export const loginAsLog: Format<'impersonation_event'> = {
  id: 'salesforce.login-as-log',
  title: 'Salesforce LoginAs event log',
  origin: 'Salesforce Event Monitoring: the event log file of type LoginAs, or an export of LoginAsEventLog.',
  shows:
    'Who was in whose account, with every page opened there, by session. It has no reason, and no end where nobody logged out.',
  absence: {
    proves: false,
    because:
      'it holds nothing but pages opened as somebody else: a day on which nobody was looks like a day whose file is missing',
  },
  table: 'impersonation_event',
  columns,
  required: [['at'], ['actor', 'actor_id', 'type']],
  timeColumns: ['at'],
  detect: (glimpse) =>
    recognise(glimpse, columns, {
      all: ['at'],
      any: [
        ['actor', 'actor_id'],
        ['type', 'key', 'request', 'uri'],
      ],
      none: ['real_time'],
      telling: ['type', 'key', 'request', 'uri'],
      from: 0.98,
      to: 0.99,
    }),
  read: (record, times) => {
    const type = eventType(record.text('type'));
    // A file of several types may hold the logouts as well: they end sessions of this log.
    if (type === 'Logout') return logoutIn(record, times);
    return type === null || type === 'LoginAs' ? useIn(record, times) : otherType(type);
  },
  coverage: ['at'],
  identity: sameEvent,
  tally: ({ kind }) => kind,
};

function useIn(record: RecordCells, times: Times): Reading<'impersonation_event'> {
  const read = eventIn(record, times);
  if ('problem' in read) return read;
  const actor = textOrNull(record, 'actor') ?? textOrNull(record, 'actor_id');
  if (actor === null) return empty(record, record.all('actor') === null ? 'actor_id' : 'actor');
  const target = textOrNull(record, 'user_id');
  if (target === null) return empty(record, 'user_id');
  const uri = textOrNull(record, 'uri');
  const end = uri !== null && LOGOUT_PAGE.test(uri);
  const text = uri === null ? 'A request as the other user' : end ? `Logged out (${uri})` : `Opened ${uri}`;
  return {
    fact: {
      ...read.event,
      kind: end ? 'end' : 'use',
      actor_login: actor,
      target_login: target,
      text,
    },
    notes: read.notes,
  };
}

function empty(record: RecordCells, column: string) {
  return { problem: problemOf(record, column, `"${record.label(column)}" is empty.`) };
}
