import { backgroundTickets } from './background-tickets.ts';
import { ordinarySessions } from './ordinary-sessions.ts';
import { ordinaryTargets } from './ordinary-targets.ts';
import { buildPeople } from './people.ts';
import { buildAssignments, type Assignment } from './permissions.ts';
import { plannedSessions, plannedTickets } from './planned.ts';
import type { DraftTicket, Person, Session, Ticket } from './types.ts';

export type Story = {
  readonly people: readonly Person[];
  readonly assignments: readonly Assignment[];
  readonly sessions: readonly Session[]; // oldest first; `ticket` holds the key
  readonly tickets: readonly Ticket[]; // oldest first
};

const ticketCount = 600;
const firstNumber = { OPS: 101, HELP: 12 };

/** Everything that happened at Northlight Leasing in the half year; the files only write it down. */
export function buildStory(): Story {
  const people = buildPeople();
  const planned = plannedSessions(people);
  const ordinary = ordinarySessions(people, planned);
  const drafts = [...plannedTickets(people), ...ordinary.tickets];
  const background = backgroundTickets(people, ordinaryTargets(people), ticketCount - drafts.length);
  const { tickets, keys, nextKey } = withKeys([...drafts, ...background]);
  const sessions = [...planned, ...ordinary.sessions]
    .sort((one, other) => one.start - other.start)
    .map((session) => withTicketKey(session, keys, nextKey));
  return { people, assignments: buildAssignments(people), sessions, tickets };
}

/** Keys count up in each project, in the order of creation. */
function withKeys(drafts: readonly DraftTicket[]) {
  const next = { ...firstNumber };
  const keys = new Map<string, string>();
  const oldestFirst = [...drafts].sort(
    (one, other) => one.created - other.created || (one.id < other.id ? -1 : 1),
  );
  const tickets = oldestFirst.map(({ id, ...draft }): Ticket => {
    const key = `${draft.project}-${next[draft.project]++}`;
    keys.set(id, key);
    return { ...draft, key, updated: lastTouch(draft) };
  });
  return { tickets, keys, nextKey: `OPS-${next.OPS + 8}` };
}

function lastTouch(draft: Omit<DraftTicket, 'id'>): number {
  return Math.max(draft.created, draft.resolved ?? 0, ...draft.comments.map((comment) => comment.at));
}

function withTicketKey(session: Session, keys: ReadonlyMap<string, string>, nextKey: string): Session {
  const key = session.ticket === null ? null : keys.get(session.ticket)!;
  const reason = session.reason?.replace('{ticket}', key ?? '').replace('{next}', nextKey) ?? null;
  return { ...session, ticket: key, reason };
}
