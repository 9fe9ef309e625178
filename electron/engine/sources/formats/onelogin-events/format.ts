import { eventOf, joined, NOBODY_ACTED, sameBy, SAME_PERSON, told } from '../../cells/platform-event.ts';
import { namedIn, nobodyIn, type Who } from '../../cells/platform-people.ts';
import { readMoment } from '../../cells/read-cells.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, Glossary, Reading, RecordCells, Times } from '../../format.ts';
import { columns } from './columns.ts';

const ASSUMED = '3';
const LOGGED_OUT = '7';
const USER = 'onelogin user ';

function mentions(record: RecordCells): readonly (readonly [string, string])[] {
  return (['actor', 'user'] as const).flatMap((column) => {
    const [id, name] = [namedIn(record, `${column}_id`), namedIn(record, column)];
    return id === null || name === null ? [] : [[USER + id, name] as const];
  });
}

/** The id makes two people of one name different; the name is for those who read. */
function person(name: string | null, id: string | null): Who | null {
  return name === null && id === null ? null : { name, login: id };
}

function readRecord(record: RecordCells, times: Times, glossary: Glossary): Reading<'impersonation_event'> {
  const acting = person(namedIn(record, 'actor'), namedIn(record, 'actor_id'));
  const type = record.text('type');
  if (type === ASSUMED) {
    const target = person(namedIn(record, 'user'), namedIn(record, 'user_id'));
    if (acting === null) return nobodyIn(record, ['actor', 'actor_id']);
    if (target === null) return nobodyIn(record, ['user', 'user_id']);
    return event(record, times, 'start', acting, target);
  }
  const assuming = namedIn(record, 'assuming');
  if (assuming === null) return { ignored: NOBODY_ACTED };
  if (acting === null) return nobodyIn(record, ['actor', 'actor_id']);
  const isId = /^\d+$/.test(assuming);
  const name =
    namedIn(record, 'assuming_name') ?? (isId ? (glossary.get(USER + assuming) ?? null) : assuming);
  return event(
    record,
    times,
    type === LOGGED_OUT ? 'end' : 'use',
    person(name, isId ? assuming : null),
    acting,
  );
}

function event(
  record: RecordCells,
  times: Times,
  kind: 'start' | 'use' | 'end',
  actor: Who | null,
  target: Who,
): Reading<'impersonation_event'> {
  const same = actor?.login === null ? actor.name === target.name : actor?.login === target.login;
  if (same) return { ignored: SAME_PERSON };
  const time = readMoment(record, times, 'at');
  if ('problem' in time) return time;
  const what =
    kind === 'start'
      ? 'Assumed another user'
      : kind === 'end'
        ? 'Logged out while assuming'
        : 'Acted while assuming';
  const type = told(record, 'type');
  const parts = [
    type === null ? what : `${what} (event type ${type})`,
    told(record, 'app'),
    told(record, 'message') ?? told(record, 'notes'),
  ];
  const onelogin = {
    system: 'onelogin',
    at: time.at,
    kind,
    text: joined(parts),
    ip: told(record, 'ip'),
  };
  return { fact: eventOf(onelogin, actor, target), notes: time.notes };
}

export const oneLoginEvents: Format<'impersonation_event'> = {
  id: 'onelogin.events',
  title: 'OneLogin events',
  origin:
    'OneLogin: the events interface (GET /api/1/events) as JSON, or a report over events downloaded as CSV.',
  shows:
    'Each time one user assumed another, and what was done meanwhile. It shows no reason, and what was done inside an application after its launch is not in it.',
  absence: {
    proves: false,
    because:
      'the interface gives the events that a search asked for, and the file does not say which these were',
  },
  table: 'impersonation_event',
  columns,
  required: [['at'], ['type', 'assuming']],
  timeColumns: ['at'],
  detect: (glimpse) =>
    recognise(glimpse, columns, {
      all: ['at'],
      any: [
        ['type'],
        ['actor', 'actor_id'],
        ['assuming', 'user', 'user_id'],
        ['assuming', 'ip', 'app', 'notes'],
      ],
      from: 0.98,
      to: 0.98,
    }),
  read: readRecord,
  coverage: ['at'],
  identity: sameBy('actor_login', 'target_name', 'target_login', 'ip', 'text'),
  glossary: mentions,
};
