import type { Readable } from '../db/open.ts';
import type { Cite, Comment, Identity, Named, Ticket, TicketChange, TicketField } from '../model.ts';
import type { Register } from '../people/register.ts';
import { peopleReader } from './ticket-people.ts';
import { ticketTexts, type TicketTexts } from './ticket-texts.ts';
import { newestVersions, type TicketRow } from './ticket-versions.ts';

/**
 * Every ticket once. Its newest version, the one updated last, gives its state, whatever order the files came in; it was
 * created when the earliest of them says, because a later export may have lost that.
 * @returns tickets whose texts and comments are read from `db` when they are asked for, the one updated last at the end.
 */
export function ticketsOf(db: Readable, register: Register): Ticket[] {
  const make = { texts: ticketTexts(db), people: peopleReader(register), register };
  const rows = newestVersions(db).reverse();
  const tickets: Ticket[] = [];
  // Each row is let go once it has become a ticket.
  for (let row = rows.pop(); row !== undefined; row = rows.pop()) tickets.push(new StoredTicket(row, make));
  return tickets;
}

type Make = {
  readonly texts: TicketTexts;
  readonly people: (json: string | null) => Named;
  readonly register: Register;
};

/** Nobody commented, one list for all tickets. */
const NOBODY: readonly Identity[] = [];

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
  readonly opener: Named;
  readonly changes: readonly TicketChange[] | null = null;
  readonly lacks: readonly TicketField[] = [];
  readonly #texts: TicketTexts;
  readonly #sourceId: number;
  readonly #row: number;

  constructor(row: TicketRow, { texts, people, register }: Make) {
    this.#texts = texts;
    this.#sourceId = row.sourceId;
    this.#row = row.row;
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
    this.opener = people(row.opener);
    this.commenters =
      row.hasComments === null
        ? null
        : row.hasComments === 0
          ? NOBODY
          : commentersIn(this.comments, register);
  }

  get cite(): Cite {
    return { sourceId: this.#sourceId, row: this.#row };
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
