import { eventOf, joined, sameEvent, told } from '../../cells/platform-event.ts';
import { isMail, type Who } from '../../cells/platform-people.ts';
import { problemOf, readTime } from '../../cells/read-cells.ts';
import { mapHeader } from '../../csv/header.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, Problem, RecordCells, Times } from '../../format.ts';
import { flatten, parseJson } from '../../json/flatten.ts';
import { columns } from './columns.ts';
import { secrets } from './secrets.ts';

const ASSUME_ROLE = /^AssumeRole(?:WithSAML|WithWebIdentity)?$/;
const ROLE_ARN = /arn:aws[a-z-]*:iam::\d*:role\/[^\s"',;\]}]+/;

/** The event inside, for answers of `lookup-events`; the record itself otherwise. */
function eventIn(record: RecordCells): RecordCells {
  const text = record.text('whole');
  if (!text) return record;
  try {
    const paths = [...flatten(parseJson(text))].flatMap(([path, cells]) =>
      cells.map((cell) => [path, cell] as const),
    );
    const header = paths.map(([path]) => path);
    return mapHeader(header, columns).record(
      record.row,
      paths.map(([, cell]) => cell),
    );
  } catch {
    return record;
  }
}

/** Services act on their own behalf: no person used the role. The sign-in page acts for the person who clicks. */
function isService(event: RecordCells): boolean {
  const service = /^(?!signin\.|sso\.|console\.)[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/;
  const callers = [told(event, 'invoked_by'), told(event, 'ip')];
  return (
    event.text('type') === 'AWSService' || callers.some((caller) => caller !== null && service.test(caller))
  );
}

/**
 * Who assumed the role: the user name, where there is one. An assumed role says in the name of its session who took it
 * on when that is an e-mail, or when the sign-in portal made the session; otherwise the session is all there is.
 */
function actorOf(event: RecordCells): Who | null {
  const arn = told(event, 'arn');
  const [, role = '', session] = /:assumed-role\/([^/]+)\/(.+)$/.exec(arn ?? '') ?? [];
  if (session !== undefined)
    return isMail(session) || role.startsWith('AWSReservedSSO_')
      ? { name: null, login: session }
      : { name: session, login: arn };
  const login = told(event, 'user') ?? arn ?? told(event, 'principal') ?? told(event, 'account');
  return login === null ? null : { name: null, login };
}

function roleOf(event: RecordCells): Who | null {
  const arn = told(event, 'role') ?? ROLE_ARN.exec((event.all('resources') ?? []).join(' '))?.[0] ?? null;
  return arn === null ? null : { name: arn.split('/').at(-1) ?? arn, login: arn };
}

/** The session name and the source identity, unless they only say again who it is. */
function reasonOf(event: RecordCells, actor: Who): string | null {
  const names = [told(event, 'session_name'), told(event, 'source_identity')];
  const saying = names.filter(
    (text) => text !== null && !isMail(text) && text !== actor.name && text !== actor.login,
  );
  return joined(saying, ', ') || null;
}

/** When the credentials run out: as the answer says, else by the duration that was asked for. */
function endsBy(
  event: RecordCells,
  times: Times,
  at: number,
): { at: number | null; notes: readonly Problem[] } {
  const expires = readTime(event, times, 'expires');
  if (expires.at !== null && expires.at >= at) return { at: expires.at, notes: expires.notes };
  const seconds = told(event, 'duration');
  const asked = seconds !== null && /^\d{1,6}$/.test(seconds) ? at + Number(seconds) * 1000 : null;
  return { at: asked, notes: expires.problem ? [expires.problem] : [] };
}

export const cloudTrail: Format<'impersonation_event'> = {
  id: 'aws.cloudtrail',
  title: 'AWS CloudTrail events',
  origin:
    'AWS: CloudTrail, Event history, event name AssumeRole, Download events as JSON (the CSV lacks the session name and its end); or the files of a trail.',
  shows:
    'Each time somebody took on a role: who, which role, for how long at most, and the session name that was given. It does not show whether the role was given up earlier. Keys and tokens in the file are left out.',
  absence: {
    proves: false,
    because:
      'a file covers only the accounts and regions that it was taken from, and the event history reaches back 90 days',
  },
  table: 'impersonation_event',
  columns,
  required: [
    ['name', 'whole'],
    ['at', 'whole'],
  ],
  timeColumns: ['at', 'expires'],
  detect: (glimpse) =>
    recognise(glimpse, columns, {
      all: ['name', 'at'],
      any: [
        ['source', 'whole'],
        ['arn', 'type', 'user', 'region', 'ip', 'event_id', 'whole'],
      ],
      from: 0.99,
      to: 0.99,
    }),
  read: (record, times) => {
    const event = eventIn(record);
    const name = told(event, 'name') ?? '';
    if (!ASSUME_ROLE.test(name)) return { ignored: 'Not an AssumeRole event' };
    if (told(event, 'error') !== null) return { ignored: 'The attempt failed' };
    if (isService(event)) return { ignored: 'An AWS service assumed the role, not a person' };
    const actor = actorOf(event);
    if (actor === null)
      return { problem: problemOf(event, 'arn', 'The row does not say who assumed the role.') };
    const role = roleOf(event);
    const noRole = 'The row does not say which role was assumed. Download the events as JSON.';
    if (role === null) return { problem: problemOf(event, 'role', noRole) };
    const time = readTime(event, times, 'at');
    if (time.problem) return { problem: time.problem };
    const at = time.at ?? 0;
    const end = endsBy(event, times, at);
    const arn = told(event, 'arn');
    const aws = {
      system: 'aws',
      at,
      kind: 'start',
      text: joined([`${name} ${role.login ?? ''}`, arn && `by ${arn}`], ', '),
      session_key: told(event, 'shared_id') ?? told(event, 'event_id'),
      ends_by: end.at,
      reason: reasonOf(event, actor),
      ip: told(event, 'ip'),
    } as const;
    return { fact: eventOf(aws, actor, role), notes: [...time.notes, ...end.notes] };
  },
  coverage: ['at'],
  identity: sameEvent,
  retention: {
    days: 90,
    words: 'the event history of CloudTrail keeps 90 days; a trail keeps its files longer',
  },
  secrets,
};
