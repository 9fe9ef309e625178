import type { Identity, Named, Ticket, TicketField } from '../model.ts';
import { formOf } from '../people/forms.ts';
import { put } from '../sessions/sources.ts';
import { livesByKey, livesOf, type Lives } from './lives.ts';
import type { Recogniser } from './recognise.ts';

/** Fields that can name the owner of an account. */
export const NAMING_FIELDS = ['requester', 'affected', 'text', 'comments'] as const satisfies TicketField[];
export type NamingField = (typeof NAMING_FIELDS)[number];

/** Tickets whose people are written in one way, and one of these people. */
export type People = { readonly who: Identity; readonly lives: () => Lives };

/** Tickets that may be about more people than is recorded. A complete export has none of the first two kinds. */
export type OpenTickets = {
  /** Without a field that can name somebody. */
  readonly lacking: (field: NamingField) => Lives;
  /** Without a description, in a review where no file has any: by the keys of whom they are assigned to. */
  readonly undescribed: (actor: Identity) => readonly Lives[];
  readonly people: readonly People[];
};

/** By whom a ticket may be worked on when nobody says. */
const ANYBODY = '';

/** @param withListed also people of a list, as where somebody whom no list has is to be compared with them. */
export function openTickets(
  tickets: readonly Ticket[],
  { groupOf }: Recogniser,
  withListed: boolean,
): OpenTickets {
  const [lacking, undescribed] = [new Map<string, Ticket[]>(), new Map<string, Ticket[]>()];
  const groups = new Map<string, { who: Identity; tickets: Ticket[] }>();
  const addPeople = (people: Named, ticket: Ticket): void => {
    for (const who of people ?? []) {
      if (!withListed && formOf(who) === 'listed') continue;
      const name = groupOf(who);
      const group = groups.get(name);
      if (group === undefined) groups.set(name, { who, tickets: [ticket] });
      else if (group.tickets.at(-1) !== ticket) group.tickets.push(ticket);
    }
  };
  for (const ticket of tickets) {
    const { lacks, lacksTextByKind = false } = ticket;
    for (const field of lacks) if (field !== 'text' || !lacksTextByKind) put(lacking, field, ticket);
    if (lacksTextByKind) for (const key of actorsOf(ticket)) put(undescribed, key, ticket);
    addPeople(ticket.requester, ticket);
    addPeople(ticket.affected, ticket);
  }
  const [fields, actors] = [livesByKey(lacking), livesByKey(undescribed)];
  return {
    lacking: fields,
    undescribed: ({ keys }) => [...keys, ANYBODY].map(actors),
    people: [...groups.values()].map(({ who, tickets: own }) => ({ who, lives: once(() => livesOf(own)) })),
  };
}

function actorsOf({ assignee }: Ticket): ReadonlySet<string> {
  return new Set(assignee === null ? [ANYBODY] : assignee.flatMap(({ keys }) => keys));
}

/** Makes something when it is asked for, and once. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
