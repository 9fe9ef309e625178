import { eventOf, joined, NOBODY_ACTED, sameEvent, told } from '../../cells/platform-event.ts';
import { nobodyIn, userAmong, whoIn, type Who } from '../../cells/platform-people.ts';
import { readMoment } from '../../cells/read-cells.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, RecordCells } from '../../format.ts';
import { columns } from './columns.ts';

/** Event types of the System Log, and their names in the retired events interface, by what they are for a session. */
const KINDS: ReadonlyMap<string, 'start' | 'end' | 'permit'> = new Map([
  ['user.session.impersonation.initiate', 'start'],
  ['core.user.impersonation.session.initiated', 'start'],
  ['user.session.impersonation.end', 'end'],
  ['core.user.impersonation.session.ended', 'end'],
  ['user.session.impersonation.grant', 'permit'],
  ['core.user.impersonation.grant.enabled', 'permit'],
  ['user.session.impersonation.extend', 'permit'],
  ['core.user.impersonation.grant.extended', 'permit'],
  ['user.session.impersonation.revoke', 'permit'],
  ['core.user.impersonation.grant.revoked', 'permit'],
]);

/** Where an engineer of Okta enters without being given an administrator's account, it is the organization that is used. */
const ORGANIZATION: Who = { name: 'Okta organization', login: null };

const TARGET = { name: 'target', login: 'target_login', type: 'target_type' };

/** Okta writes "unknown" where an event belongs to no session. */
function sessionKey(record: RecordCells): string | null {
  const key = told(record, 'session');
  return key?.toLowerCase() === 'unknown' ? null : key;
}

export const systemLog: Format<'impersonation_event'> = {
  id: 'okta.system-log',
  title: 'Okta System Log',
  origin:
    'Okta Admin Console: Reports, System Log, all events of the period, Download CSV; or the System Log interface as JSON.',
  shows:
    'Access of Okta Support to the organization: which engineer entered, from when to when. Okta has no login of administrators as other users, and what is done inside the applications behind it is not in this log.',
  absence: {
    proves: false,
    because:
      'it records only access by Okta Support, not who acts as whom inside the applications, and a search that was downloaded may leave rows out',
  },
  table: 'impersonation_event',
  columns,
  required: [['at'], ['event', 'legacy']],
  timeColumns: ['at'],
  detect: (glimpse) =>
    recognise(glimpse, columns, {
      all: ['at', 'event', 'actor_login'],
      any: [['actor', 'message', 'outcome', 'legacy', 'session']],
      from: 0.98,
      to: 0.98,
    }),
  read: (record, times) => {
    const kind = KINDS.get(told(record, 'event') ?? '') ?? KINDS.get(told(record, 'legacy') ?? '');
    if (kind === undefined) return { ignored: NOBODY_ACTED };
    if (kind === 'permit')
      return { ignored: 'Access of Okta Support was granted, extended or taken back; nobody logged in' };
    if (/^(?:failure|deny|denied)$/i.test(record.text('outcome') ?? ''))
      return { ignored: 'The attempt failed' };
    const actor = whoIn(record, 'actor', ['actor_login', 'actor_id']);
    if (actor === null) return nobodyIn(record, ['actor', 'actor_login']);
    const time = readMoment(record, times, 'at');
    if ('problem' in time) return time;
    const target = userAmong(record, TARGET, /user$/i) ?? ORGANIZATION;
    const okta = {
      system: 'okta',
      at: time.at,
      kind,
      session_key: sessionKey(record),
      ip: told(record, 'ip'),
      browser: told(record, 'browser'),
      text: joined([told(record, 'message'), told(record, 'event') ?? told(record, 'legacy')]),
    };
    return { fact: eventOf(okta, actor, target), notes: time.notes };
  },
  coverage: ['at'],
  identity: sameEvent,
  retention: { days: 90, words: 'Okta keeps the System Log for 90 days' },
};
