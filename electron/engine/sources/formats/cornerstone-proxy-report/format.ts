import { whoIn, type Who } from '../../cells/platform-people.ts';
import { readSession, sameSession, type SessionColumns } from '../../cells/platform-session.ts';
import { textOrNull } from '../../cells/read-cells.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, RecordCells } from '../../format.ts';

/*
 * Column names and their meaning are those of the report's help page: User is whose account was used, "Action Performed
 * by User" who used it. The page names no column for the end; one that says so is read all the same. It says that times
 * are in a zone of the portal, so the zone is asked for.
 */
const columns = [
  { id: 'user_id', names: ['User ID'] },
  { id: 'user_login', names: ['User Name'] },
  { id: 'user_first', names: ['User First Name'] },
  { id: 'user_last', names: ['User Last Name'] },
  { id: 'user_full', names: ['User Full Name'] },
  { id: 'actor_id', names: ['Action Performed by User ID'] },
  { id: 'actor_login', names: ['Action Performed by User Name'] },
  { id: 'actor_full', names: ['Action Performed by User Full Name'] },
  { id: 'started', names: ['Proxy Start Date and Time', 'Proxy Start Date', 'Proxy Start Time'] },
  { id: 'ended', names: ['Proxy End Date and Time', 'Proxy End Date', 'Proxy End Time'] },
] as const;

const USER = ['user_login', 'user_id', 'user_full', 'user_first', 'user_last'] as const;
const ACTOR = ['actor_login', 'actor_id', 'actor_full'] as const;

const SESSION: SessionColumns = {
  system: 'cornerstone',
  actor: ACTOR,
  target: USER,
  started: ['started'],
  ended: ['ended'],
};

function userIn(record: RecordCells): Who | null {
  const parts = [textOrNull(record, 'user_first'), textOrNull(record, 'user_last')];
  const name = textOrNull(record, 'user_full') ?? (parts.filter((part) => part !== null).join(' ') || null);
  const account = whoIn(record, 'user_login', ['user_login', 'user_id']);
  return account === null && name === null ? null : { name, login: account?.login ?? null };
}

export const proxyReport: Format<'assumed_session'> = {
  id: 'cornerstone.proxy-report',
  title: 'Cornerstone Proxy as User Report',
  origin:
    'Cornerstone: Reports, Standard Reports, System, "Proxy as User Report", for all users, inactive ones included, and the dates of the audit.',
  shows:
    'Each proxy login: whose account was used, by whom, and from when. It shows neither an end nor a reason, nor what was done.',
  absence: {
    proves: false,
    because:
      'the report lists the proxy logins of the users and dates that it was run for, which the file does not say',
  },
  table: 'assumed_session',
  columns,
  required: [['started'], USER, ACTOR],
  timeColumns: ['started', 'ended'],
  detect: (glimpse) =>
    recognise(glimpse, columns, { all: ['started'], any: [ACTOR, USER], from: 0.99, to: 0.99 }),
  read: (record, times) =>
    readSession(record, times, SESSION, {
      actor: whoIn(record, 'actor_full', ['actor_login', 'actor_id']),
      target: userIn(record),
    }),
  coverage: ['started_at', 'ended_at'],
  identity: sameSession,
  rowLimits: [100_000],
};
