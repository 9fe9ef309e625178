import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, importFile, type ReviewFile } from '../../../electron/engine/review.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { withReview } from '../temp-review.ts';

/** A harbour authority and the files it can export; all times are UTC on 17 February 2026 unless a day is said. */
export type File = { readonly name: string; readonly text: string };

const lines = (...rows: readonly string[]): string => [...rows, ''].join('\n');
const instant = (time: string): string => (time.includes('T') ? time : `2026-02-17T${time}`);

const USERS: readonly (readonly [id: string, login: string, name: string, unit: string])[] = [
  ['0055g0000000001AAA', 'ana.lopes', 'Ana Lopes', 'IT'],
  ['0055g0000000002AAB', 'zoe.brandt', 'Zoë Brandt', 'Payroll'],
  ['0055g0000000003AAC', 'ivo.petkov', 'Ivo Petkov', 'Berths'],
  ['0055g0000000004AAD', 'mia.sund', 'Mia Sund', 'IT'],
  ['0055g0000000005AAE', 'alex.martin', 'Alex Martin', 'Legal'],
  ['0055g0000000006AAF', 'alex.martin2', 'Alex Martin', 'Berths'],
];
export const login = (user: string): string => `${user}@harbour.example`;
export const idOf = (user: string): string => USERS.find(([, one]) => one === user)?.[0] ?? user;
export const nameOf = (user: string): string => USERS.find(([, one]) => one === user)?.[2] ?? user;

export const users: File = {
  name: 'users.csv',
  text: lines(
    'Id,Username,Name,IsActive,Department',
    ...USERS.map(([id, user, name, unit]) => `${id},${login(user)},${name},true,${unit}`),
  ),
};

/** The object export of the audit trail; `code` only where it matters. */
export type TrailRow = readonly [
  time: string,
  user: string,
  text: string,
  delegate?: string | undefined,
  code?: string,
];
export const trail = (rows: readonly TrailRow[], name = 'trail.csv'): File => ({
  name,
  text: lines(
    'CreatedDate,CreatedBy.Username,Action,Section,Display,DelegateUser',
    ...rows.map(
      ([time, user, text, delegate, code]) =>
        `${instant(time)}.000Z,${login(user)},${code ?? ''},Manage Users,${text},${delegate === undefined ? '' : login(delegate)}`,
    ),
  ),
});
export const into = (user: string): string => `Logged in using Login-As access for ${nameOf(user)}`;
export const outOf = (user: string): string => `Logged out using Login-As access for ${nameOf(user)}`;

/** The LoginAs event log: pages opened by an actor in an account, with the key of the login. */
export type LogRow = readonly [time: string, actor: string, target: string, key: string, uri?: string];
export const LEFT = '/secur/logout.jsp';
export const log = (rows: readonly LogRow[], name = 'login-as.csv'): File => ({
  name,
  text: lines(
    'EVENT_TYPE,TIMESTAMP_DERIVED,URI,LOGIN_KEY,DELEGATED_USER_NAME,USER_ID_DERIVED,CLIENT_IP',
    ...rows.map(
      ([time, actor, target, key, uri]) =>
        `LoginAs,${instant(time)}Z,${uri ?? '/home'},${key},${login(actor)},${idOf(target)},192.0.2.7`,
    ),
  ),
});

/** LoginAsEvent: starts only, by username. */
export type EventRow = readonly [time: string, actor: string, target: string, key?: string];
export const events = (rows: readonly EventRow[], name = 'login-as-event.csv'): File => ({
  name,
  text: lines(
    'EventDate,EventIdentifier,UserId,Username,DelegatedUsername,LoginAsCategory,LoginKey,SourceIp,Browser',
    ...rows.map(
      ([time, actor, target, key = ''], place) =>
        `${instant(time)}Z,e-${time}-${place},${idOf(target)},${login(target)},${login(actor)},OrgAdmin,${key},192.0.2.8,Firefox 130`,
    ),
  ),
});

/** A list kept by hand. */
export type ListRow = readonly [
  start: string,
  end: string,
  actor: string,
  target: string,
  reason: string,
  system?: string,
];
export const list = (rows: readonly ListRow[], name = 'list.csv'): File => ({
  name,
  text: lines(
    'System,Administrator,Assumed user,Started,Ended,Reason',
    ...rows.map(
      ([start, end, actor, target, reason, system = '']) =>
        `${system},${actor},${target},${instant(start)}Z,${end === '' ? '' : `${instant(end)}Z`},${reason}`,
    ),
  ),
});

/** A session as the review tells it, in a form that is easy to read. */
export type Told = {
  readonly id: string;
  readonly ids: readonly string[];
  readonly who: string;
  readonly from: string;
  readonly seenUntil: string;
  readonly to: string;
  readonly through: string | null;
  readonly support: string | null;
  readonly kinds: readonly string[];
  readonly reason: string | null;
  readonly system: string;
  readonly rows: readonly string[];
};

const clock = (at: unknown): string =>
  new Date(at as number).toISOString().replace(/^2026-02-17T|\.000Z$|Z$/gu, '');

export function told({ db }: ReviewFile): Told[] {
  const sessions = db.prepare('SELECT * FROM session ORDER BY started_at, id').all() as Record<
    string,
    unknown
  >[];
  const rows = db.prepare(
    "SELECT s.file || ' ' || r.row || ' ' || r.role FROM session_row r JOIN source s ON s.id = r.source_id WHERE session_id = ? ORDER BY part",
  );
  return sessions.map((one) => ({
    id: one['id'] as string,
    ids: JSON.parse(one['ids'] as string) as string[],
    who: `${String(one['actor_name'])} as ${String(one['target_username'] ?? one['target_name'])}`,
    from: clock(one['started_at']),
    seenUntil: clock(one['seen_until']),
    to: one['ended_at'] === null ? 'open' : `${String(one['end_kind'])} ${clock(one['ended_at'])}`,
    through: one['through_name'] as string | null,
    support: one['support'] as string | null,
    kinds: JSON.parse(one['kinds'] as string) as string[],
    reason: one['reason'] as string | null,
    system: one['system'] as string,
    rows: rows.pluck().all(one['id']) as string[],
  }));
}

/** The sessions that these files make; zone UTC. */
export function sessionsOf(...files: readonly File[]): Promise<Told[]> {
  return withReview({ files, zone: 'UTC' }, told);
}

/** Actor, account, start and end only. */
export const shape = (sessions: readonly Told[]): string[] =>
  sessions.map(({ who, from, to }) => `${who}, ${from} to ${to}`);

/** Adds files to a review and analyses it anew. */
export async function add(review: ReviewFile, folder: string, files: readonly File[]): Promise<void> {
  for (const { name, text } of files) {
    writeFileSync(join(folder, name), text);
    await importFile(review, join(folder, name), { reviewZone: 'UTC', reviewDateOrder: null }, quietJob);
  }
  await analyse(review, quietJob);
}
