import { eventOf, joined, NOBODY_ACTED, sameBy, told } from '../../cells/platform-event.ts';
import { nameOrLogin } from '../../cells/platform-people.ts';
import { problemOf, readMoment } from '../../cells/read-cells.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, Glossary, Reading, RecordCells, Times } from '../../format.ts';
import { columns } from './columns.ts';
import { detailsOf } from './details.ts';

const SESSION = 'keycloak session ';
const USER = 'keycloak user ';

/** Who impersonated in which session, and which username an id has: the file says it in other events. */
function mentions(record: RecordCells): readonly (readonly [string, string])[] {
  const detail = detailsOf(record);
  const [session, user, username] = [told(record, 'session'), told(record, 'user'), detail('username')];
  const impersonator = record.text('type') === 'IMPERSONATE' ? detail('impersonator') : null;
  return [
    ...(session !== null && impersonator !== null ? [[SESSION + session, impersonator] as const] : []),
    ...(user !== null && username !== null ? [[USER + user, username] as const] : []),
  ];
}

function readRecord(record: RecordCells, times: Times, glossary: Glossary): Reading<'impersonation_event'> {
  const type = (record.text('type') ?? '').toUpperCase();
  const session = told(record, 'session');
  if (type === 'IMPERSONATE_ERROR') return { ignored: 'The attempt failed' };
  if (type === 'IMPERSONATE') {
    const impersonator = detailsOf(record)('impersonator');
    if (impersonator !== null) return event(record, times, 'start', impersonator, glossary);
    const message = 'Somebody was impersonated, but the details do not say by whom.';
    return { problem: problemOf(record, 'impersonator', message) };
  }
  const impersonator = session === null ? null : (glossary.get(SESSION + session) ?? null);
  // A logout may end a session that another file shows: its key tells, whether or not this file says who acted.
  if (type === 'LOGOUT' && session !== null) return event(record, times, 'end', impersonator, glossary);
  if (impersonator === null) return { ignored: NOBODY_ACTED };
  return event(record, times, 'use', impersonator, glossary);
}

function event(
  record: RecordCells,
  times: Times,
  kind: 'start' | 'use' | 'end',
  impersonator: string | null,
  glossary: Glossary,
): Reading<'impersonation_event'> {
  const time = readMoment(record, times, 'at');
  if ('problem' in time) return time;
  const [user, realm] = [told(record, 'user'), told(record, 'realm')];
  const login = user === null ? null : (glossary.get(USER + user) ?? user);
  const parts = [told(record, 'type'), user && `user ${user}`, realm && `realm ${realm}`];
  const keycloak = {
    system: 'keycloak',
    at: time.at,
    kind,
    session_key: told(record, 'session'),
    ip: told(record, 'ip'),
    text: joined(parts, ', '),
  };
  const actor = impersonator === null ? null : nameOrLogin(impersonator);
  return { fact: eventOf(keycloak, actor, login === null ? null : { name: null, login }), notes: time.notes };
}

export const keycloakEvents: Format<'impersonation_event'> = {
  id: 'keycloak.events',
  title: 'Keycloak user events',
  origin:
    'Keycloak: the events of a realm over the administration interface (GET /admin/realms/REALM/events) as JSON, the JSON of an event listener, or a copy of the table event_entity.',
  shows:
    'Each impersonation by an administrator, by whom and of whom, and the logout of that session. A user is named by an id unless another event of the file gives the username.',
  absence: {
    proves: false,
    because:
      'events are stored only where user events are switched on, and only for as long as each realm says',
  },
  table: 'impersonation_event',
  columns,
  required: [['at'], ['type']],
  timeColumns: ['at'],
  detect: (glimpse) =>
    recognise(glimpse, columns, {
      all: ['at', 'type', 'user', 'session'],
      any: [
        ['realm', 'client'],
        ['ip', 'impersonator', 'detail_key', 'details_json', 'username'],
      ],
      from: 0.97,
      to: 0.97,
    }),
  read: readRecord,
  coverage: ['at'],
  identity: sameBy('session_key', 'ip', 'text'),
  glossary: mentions,
};
