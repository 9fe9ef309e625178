import type { Cite, Ticket, TicketChange } from '../../model.ts';
import { stateOf } from '../../sources/cells/ticket-states.ts';
import { fold } from '../../text.ts';

export type TicketState = 'open' | 'closed';

/** From `at` on a ticket was in a state (null: its status is no word that is known); it may have been so since `since`. */
export type Turn = {
  readonly at: number;
  readonly since: number;
  readonly state: TicketState | null;
  readonly cite: Cite;
};

/** How a ticket stood over time: before its first turn, and from each turn on, oldest first. */
export type Life = { readonly first: TicketState | null; readonly turns: readonly Turn[] };

const MOMENT = 60_000;

/**
 * The life of a ticket by its history, with what its newest row says put in; null: the export tells no change of its
 * status, so that only its own row can say.
 */
export function lifeOf(ticket: Ticket): Life | null {
  const changes = (ticket.changes ?? []).filter(({ field }) => field === 'status');
  const [first] = changes;
  if (!first) return null;
  const turns = changes.map((change): Turn => ({
    at: change.at,
    since: change.since ?? change.at,
    state: change.state ?? meaningOf(change, ticket),
    cite: change.cite,
  }));
  withClose(turns, ticket);
  withPresent(turns, ticket);
  return { first: stateBefore(changes), turns };
}

/** A ticket that is closed first was open until then, whatever the site calls it. */
function stateBefore(changes: readonly TicketChange[]): TicketState | null {
  const before = changes[0]?.before ?? null;
  const said = before === null ? null : stateOf(before);
  if (said !== null) return said;
  return changes.find(({ state }) => state !== undefined)?.state === 'closed' ? 'open' : null;
}

/** A status of the site's own means what the ticket's row says with it. */
function meaningOf({ after }: TicketChange, { status, resolution }: Ticket): TicketState | null {
  if (after === null || status === null || fold(after) !== fold(status)) return null;
  return presentState(resolution);
}

function presentState(resolution: Ticket['resolution']): TicketState | null {
  if (resolution === 'not-recorded') return null;
  return resolution === 'open' ? 'open' : 'closed';
}

/** The close time of its row, where no change tells of it. */
function withClose(turns: Turn[], { resolvedAt, cite }: Ticket): void {
  if (resolvedAt === null) return;
  const isTold = turns.some(
    ({ at, since, state }) => state === 'closed' && since <= resolvedAt + MOMENT && at >= resolvedAt - MOMENT,
  );
  if (isTold) return;
  turns.push({ at: resolvedAt, since: resolvedAt, state: 'closed', cite });
  turns.sort((a, b) => a.at - b.at);
}

/** Its present state, where the last change that is told leads to another one: it came later, nobody says when. */
function withPresent(turns: Turn[], { resolution, updatedAt, cite }: Ticket): void {
  const last = turns.at(-1);
  const state = presentState(resolution);
  if (!last || state === null || last.state === state) return;
  const at = updatedAt !== null && updatedAt > last.at ? updatedAt : Number.POSITIVE_INFINITY;
  turns.push({ at, since: last.at, state, cite });
}

/** How a ticket stood at an instant (ms, UTC). */
export type Standing = {
  readonly state: TicketState | null;
  /** The turn that led there; null: none yet. */
  readonly by: Turn | null;
  /** The next turn to another state; null: none. */
  readonly next: Turn | null;
  /** That turn may have come already. */
  readonly unsure: boolean;
  /** It had been closed before, and was opened again. */
  readonly again: boolean;
};

export function standingAt({ first, turns }: Life, at: number): Standing {
  const past = turns.filter((turn) => turn.at <= at);
  const state = past.length === 0 ? first : (past.at(-1)?.state ?? null);
  // Of several rows in one state the first led there.
  const start = past.findLastIndex((turn) => turn.state !== state) + 1;
  const next = turns.find((turn) => turn.at > at && turn.state !== state) ?? null;
  return {
    state,
    by: past[start] ?? null,
    next,
    unsure: turns.some((turn) => turn.at > at && turn.since < at && turn.state !== state),
    again: state === 'open' && past.slice(0, start).some((turn) => turn.state === 'closed'),
  };
}
