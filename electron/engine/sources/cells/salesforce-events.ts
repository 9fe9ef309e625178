import { mapHeader } from '../csv/header.ts';
import type { Facts } from '../facts.ts';
import type { Column, Glimpse, Problem, Reading, RecordCells, Times } from '../format.ts';
import { flagNotes, flatten, readFlag, readMoment, textOrNull } from './read-cells.ts';

/**
 * Names of a field of a Salesforce event: log files write `LOGIN_KEY`, their queryable twins and real-time events
 * `LoginKey` (which is the same name folded), and what a stream delivers has the event under `data.payload`.
 */
export function eventNames(...fields: readonly string[]): readonly string[] {
  return fields.flatMap((field) => [field, `payload.${field}`, `data.payload.${field}`]);
}

/** Columns that all Salesforce events share. The times of an event are GMT, also where a SIEM rewrote them without a zone. */
export const EVENT_COLUMNS = [
  { id: 'type', names: [...eventNames('EVENT_TYPE', 'attributes.type'), 'channel'] },
  { id: 'at', names: eventNames('TIMESTAMP_DERIVED', 'TIMESTAMP', 'EventDate'), zone: 'UTC' },
  { id: 'real_time', names: eventNames('EventDate', 'EventIdentifier') },
  { id: 'request', names: eventNames('REQUEST_ID', 'RequestIdentifier') },
  { id: 'user_id', names: eventNames('USER_ID_DERIVED', 'USER_ID', 'UserIdentifier') },
  { id: 'key', names: eventNames('LOGIN_KEY') },
  { id: 'session', names: eventNames('SESSION_KEY') },
  { id: 'ip', names: eventNames('CLIENT_IP', 'SOURCE_IP') },
  { id: 'browser', names: eventNames('Browser', 'BROWSER_TYPE') },
  { id: 'actor', names: eventNames('DELEGATED_USER_NAME') },
  {
    id: 'actor_id',
    names: eventNames('DELEGATED_USER_ID_DERIVED', 'DELEGATED_USER_ID', 'DelegatedUserIdentifier'),
  },
] as const satisfies readonly Column[];

/** Columns of a logout. A header in which two columns stood in one cell was seen; as a key of JSON it stays so. */
export const LOGOUT_COLUMNS = [
  { id: 'username', names: eventNames('USER_NAME') },
  { id: 'session_type', names: eventNames('SESSION_TYPE') },
  { id: 'session_level', names: eventNames('SESSION_LEVEL') },
  { id: 'initiated', names: eventNames('USER_INITIATED_LOGOUT', 'API_VERSION,USER_INITIATED_LOGOUT') },
] as const satisfies readonly Column[];

/** The type of an event in one word (`Login`, `LoginAs`, `Logout`), however it is told; null when it is not told. */
export function eventType(text: string | null): string | null {
  if (!text) return null;
  return text.replace(/^(?:\/event\/|Salesforce\.)/i, '').replace(/(?:Event)?(?:Stream|Log)?$/, '');
}

/** Why a record of another type stands aside. */
export function otherType(type: string): { readonly ignored: string } {
  return { ignored: `Another kind of event: ${type.slice(0, 60)}` };
}

/** Whether some of the first rows are of a type; null when none of them tells a type. */
export function hasType({ header, rows }: Glimpse, type: string): boolean | null {
  const map = mapHeader(header, EVENT_COLUMNS);
  const types = rows
    .map((cells, at) => eventType(map.record(at, cells).text('type')))
    .filter((one) => one !== null);
  return types.length === 0 ? null : types.includes(type);
}

type Event = Facts['impersonation_event'];
type Read = Reading<'impersonation_event'>;

/** The start of every event: when it was and which session it belongs to. */
export function eventIn(
  record: RecordCells,
  times: Times,
): { readonly problem: Problem } | { readonly event: Event; readonly notes: readonly Problem[] } {
  const time = readMoment(record, times, 'at');
  if ('problem' in time) return time;
  const event: Event = {
    system: 'salesforce',
    at: time.at,
    kind: 'use',
    actor_name: null,
    actor_login: null,
    target_name: null,
    target_login: null,
    session_key: textOrNull(record, 'key') ?? textOrNull(record, 'session'),
    ends_by: null,
    reason: null,
    ip: textOrNull(record, 'ip'),
    browser: browserIn(record),
    text: '',
  };
  return { event, notes: time.notes };
}

/** Log files may give a number that stands for a browser: it says nothing to anybody. */
function browserIn(record: RecordCells): string | null {
  const text = textOrNull(record, 'browser');
  return text === null || /^(?:\d+|unknown|n\/a)$/i.test(text) ? null : text;
}

/**
 * A logout: the end of whatever session has its key. It names whose session it was and never who was behind it, so that
 * it says nothing of impersonation by itself.
 */
export function logoutIn(record: RecordCells, times: Times): Read {
  const read = eventIn(record, times);
  if ('problem' in read) return read;
  const target = textOrNull(record, 'username') ?? textOrNull(record, 'user_id');
  return {
    fact: { ...read.event, kind: 'end', target_login: target, text: logoutText(record) },
    notes: [...read.notes, ...flagNotes(record, 'initiated')],
  };
}

/** The code of a session that an administrator has in somebody else's account. */
const SUBSTITUTE = /^(?:S|Substitute\s?User)$/;

function logoutText(record: RecordCells): string {
  const type = textOrNull(record, 'session_type');
  const byUser = readFlag(record, 'initiated');
  const how =
    byUser === null
      ? 'Logged out'
      : byUser === 1
        ? 'Logged out by the user'
        : 'Session ended by the system or by time';
  if (type === null) return how;
  return SUBSTITUTE.test(type)
    ? `${how}, a session in somebody else's account (SubstituteUser)`
    : `${how}, session type ${type}`;
}

/** What makes two events of different files one: hourly and daily log files overlap. */
export function sameEvent(event: Event): string {
  const { at, kind, actor_login, target_login, session_key, ip, text } = event;
  return flatten([at, kind, actor_login, target_login, session_key, ip, text]);
}
