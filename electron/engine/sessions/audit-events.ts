import type { Readable } from '../db/open.ts';
import type { AuditEvent } from '../model.ts';

/** A row of the audit trail with its place in time: rows of one second keep the order the file gives them. */
export type TrailEvent = AuditEvent & { readonly targetName: string | null; readonly order: number };

type Row = {
  sourceId: number;
  row: number;
  at: number;
  kind: AuditEvent['kind'];
  user: string;
  delegate: string | null;
  target_name: string | null;
  text: string;
  section: string | null;
  file: string;
  sha256: string;
};

const SELECT = `
  SELECT e.source_id AS sourceId, e.row, e.at, e.kind, e.user, e.delegate, e.target_name, e.text, e.section, s.file, s.sha256
  FROM audit_event e
  JOIN record r ON r.source_id = e.source_id AND r.row = e.row AND r.fate = 'imported'
  JOIN source s ON s.id = e.source_id`;

/** Login-as and logout rows, oldest first. */
export function loginAsEvents(db: Readable): TrailEvent[] {
  return ordered(db, db.prepare(`${SELECT} WHERE e.kind IN ('login-as', 'logout-as')`).all() as Row[]);
}

/** Rows written while somebody was logged in as the row's user, oldest first. */
export function delegatedEvents(db: Readable): TrailEvent[] {
  const rows = db
    .prepare(`${SELECT} WHERE e.delegate IS NOT NULL AND e.kind NOT IN ('login-as', 'logout-as')`)
    .all();
  return ordered(db, rows as Row[]);
}

export function policySwitches(db: Readable): TrailEvent[] {
  return ordered(db, db.prepare(`${SELECT} WHERE e.kind = 'policy-switch'`).all() as Row[]);
}

function ordered(db: Readable, rows: readonly Row[]): TrailEvent[] {
  const newestFirst = new Set(newestFirstSources(db));
  const events = rows.map((row) => ({
    at: row.at,
    kind: row.kind,
    user: row.user,
    delegate: row.delegate,
    targetName: row.target_name,
    text: row.text,
    section: row.section,
    cite: { sourceId: row.sourceId, row: row.row },
    order: newestFirst.has(row.sourceId) ? -row.row : row.row,
    tie: `${row.file}\n${row.sha256}`,
  }));
  events.sort((a, b) => a.at - b.at || (a.tie < b.tie ? -1 : a.tie > b.tie ? 1 : 0) || a.order - b.order);
  return events.map(({ tie: _tie, ...event }) => event);
}

/** The download lists the newest row first; within one second that order is all there is. */
function newestFirstSources(db: Readable): number[] {
  const rows = db
    .prepare(
      `SELECT source_id AS id,
              (SELECT at FROM audit_event f WHERE f.source_id = e.source_id ORDER BY row LIMIT 1) AS first_at,
              (SELECT at FROM audit_event l WHERE l.source_id = e.source_id ORDER BY row DESC LIMIT 1) AS last_at
       FROM audit_event e GROUP BY source_id`,
    )
    .all() as { id: number; first_at: number; last_at: number }[];
  return rows.filter((row) => row.first_at > row.last_at).map((row) => row.id);
}
