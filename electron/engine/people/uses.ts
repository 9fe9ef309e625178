import type { Identity, Session, Ticket } from '../model.ts';
import { add } from './records.ts';

/** Where a question or a person comes up: sessions by their ids, oldest first, and how many tickets. */
export type Use = {
  readonly sessions: readonly string[];
  /** Sessions whose rows leave it open. */
  readonly open: number;
  readonly tickets: number;
};
export type Uses = {
  /** Of a question, by its key. */
  ask(key: string): Use;
  /** Of a person, by `p:<id>`; namesakes who may be meant count as well. */
  person(key: string): Use;
  /** In how many sessions a person is without any doubt and without an answer. */
  sure(key: string): number;
  /** Ids of sessions, each once and oldest first. */
  inOrder(ids: Iterable<string>): string[];
  session(id: string): Session | undefined;
};

/** Where texts that are asked about, and people, come up. */
export function usesOf(sessions: readonly Session[], tickets: readonly Ticket[]): Uses {
  const [asked, of] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const [open, sure] = [new Map<string, number>(), new Map<string, number>()];
  const [askedBy, ticketsOf] = [new Map<string, number>(), new Map<string, number>()];
  for (const session of sessions) {
    const sides = [session.actor, session.target, ...(session.through ? [session.through] : [])];
    for (const key of asksIn(sides)) add(asked, key, session.id);
    for (const key of asksIn(sides.filter(({ keys }) => keys.length > 1))) count(open, key);
    for (const key of new Set(sides.flatMap(({ keys }) => keys))) add(of, key, session.id);
    for (const { keys, ask } of [session.actor, session.target])
      if (keys.length === 1 && ask === undefined) count(sure, keys[0] ?? '');
  }
  for (const ticket of tickets) countTicket(ticket, askedBy, ticketsOf);
  const places = new Map(sessions.map(({ id }, place) => [id, place]));
  const NONE: readonly string[] = [];
  return {
    ask: (key) => ({
      sessions: asked.get(key) ?? NONE,
      open: open.get(key) ?? 0,
      tickets: askedBy.get(key) ?? 0,
    }),
    person: (key) => ({ sessions: of.get(key) ?? NONE, open: 0, tickets: ticketsOf.get(key) ?? 0 }),
    sure: (key) => sure.get(key) ?? 0,
    inOrder: (ids) => [...new Set(ids)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)),
    session: (id) => sessions[places.get(id) ?? -1],
  };
}

/** Each ticket once for whomever it names, however often. */
function countTicket(ticket: Ticket, asked: Map<string, number>, of: Map<string, number>): void {
  const [asks, keys] = [new Set<string>(), new Set<string>()];
  const { requester, affected, assignee, approvers, commenters } = ticket;
  for (const people of [requester, affected, assignee, approvers, commenters]) {
    for (const identity of people ?? []) {
      if (identity.ask !== undefined) asks.add(identity.ask);
      for (const key of identity.keys) keys.add(key);
    }
  }
  for (const key of asks) count(asked, key);
  for (const key of keys) count(of, key);
}

function asksIn(identities: readonly Identity[]): ReadonlySet<string> {
  return new Set(identities.flatMap(({ ask }) => ask ?? []));
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
