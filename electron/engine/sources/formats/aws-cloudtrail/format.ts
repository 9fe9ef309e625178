import { eventOf, joined, sameEvent, told } from '../../cells/platform-event.ts';
import { isMail, type Who } from '../../cells/platform-people.ts';
import { problemOf, readMoment, readTime } from '../../cells/read-cells.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, Problem, Reading, RecordCells, Times } from '../../format.ts';
import { columns } from './columns.ts';
import { actorOf, eventIn, isService, roleOf } from './event.ts';
import { secrets } from './secrets.ts';

const ASSUME_ROLE = /^AssumeRole(?:WithSAML|WithWebIdentity)?$/;

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

function readRecord(record: RecordCells, times: Times): Reading<'impersonation_event'> {
  const event = eventIn(record);
  if (!ASSUME_ROLE.test(told(event, 'name') ?? '')) return { ignored: 'Not an AssumeRole event' };
  if (told(event, 'error') !== null) return { ignored: 'The attempt failed' };
  if (isService(event)) return { ignored: 'An AWS service assumed the role, not a person' };
  const [actor, role] = [actorOf(event), roleOf(event)];
  if (actor === null)
    return { problem: problemOf(event, 'arn', 'The row does not say who assumed the role.') };
  if (role !== null) return assumption(event, times, actor, role);
  const noRole = 'The row does not say which role was assumed. Download the events as JSON.';
  return { problem: problemOf(event, 'role', noRole) };
}

function assumption(event: RecordCells, times: Times, actor: Who, role: Who): Reading<'impersonation_event'> {
  const time = readMoment(event, times, 'at');
  if ('problem' in time) return time;
  const at = time.at;
  const end = endsBy(event, times, at);
  const arn = told(event, 'arn');
  const aws = {
    system: 'aws',
    at,
    kind: 'start',
    text: joined([`${told(event, 'name') ?? ''} ${role.login ?? ''}`, arn && `by ${arn}`], ', '),
    session_key: told(event, 'shared_id') ?? told(event, 'event_id'),
    ends_by: end.at,
    reason: reasonOf(event, actor),
    ip: told(event, 'ip'),
    browser: told(event, 'browser'),
  } as const;
  return { fact: eventOf(aws, actor, role), notes: [...time.notes, ...end.notes] };
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
        ['arn', 'type', 'user', 'region', 'ip', 'event_id', 'whole', 'parts'],
      ],
      from: 0.99,
      to: 0.99,
    }),
  read: readRecord,
  coverage: ['at'],
  identity: sameEvent,
  retention: {
    days: 90,
    words: 'the event history of CloudTrail keeps 90 days; a trail keeps its files longer',
  },
  secrets,
};
