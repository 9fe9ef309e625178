import type { Readable } from '../db/open.ts';
import type { Comment, Identity, Ticket } from '../model.ts';
import type { Register } from '../people/register.ts';
import type { Facts } from '../sources/facts.ts';
import { fold } from '../text.ts';
import { peopleOf } from './ticket-people.ts';
import { ticketTexts, type TicketTexts } from './ticket-texts.ts';

/** What stays in memory of a version: its texts are read when they are asked for. */
type Row = Omit<Facts['ticket_version'], 'text' | 'comments'> & {
  sourceId: number;
  row: number;
  kind: string;
  hasText: 0 | 1;
  /** null: the file has no comments; 0: it has, and there are none. */
  hasComments: 0 | 1 | null;
};

/**
 * Every ticket once. Its newest version, the one updated last, gives its state, whatever order the files came in; it was
 * created when the earliest of them says, because a later export may have lost that.
 * @returns tickets whose texts and comments are read from `db` when they are asked for.
 */
export function ticketsOf(db: Readable, register: Register): Ticket[] {
  const tickets = new Map<string, Row>();
  for (const row of versions(db)) {
    const id = identityOf(row);
    const createdAt = Math.min(tickets.get(id)?.created_at ?? Infinity, row.created_at ?? Infinity);
    tickets.set(id, { ...row, created_at: createdAt === Infinity ? null : createdAt });
  }
  const texts = ticketTexts(db);
  return withOwnKeys([...tickets.values()]).map((row) => ticketFrom(row, register, texts));
}

/** A number alone is no name of a ticket: two systems may both have a ticket 12. */
function identityOf({ key, kind }: Row): string {
  const folded = fold(key);
  return /^#?[0-9]+$/u.test(folded) ? `${kind} ${folded}` : folded;
}

/** Where two systems share a number, neither ticket keeps it as its key, so that a reason with it names none of them. */
function withOwnKeys(rows: readonly Row[]): Row[] {
  const count = new Map<string, number>();
  for (const { key } of rows) count.set(fold(key), (count.get(fold(key)) ?? 0) + 1);
  return rows.map((row) =>
    count.get(fold(row.key)) === 1 ? row : { ...row, key: `${row.key} (${row.kind})` },
  );
}

/** All versions, the newest last: by update, then by how much they record, then by file and row. */
function versions(db: Readable): IterableIterator<Row> {
  return db
    .prepare(
      `SELECT t.source_id AS sourceId, t.row, s.kind, t.key, t.title, t.status, t.created_at, t.updated_at,
              t.resolved_at, t.resolution, t.requester, t.affected, t.assignee, t.approvers,
              t.text IS NOT NULL AS hasText, t.comments <> '[]' AS hasComments
       FROM ticket_version t
       JOIN record r ON r.source_id = t.source_id AND r.row = t.row AND r.fate = 'imported'
       JOIN source s ON s.id = t.source_id
       ORDER BY coalesce(t.updated_at, t.resolved_at, t.created_at, 0),
                (t.requester IS NOT NULL) + (t.affected IS NOT NULL) + (t.assignee IS NOT NULL) + (t.approvers IS NOT NULL)
                + (t.comments IS NOT NULL) + (t.text IS NOT NULL),
                s.file, s.sha256, t.row`,
    )
    .iterate() as IterableIterator<Row>;
}

function ticketFrom(row: Row, register: Register, { textOf, commentsOf }: TicketTexts): Ticket {
  const people = (json: string | null) => peopleOf(json, register);
  const cite = { sourceId: row.sourceId, row: row.row };
  return {
    key: row.key,
    title: row.title ?? row.key,
    get text() {
      return row.hasText === 1 ? textOf(cite) : '';
    },
    hasText: row.title !== null || row.hasText === 1,
    status: row.status,
    createdAt: row.created_at,
    // A ticket that was opened again has not ended, whatever time it still carries.
    resolvedAt: row.resolution === 'open' ? null : row.resolved_at,
    updatedAt: row.updated_at,
    resolution: row.resolution,
    requester: people(row.requester),
    affected: people(row.affected),
    assignee: people(row.assignee),
    approvers: people(row.approvers),
    commenters:
      row.hasComments === null ? null : commentersIn(row.hasComments ? commentsOf(cite) : [], register),
    get comments() {
      return row.hasComments === 1 ? commentsOf(cite) : [];
    },
    cite,
  };
}

function commentersIn(comments: readonly Comment[], register: Register): Identity[] {
  return comments.filter(({ author }) => author !== '').map(({ author }) => register.resolveText(author));
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

/** Whether an instant (ms, UTC) lies in one of the spans, which are half-open. */
export function covers(covered: Covered, at: number): boolean {
  return covered.some((span) => at >= span.from && at < span.to);
}
