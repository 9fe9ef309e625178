import { eventOf, joined, sameEvent, told } from '../../cells/platform-event.ts';
import { nameOrLogin, namedIn, nobodyIn, type Who } from '../../cells/platform-people.ts';
import { readMoment } from '../../cells/read-cells.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, RecordCells } from '../../format.ts';

/*
 * The twelve columns and their meaning stand in one answer of the maker's forum, with example rows: the actor is the
 * account used, the impersonator who really acted, and impersonator_id is 0 when nobody did. In the example fired_at is
 * four hours after fired_at_tz on a day on which New York is four hours behind UTC: fired_at is UTC. fired_at_tz is not
 * read, because its zone is written nowhere and would have to be asked for.
 */
const columns = [
  { id: 'fired_at', names: ['fired_at'], zone: 'UTC' },
  { id: 'actor_id', names: ['actor_id'] },
  { id: 'actor', names: ['actor'] },
  { id: 'impersonator_id', names: ['impersonator_id'] },
  { id: 'impersonator', names: ['impersonator'] },
  { id: 'target', names: ['target'] },
  { id: 'action', names: ['action'] },
  { id: 'action_id', names: ['action_id'] },
  { id: 'event_id', names: ['event_id'] },
  { id: 'payload', names: ['payload'] },
] as const;

/** The text is a username or an e-mail; the internal id serves where it is missing. */
function account(record: RecordCells, text: string, id: string): Who | null {
  const written = namedIn(record, text) ?? namedIn(record, id);
  return written === null ? null : nameOrLogin(written);
}

export const auditTrail: Format<'impersonation_event'> = {
  id: 'docebo.audit-trail',
  title: 'Docebo audit trail',
  origin: 'Docebo: Admin Menu, Reports, a report of type Audit Trail over all users and all events, as CSV.',
  shows:
    'What a superadmin did in the account of somebody else, action by action. It does not show when the account was entered or left: a session is put together from its actions.',
  absence: {
    proves: false,
    because:
      'a superadmin who only looked around in an account leaves no row, and the report holds only the users and events that were chosen',
  },
  table: 'impersonation_event',
  columns,
  required: [['fired_at']],
  timeColumns: ['fired_at'],
  detect: (glimpse) =>
    recognise(glimpse, columns, {
      all: ['fired_at'],
      any: [
        ['impersonator_id', 'impersonator'],
        ['actor', 'actor_id'],
      ],
      from: 0.99,
      to: 0.99,
    }),
  read: (record, times) => {
    const actor = account(record, 'impersonator', 'impersonator_id');
    if (actor === null || record.text('impersonator_id') === '0') return { ignored: 'Nobody impersonated' };
    const target = account(record, 'actor', 'actor_id');
    if (target === null) return nobodyIn(record, ['actor', 'actor_id']);
    const time = readMoment(record, times, 'fired_at');
    if ('problem' in time) return time;
    const text = joined([told(record, 'action') ?? told(record, 'action_id'), told(record, 'target')]);
    const fact = eventOf({ system: 'docebo', at: time.at, kind: 'use', text }, actor, target);
    return { fact, notes: time.notes };
  },
  coverage: ['at'],
  identity: sameEvent,
};
