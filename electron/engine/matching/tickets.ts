import type { Readable } from '../db/open.ts';
import type { Comment, Named, Ticket } from '../model.ts';
import type { Register } from '../people/register.ts';
import type { Facts } from '../sources/facts.ts';
import { fold } from '../text.ts';

type Row = Facts['ticket_version'] & { sourceId: number; row: number };

/** Every ticket once, in its latest version: the one updated last, whatever order the files came in. */
export function ticketsOf(db: Readable, register: Register): Ticket[] {
  const latest = new Map<string, Row>();
  for (const row of versions(db)) latest.set(fold(row.key), row);
  return [...latest.values()].map((row) => ticketFrom(row, register));
}

function versions(db: Readable): Row[] {
  return db
    .prepare(
      `SELECT t.source_id AS sourceId, t.row, t.key, t.title, t.text, t.status, t.created_at, t.updated_at, t.resolved_at,
              t.resolution, t.requester, t.affected, t.assignee, t.approvers, t.comments
       FROM ticket_version t
       JOIN record r ON r.source_id = t.source_id AND r.row = t.row AND r.fate = 'imported'
       JOIN source s ON s.id = t.source_id
       ORDER BY coalesce(t.updated_at, t.resolved_at, t.created_at, 0), s.file, s.sha256, t.row`,
    )
    .all() as Row[];
}

function ticketFrom(row: Row, register: Register): Ticket {
  const people = (json: string | null): Named =>
    json === null ? null : (JSON.parse(json) as string[]).map((text) => register.resolveText(text));
  const comments = row.comments === null ? [] : (JSON.parse(row.comments) as Comment[]);
  return {
    key: row.key,
    title: row.title ?? row.key,
    text: row.text ?? '',
    hasText: row.title !== null || row.text !== null,
    status: row.status,
    createdAt: row.created_at,
    resolvedAt: row.resolved_at,
    updatedAt: row.updated_at,
    resolution: row.resolution,
    requester: people(row.requester),
    affected: people(row.affected),
    assignee: people(row.assignee),
    approvers: people(row.approvers),
    commenters:
      row.comments === null
        ? null
        : comments
            .filter((comment) => comment.author !== '')
            .map((comment) => register.resolveText(comment.author)),
    comments,
    cite: { sourceId: row.sourceId, row: row.row },
  };
}

/** Half-open instants that the ticket files cover, one span for each file. */
export type Covered = readonly { readonly from: number; readonly to: number }[];

/** From the first created to the last created or updated time of each ticket file, both included. */
export function ticketCoverage(db: Readable): Covered {
  return db
    .prepare(
      `SELECT min(t.created_at) AS "from", max(max(coalesce(t.created_at, 0), coalesce(t.updated_at, 0))) + 1 AS "to"
       FROM ticket_version t
       JOIN record r ON r.source_id = t.source_id AND r.row = t.row AND r.fate IN ('imported', 'duplicate')
       GROUP BY t.source_id HAVING min(t.created_at) IS NOT NULL ORDER BY 1, 2`,
    )
    .all() as { from: number; to: number }[];
}

export function covers(covered: Covered, at: number): boolean {
  return covered.some((span) => at >= span.from && at < span.to);
}
