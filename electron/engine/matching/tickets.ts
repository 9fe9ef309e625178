import type { Readable } from '../db/open.ts';
import type { Cite, Comment, Identity, Named, Ticket } from '../model.ts';
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
  return withOwnKeys([...tickets.values()]).map((row) => new StoredTicket(row, register, texts));
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

/**
 * A ticket without its texts: a class, because 200,000 objects that each bring functions of their own, and the row those
 * hold on to, take three times the memory.
 */
class StoredTicket implements Ticket {
  readonly key: string;
  readonly title: string;
  readonly hasText: boolean;
  readonly status: string | null;
  readonly createdAt: number | null;
  readonly resolvedAt: number | null;
  readonly updatedAt: number | null;
  readonly resolution: Ticket['resolution'];
  readonly requester: Named;
  readonly affected: Named;
  readonly assignee: Named;
  readonly approvers: Named;
  readonly commenters: Named;
  readonly cite: Cite;
  readonly #texts: TicketTexts;

  constructor(row: Row, register: Register, texts: TicketTexts) {
    const people = (json: string | null) => peopleOf(json, register);
    this.#texts = texts;
    this.cite = { sourceId: row.sourceId, row: row.row };
    this.key = row.key;
    this.title = row.title ?? row.key;
    this.hasText = row.title !== null || row.hasText === 1;
    this.status = row.status;
    this.createdAt = row.created_at;
    // A ticket that was opened again has not ended, whatever time it still carries.
    this.resolvedAt = row.resolution === 'open' ? null : row.resolved_at;
    this.updatedAt = row.updated_at;
    this.resolution = row.resolution;
    this.requester = people(row.requester);
    this.affected = people(row.affected);
    this.assignee = people(row.assignee);
    this.approvers = people(row.approvers);
    this.commenters =
      row.hasComments === null ? null : row.hasComments === 0 ? [] : commentersIn(this.comments, register);
  }

  get text(): string {
    return this.#texts.textOf(this.cite);
  }

  get comments(): readonly Comment[] {
    return this.#texts.commentsOf(this.cite);
  }
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
