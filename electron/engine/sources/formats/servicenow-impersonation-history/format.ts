import { namedIn, whoIn, type Who } from '../../cells/platform-people.ts';
import { readSession, sameSession, type SessionColumns } from '../../cells/platform-session.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, RecordCells } from '../../format.ts';

/*
 * The table sys_user_impersonation_history (since the Australia release): the labels stand in the documentation, the
 * field names in one other source. CSV has the names and the exporting user's display values, XLSX the labels. The REST
 * interface gives `result[]`, where a reference is an object of link and value (a sys_id) or display_value and value,
 * and where `value` of a time is UTC.
 */
const columns = [
  { id: 'by', names: ['Impersonated by', 'impersonated_by.display_value', 'impersonated_by.name'] },
  { id: 'by_login', names: ['impersonated_by.user_name', 'impersonated_by.email'] },
  { id: 'by_id', names: ['impersonated_by.value', 'impersonated_by.sys_id'] },
  { id: 'to', names: ['Impersonated to', 'impersonated_to.display_value', 'impersonated_to.name'] },
  { id: 'to_login', names: ['impersonated_to.user_name', 'impersonated_to.email'] },
  { id: 'to_id', names: ['impersonated_to.value', 'impersonated_to.sys_id'] },
  { id: 'started_utc', names: ['impersonation_start_time.value'], zone: 'UTC' },
  { id: 'started', names: ['Impersonation start time'] },
  { id: 'ended_utc', names: ['impersonation_end_time.value'], zone: 'UTC' },
  { id: 'ended', names: ['Impersonation end time'] },
  { id: 'session', names: ['Session ID', 'session_id.value', 'session_id.display_value'] },
] as const;

const BY = ['by', 'by_login', 'by_id'] as const;
const TO = ['to', 'to_login', 'to_id'] as const;
const STARTED = ['started_utc', 'started'] as const;

const SESSION: SessionColumns = {
  system: 'servicenow',
  actor: BY,
  target: TO,
  started: STARTED,
  ended: ['ended_utc', 'ended'],
};

/** A sys_id beside a name means nothing to anybody; alone it is all there is. */
function person(record: RecordCells, [name, login, id]: typeof BY | typeof TO): Who | null {
  const known = whoIn(record, name, [login]);
  if (known !== null) return known;
  const only = namedIn(record, id);
  return only === null ? null : { name: null, login: only };
}

export const impersonationHistory: Format<'assumed_session'> = {
  id: 'servicenow.impersonation-history',
  title: 'ServiceNow user impersonation history',
  origin:
    'ServiceNow: System Logs, User Impersonation (table sys_user_impersonation_history), list menu, Export as CSV or Excel; or the same table over the REST interface as JSON.',
  shows:
    'Each impersonation in the user interface: who, in whose account, from when and until when. It shows neither a reason nor what was done, and no impersonation by scripts and applications.',
  absence: {
    proves: false,
    because:
      'the history exists only from the Australia release on, can be switched off, leaves out impersonation by scripts, and is kept for days',
  },
  table: 'assumed_session',
  columns,
  required: [STARTED, [...BY, ...TO]],
  timeColumns: ['started_utc', 'started', 'ended_utc', 'ended'],
  detect: (glimpse) => recognise(glimpse, columns, { any: [BY, TO, STARTED], from: 0.99, to: 0.99 }),
  read: (record, times) =>
    readSession(record, times, SESSION, { actor: person(record, BY), target: person(record, TO) }),
  coverage: ['started_at', 'ended_at'],
  identity: sameSession,
  rowLimits: [10_000],
  retention: {
    days: 7,
    words: 'ServiceNow keeps the impersonation history as long as transaction logs, 7 days by default',
  },
};
