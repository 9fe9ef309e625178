import type { SessionDetail } from '../../../shared/contract/sessions.ts';
import type { SourceKind } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import { changeIn } from './session-change.ts';

type Evidence = SessionDetail['evidence'][number];

/** A row behind a session: what it shows of it, and what it says was changed from what to what. */
export type SessionRow = Pick<Evidence, 'role' | 'at' | 'text' | 'change'> & {
  readonly session: string;
  readonly sourceId: number;
  readonly file: string;
  readonly row: number;
};

/** Files that show what went on; the others show that a session was, and from when to when. */
const TELLING: readonly SourceKind[] = ['salesforce.setup-audit-trail', 'salesforce.login-as-log'];

/** Whether nothing inside a session means that nothing was done, as far as its files go. @param kinds as JSON. */
export const tellsInside = (kinds: string): boolean =>
  (JSON.parse(kinds) as SourceKind[]).some((kind) => TELLING.includes(kind));

const SELECT = `
SELECT r.session_id AS session, r.role, r.at, r.text, coalesce(r.section, e.section) AS section, e.code,
       e.kind IS NOT NULL AND r.role = 'inside' AS changes, r.source_id AS sourceId, o.file, r.row
FROM session s JOIN session_row r ON r.session_id = s.id JOIN source o ON o.id = r.source_id
  LEFT JOIN audit_event e ON e.source_id = r.source_id AND e.row = r.row`;

type Found = Omit<SessionRow, 'change'> & {
  readonly section: string | null;
  readonly code: string | null;
  readonly changes: number;
};

/** The rows behind all sessions, in order of time. @param inside only what was done or happened inside them. */
export function* sessionRows(reader: Readable, inside: boolean): Iterable<SessionRow> {
  const rows = reader
    .prepare(
      `${SELECT} WHERE ? = 0 OR r.role IN ('inside', 'activity', 'sign-in')
       ORDER BY s.started_at, s.id, r.at, r.role, o.file, r.row, o.sha256`,
    )
    .iterate(Number(inside)) as Iterable<Found>;
  for (const row of rows) yield told(row);
}

/** The rows behind one session, as it was put together: its start first. */
export function rowsOfSession(reader: Readable, id: string): SessionRow[] {
  return (reader.prepare(`${SELECT} WHERE s.id = ? ORDER BY r.part`).all(id) as Found[]).map(told);
}

function told({ section, code, changes, ...row }: Found): SessionRow {
  return { ...row, change: changes === 1 ? changeIn({ text: row.text, code, section }) : null };
}
