import { eventOf, joined, sameEvent, SAME_PERSON, told } from '../../cells/platform-event.ts';
import { isSame, nobodyIn, whoIn, withLogin, type Who } from '../../cells/platform-people.ts';
import { problemOf, readTime } from '../../cells/read-cells.ts';
import { NO_GUESS, recognise } from '../../csv/recognise.ts';
import type { Format, RecordCells } from '../../format.ts';

/*
 * JSON as the organisation's events interface gives it, seen in a detection rule's tests: `attributes` of action, actor,
 * context (the account used), container and time, and `message.content`. The header of the CSV that the administration
 * page exports could not be found; the page itself has activity, date, actor, app, location and IP address.
 */
const columns = [
  { id: 'action', names: ['attributes.action', 'action', 'Action ID', 'Event type'] },
  { id: 'activity', names: ['message.content', 'attributes.message.content', 'Activity', 'Message', 'Event', 'Description', 'Details'] },
  { id: 'time', names: ['attributes.time', 'time', 'Date', 'Date and time', 'Date/time', 'Timestamp', 'Created'] },
  { id: 'actor', names: ['attributes.actor.name', 'actor.name', 'Actor', 'Actor name'] },
  { id: 'actor_login', names: ['attributes.actor.email', 'actor.email', 'Actor email', 'Email'] },
  { id: 'actor_id', names: ['attributes.actor.id', 'actor.id', 'Actor ID', 'Actor account ID'] },
  { id: 'context', names: ['attributes.context.attributes.name', 'context.attributes.name', 'context.name'] },
  { id: 'context_login', names: ['attributes.context.attributes.email', 'context.attributes.email', 'context.email'] },
  { id: 'context_type', names: ['attributes.context.type', 'context.type'] },
  { id: 'context_id', names: ['attributes.context.id', 'context.id'] },
  { id: 'ip', names: ['attributes.location.ip', 'location.ip', 'IP address', 'IP', 'Actor IP address'] },
  { id: 'place', names: ['App', 'Product', 'Location', 'attributes.container.type'] },
  { id: 'other', names: ['Activity type', 'Item'] },
] as const;

const AS_USER = 'user_logged_in_as_user';
/** The message of the event, seen in the tests of a detection rule: "Logged in as somebody@example.io". */
const MESSAGE = /\blogged in as (?:user )?(\S.*?)\.?$/i;

/** The account used: the first of the context that is a user. Lists keep their places across columns. */
function contextUser(record: RecordCells): Who | null {
  const [names, logins, types] = ['context', 'context_login', 'context_type'].map((id) => record.all(id) ?? []);
  const count = Math.max(names?.length ?? 0, logins?.length ?? 0);
  for (let at = 0; at < count; at += 1) {
    const [name = '', login = '', type = 'users'] = [names?.[at], logins?.[at], types?.[at]];
    if (!/^users?$/i.test(type) || (name === '' && login === '')) continue;
    return name === '' ? { name: null, login } : withLogin(name, login || null);
  }
  return null;
}

/** Whether a record is a login as another user: by its code where it has one, by its message otherwise. */
function isAsUser(record: RecordCells): boolean {
  const code = told(record, 'action');
  if (code !== null && /^[a-z]+(?:_[a-z]+)+$/.test(code)) return code === AS_USER;
  return [code, told(record, 'activity')].some((text) => text !== null && MESSAGE.test(text));
}

function messageUser(record: RecordCells): Who | null {
  const texts = (['activity', 'action'] as const).map((column) => MESSAGE.exec(record.text(column) ?? '')?.[1]);
  const found = texts.find((text) => text !== undefined);
  return found === undefined ? null : withLogin(found);
}

export const atlassianAuditLog: Format<'impersonation_event'> = {
  id: 'atlassian.audit-log',
  title: 'Atlassian organization audit log',
  origin:
    'Atlassian Administration: Security, Audit log, Export log (CSV by e-mail); or the events of the organization over the admin interface as JSON.',
  shows:
    'Each login of an administrator as another user: who, as whom, when, and mostly from which address. It shows neither an end nor a reason, nor what was done.',
  absence: {
    proves: false,
    because:
      'what the log records depends on the subscription, it reaches back 180 days at most, and an export may have been filtered',
  },
  table: 'impersonation_event',
  columns,
  required: [['time'], ['action', 'activity']],
  timeColumns: ['time'],
  detect: (glimpse) => {
    const json = recognise(glimpse, columns, {
      all: ['action', 'time'],
      any: [['actor', 'actor_login', 'actor_id'], ['context', 'context_login', 'context_id', 'context_type']],
      from: 0.97,
      to: 0.97,
    });
    if (json.confidence > 0) return json;
    const page = { all: ['activity', 'time', 'actor', 'place', 'ip'], none: ['other'], from: 0.8, to: 0.8 };
    const said = glimpse.rows.some((row) => row.some((cell) => cell === AS_USER || /^logged in as \S+@\S+$/i.test(cell)));
    const csv = recognise(glimpse, columns, said ? { ...page, all: ['time', 'actor'], from: 0.96, to: 0.96 } : page);
    return csv.confidence > 0 ? csv : NO_GUESS;
  },
  read: (record, times) => {
    if (!isAsUser(record)) return { ignored: 'Not a login as another user' };
    const actor = whoIn(record, 'actor', ['actor_login', 'actor_id']);
    if (actor === null) return nobodyIn(record, ['actor', 'actor_login']);
    const target = contextUser(record) ?? messageUser(record);
    if (target === null)
      return {
        problem: problemOf(record, 'activity', 'Somebody logged in as another user, but the row does not say as whom.'),
      };
    if (isSame(actor, target)) return { ignored: SAME_PERSON };
    const time = readTime(record, times, 'time');
    if (time.problem) return { problem: time.problem };
    const text = joined([told(record, 'activity') ?? told(record, 'action')]);
    const start = { system: 'atlassian', at: time.at ?? 0, kind: 'start', text, ip: told(record, 'ip') } as const;
    return { fact: eventOf(start, actor, target), notes: time.notes };
  },
  coverage: ['at'],
  identity: sameEvent,
  retention: { days: 180, words: 'Atlassian keeps the audit log for 180 days' },
};
