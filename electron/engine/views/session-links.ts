import type { Cite } from '../../../shared/contract/common.ts';
import type { Link, SessionDetail } from '../../../shared/contract/sessions.ts';
import type { Readable } from '../db/open.ts';

type Row = {
  ticket_key: string;
  title: string;
  how: Link['how'];
  points: number;
  reasons: string;
  judged: number;
  answer: Link['answer'];
  sentence: string;
  clock: string;
  created_at: number | null;
  resolved_at: number | null;
  status: string | null;
  requester: string | null;
  assignee: string | null;
  sessions: number;
  targets: number;
  first_at: number | null;
  last_at: number | null;
  source_id: number;
  file: string;
  row: number;
};

const DAY = 86_400_000;
const people = (json: string | null): string[] | null =>
  json === null ? null : (JSON.parse(json) as string[]);

/** The links of a session, the one it is judged by first and the rejected last. */
export function linksOf(db: Readable, id: string): Link[] {
  const rows = db
    .prepare(
      `SELECT l.ticket_key, t.title, l.how, l.points, l.reasons, l.judged, l.answer, l.sentence, l.clock, t.created_at,
              t.resolved_at, t.status, t.requester, t.assignee, t.sessions, t.targets, t.first_at, t.last_at,
              t.source_id, s.file, t.row
       FROM link l JOIN ticket t ON t.key = l.ticket_key JOIN source s ON s.id = t.source_id
       WHERE l.session_id = ? ORDER BY l.part`,
    )
    .all(id) as Row[];
  const fileOf = db.prepare('SELECT file FROM source WHERE id = ?').pluck();
  return rows.map((row) => ({
    ticket: row.ticket_key,
    title: row.title,
    how: row.how,
    points: row.points,
    judged: row.judged === 1,
    answer: row.answer,
    sentence: row.sentence,
    clock: clockOf(row.clock, (sourceId) => fileOf.get(sourceId) as string),
    use: useOf(row),
    reasons: JSON.parse(row.reasons) as Link['reasons'],
    createdAt: row.created_at,
    resolvedAt: row.resolved_at,
    status: row.status,
    requester: people(row.requester),
    assignee: people(row.assignee),
    cite: { sourceId: row.source_id, file: row.file, row: row.row },
  }));
}

type StoredClock = (Omit<Link['clock'][number], 'cite'> & { cite: Omit<Cite, 'file'> | null })[];

/** Stored clocks know their source by number; people know it by the name of the file. */
export function clockOf(json: string, fileOf: (sourceId: number) => string): Link['clock'] {
  return (JSON.parse(json) as StoredClock).map(({ cite, ...rest }) => ({
    ...rest,
    cite: cite === null ? null : { ...cite, file: fileOf(cite.sourceId) },
  }));
}

function useOf({ sessions, targets, first_at, last_at }: Row): Link['use'] {
  const days = first_at === null || last_at === null ? 0 : Math.ceil((last_at - first_at) / DAY);
  return { sessions, targets, days, firstAt: first_at, lastAt: last_at };
}

/** Tickets that may be meant and are not linked. */
export function suggestionsOf(db: Readable, id: string): SessionDetail['suggestions'] {
  type Suggested = Pick<
    SessionDetail['suggestions'][number],
    'ticket' | 'title' | 'basis' | 'written' | 'sentence'
  > &
    Cite;
  const rows = db
    .prepare(
      `SELECT g.ticket_key AS ticket, t.title, g.basis, g.written, g.sentence, t.source_id AS sourceId, s.file, t.row
       FROM link_suggestion g JOIN ticket t ON t.key = g.ticket_key JOIN source s ON s.id = t.source_id
       WHERE g.session_id = ?
         AND NOT EXISTS (SELECT 1 FROM link l WHERE l.session_id = g.session_id AND l.ticket_key = g.ticket_key)
       ORDER BY g.part`,
    )
    .all(id) as Suggested[];
  return rows.map(({ sourceId, file, row, ...rest }) => ({ ...rest, cite: { sourceId, file, row } }));
}
