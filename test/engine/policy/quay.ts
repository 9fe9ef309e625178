import { type ReviewFile } from '../../../electron/engine/review.ts';
import { withReview } from '../temp-review.ts';

/** Ana helped two people; one ticket says what for, the other says nothing. */
const SESSIONS = {
  name: 'sessions.csv',
  text: [
    'Administrator login,Administrator,Assumed login,Assumed user,Started,Ended,Reason,Platform',
    'ana@x.example,Ana Ruiz,rosa@x.example,Rosa Lind,2026-01-13T10:00:00Z,2026-01-13T10:20:00Z,OPS-1: invoice 4711 stays empty,Learning',
    'ana@x.example,Ana Ruiz,leo@x.example,Leo Park,2026-01-14T10:00:00Z,2026-01-14T10:20:00Z,OPS-2: help,Learning',
  ].join('\n'),
};
const TICKETS = {
  name: 'tickets.csv',
  text: [
    'Ticket,Title,Description,Requester,Approver,Assignee,Created,Resolved',
    'OPS-0,Printer of the berth office,Tray two is empty,olga@x.example,ivo@x.example,zita@x.example,2026-01-02T09:00:00Z,2026-01-02T12:00:00Z',
    'OPS-1,Invoice screen stays empty for Rosa Lind,She cannot open invoice 4711 since this morning,rosa@x.example,olga@x.example,ana@x.example,2026-01-13T09:00:00Z,2026-01-13T12:00:00Z',
    'OPS-2,Help,Help,leo@x.example,olga@x.example,ana@x.example,2026-01-14T09:00:00Z,2026-01-14T12:00:00Z',
    'OPS-3,Printer of the berth office,Tray two is empty,olga@x.example,ivo@x.example,zita@x.example,2026-01-30T09:00:00Z,2026-01-30T12:00:00Z',
  ].join('\n'),
};

export const VAGUE_IS_FINE = { verdict: { no: { specific: 'nothing' } } };
export const ANN = { who: 'ann', at: Date.UTC(2026, 1, 2, 9, 30) };

export function withQuay<Value>(
  work: (review: ReviewFile) => Promise<Value> | Value,
  policy: unknown = {},
): Promise<Value> {
  return withReview({ files: [SESSIONS, TICKETS], zone: 'UTC', policy }, work);
}

/** The verdict of each session, by the name of its target, as it is stored. */
export function verdicts({ db }: ReviewFile): Record<string, string> {
  const rows = db.prepare('SELECT target_name, verdict FROM session ORDER BY started_at').raw().all();
  return Object.fromEntries(rows as [string, string][]);
}

/** Every row of every table: what must not have changed. */
export function everything({ db }: ReviewFile): unknown {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  return tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).raw().all()]);
}
