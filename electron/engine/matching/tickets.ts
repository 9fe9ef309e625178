import type { Readable } from '../db/open.ts';
import type { Cite, Comment, Identity, Named, Ticket, TicketChange, TicketField } from '../model.ts';
import type { Register } from '../people/register.ts';
import { ticketHistory, type TicketHistory } from './history/history.ts';
import { isNobody, lackingIn, type Lacking } from './lacking.ts';
import { peopleReader } from './ticket-people.ts';
import { ticketTexts, type TicketTexts } from './ticket-texts.ts';
import { newestVersions, type TicketRow } from './ticket-versions.ts';

export { covers, declaredFor, ticketCoverage, type Covered } from './coverage.ts';

/**
 * Every ticket once. Its newest version, the one updated last, gives its state, whatever order the files came in; it was
 * created when the earliest of them says, because a later export may have lost that.
 * @returns tickets whose texts and comments are read from `db` when they are asked for, the one updated last at the end.
 */
export function ticketsOf(db: Readable, register: Register): Ticket[] {
  const newest = newestVersions(db);
  const make: Make = {
    texts: ticketTexts(db),
    history: ticketHistory(db, register),
    people: peopleReader(register),
    lacking: lackingIn(newest.inUse),
    files: filesOf(db),
    register,
  };
  const rows = newest.rows.reverse();
  const tickets: Ticket[] = [];
  // Each row is let go once it has become a ticket.
  for (let row = rows.pop(); row !== undefined; row = rows.pop()) tickets.push(new StoredTicket(row, make));
  return tickets;
}

function filesOf(db: Readable): ReadonlyMap<number, string> {
  const rows = db.prepare('SELECT id, file FROM source').all() as { id: number; file: string }[];
  return new Map(rows.map(({ id, file }) => [id, file]));
}

type Make = {
  readonly texts: TicketTexts;
  readonly history: TicketHistory;
  readonly people: (json: string | null) => Named;
  readonly lacking: ReturnType<typeof lackingIn>;
  readonly files: ReadonlyMap<number, string>;
  readonly register: Register;
};

/** Nobody commented, one list for all tickets. */
const NOBODY: readonly Identity[] = [];

/**
 * A ticket without its texts and its history: a class, because 200,000 objects that each bring functions of their own, and the row those
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
  readonly #make: Make;
  readonly #lacking: Lacking;
  /** How its rows write its key, where there is a history to look up. */
  readonly #written: readonly string[] | null;
  readonly #sourceId: number;
  readonly #row: number;

  constructor(row: TicketRow, make: Make) {
    const { people, register, history, lacking } = make;
    this.#make = make;
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
    // Who wrote it down stands for who asked where nobody says so, and may have written it for somebody else.
    this.requester = people(isNobody(row.requester) ? (row.opener ?? row.requester) : row.requester);
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
    this.#lacking = lacking(row, this);
    const told = row.hasChanges === 1 || history.listed(row.key);
    this.#written = row.written ?? (told ? [row.key] : null);
  }

  get cite(): Cite {
    return { sourceId: this.#sourceId, row: this.#row };
  }

  get text(): string {
    return this.#make.texts.textOf(this.cite);
  }

  get comments(): readonly Comment[] {
    if (this.commenters === NOBODY) return [];
    return this.#make.texts.commentsOf(this.cite);
  }

  get changes(): readonly TicketChange[] | null {
    if (this.#written === null) return null;
    const { cite, key } = this;
    return this.#make.history.changesOf({ cite, key, written: this.#written });
  }

  get lacks(): readonly TicketField[] {
    return this.#lacking.fields;
  }

  get lacksTextByKind(): boolean {
    return this.#lacking.textByKind;
  }

  get file(): string {
    return this.#make.files.get(this.#sourceId) ?? 'The file';
  }
}

function commentersIn(comments: readonly Comment[], register: Register): Identity[] {
  return comments.filter(({ author }) => author !== '').map(({ author }) => register.resolveText(author));
}
