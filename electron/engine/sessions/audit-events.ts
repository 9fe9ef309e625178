import { counted } from '../db/counted.ts';
import type { Readable } from '../db/open.ts';
import type { AuditEvent } from '../model.ts';
import { byText } from '../text.ts';
import { byPlace, keeper, sourcesOf } from './sources.ts';

/** A row of the audit trail. */
export type TrailEvent = AuditEvent & {
  readonly targetName: string | null;
  /** By its code a login with access that was granted to support of the vendor or to the publisher of a package. */
  readonly granted: boolean;
};

type Row = Omit<TrailEvent, 'targetName' | 'granted' | 'cite'> & {
  readonly sourceId: number;
  readonly row: number;
  readonly target_name: string | null;
};

const SELECT = `
  SELECT e.source_id AS sourceId, e.row, e.at, e.kind, e.user, e.delegate, e.target_name, e.text, e.section
  FROM audit_event e WHERE ${counted('e')}`;

/** Login-as and logout rows, oldest first. */
export function loginAsEvents(db: Readable): TrailEvent[] {
  return ordered(db, `${SELECT} AND e.kind IN ('login-as', 'logout-as')`, grantedRows(db));
}

/** Rows written while somebody was logged in as the row's user, oldest first. */
export function delegatedEvents(db: Readable): TrailEvent[] {
  return ordered(db, `${SELECT} AND e.delegate IS NOT NULL AND e.kind NOT IN ('login-as', 'logout-as')`);
}

export function policySwitches(db: Readable): TrailEvent[] {
  return ordered(db, `${SELECT} AND e.kind = 'policy-switch'`);
}

function ordered(db: Readable, sql: string, granted: ReadonlySet<string> = new Set<string>()): TrailEvent[] {
  const keep = keeper();
  const events: TrailEvent[] = [];
  for (const row of db.prepare(sql).iterate() as Iterable<Row>)
    events.push({
      at: row.at,
      kind: keep(row.kind),
      user: keep(row.user),
      delegate: keep(row.delegate),
      targetName: keep(row.target_name),
      text: keep(row.text),
      section: keep(row.section),
      granted: granted.size > 0 && granted.has(`${row.sourceId} ${row.row}`),
      cite: { sourceId: row.sourceId, row: row.row },
    });
  const sourceOf = sourcesOf(db);
  return events.sort((a, b) => inOrder(a, b) || byPlace(a.cite, b.cite, sourceOf));
}

/** Rows of one second are ordered by what they say: where they stand tells nothing once a list was cut into files. */
function inOrder(a: TrailEvent, b: TrailEvent): number {
  return (
    a.at - b.at ||
    byText(a.kind, b.kind) ||
    byText(a.user, b.user) ||
    byText(a.delegate ?? '', b.delegate ?? '') ||
    byText(a.text, b.text) ||
    byText(a.section ?? '', b.section ?? '')
  );
}

/**
 * Only the object export has codes; the row that counts may be the copy of it in a download, which has none.
 * @returns the places of the rows that count, as `source row`.
 */
function grantedRows(db: Readable): ReadonlySet<string> {
  const places = db
    .prepare(
      `SELECT o.source_id || ' ' || o.row
       FROM audit_event e
       JOIN record r ON r.source_id = e.source_id AND r.row = e.row
       JOIN record o ON o.key = r.key AND o.fate = 'imported'
       WHERE e.kind = 'login-as' AND lower(e.code) = 'suloginaccessused'`,
    )
    .pluck()
    .all() as string[];
  return new Set(places);
}
