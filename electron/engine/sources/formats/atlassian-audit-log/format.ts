import { eventOf, joined, sameEvent, SAME_PERSON, told } from '../../cells/platform-event.ts';
import { isSame, nobodyIn, userAmong, whoIn, withLogin, type Who } from '../../cells/platform-people.ts';
import { problemOf, readMoment } from '../../cells/read-cells.ts';
import { NO_GUESS, recognise } from '../../csv/recognise.ts';
import type { Format, Glimpse, Guess, RecordCells } from '../../format.ts';
import { columns } from './columns.ts';

const AS_USER = 'user_logged_in_as_user';
/** The message of the event, seen in the tests of a detection rule: "Logged in as somebody@example.io". */
const MESSAGE = /\blogged in as (?!(?:an? |another )?user\.?$)(?:user )?(\S.*?)\.?$/i;

const CONTEXT = { name: 'context', login: 'context_login', type: 'context_type' };

/** Whether a record is a login as another user: by its code where it has one, by its message otherwise. */
function isAsUser(record: RecordCells): boolean {
  const code = told(record, 'action');
  if (code !== null && /^[a-z]+(?:_[a-z]+)+$/.test(code)) return code === AS_USER;
  return [code, told(record, 'activity')].some((text) => text !== null && MESSAGE.test(text));
}

function messageUser(record: RecordCells): Who | null {
  const texts = (['activity', 'action'] as const).map(
    (column) => MESSAGE.exec(record.text(column) ?? '')?.[1],
  );
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
  detect,
  read: (record, times) => {
    if (!isAsUser(record)) return { ignored: 'Not a login as another user' };
    const actor = whoIn(record, 'actor', ['actor_login', 'actor_id']);
    if (actor === null) return nobodyIn(record, ['actor', 'actor_login']);
    const target = userAmong(record, CONTEXT, /^users?$/i) ?? messageUser(record);
    if (target === null)
      return {
        problem: problemOf(
          record,
          'activity',
          'Somebody logged in as another user, but the row does not say as whom.',
        ),
      };
    if (isSame(actor, target)) return { ignored: SAME_PERSON };
    const time = readMoment(record, times, 'time');
    if ('problem' in time) return time;
    const text = joined([told(record, 'activity') ?? told(record, 'action')]);
    const start = {
      system: 'atlassian',
      at: time.at,
      kind: 'start',
      text,
      ip: told(record, 'ip'),
    } as const;
    return { fact: eventOf(start, actor, target), notes: time.notes };
  },
  coverage: ['at'],
  identity: sameEvent,
  retention: { days: 180, words: 'Atlassian keeps the audit log for 180 days' },
};

function detect(glimpse: Glimpse): Guess {
  const json = recognise(glimpse, columns, {
    all: ['action', 'time'],
    any: [
      ['actor', 'actor_login', 'actor_id'],
      ['context', 'context_login', 'context_type', 'envelope'],
    ],
    from: 0.97,
    to: 0.97,
  });
  if (json.confidence > 0) return json;
  const page = { all: ['activity', 'time', 'actor', 'place', 'ip'], none: ['other'], from: 0.6, to: 0.6 };
  const said = glimpse.rows.some((row) =>
    row.some((cell) => cell === AS_USER || /^logged in as \S+@\S+$/i.test(cell)),
  );
  const csv = recognise(
    glimpse,
    columns,
    said ? { ...page, all: ['time', 'actor'], from: 0.96, to: 0.96 } : page,
  );
  return csv.confidence > 0 ? csv : NO_GUESS;
}
