import type { Writable } from '../db/open.ts';
import type { Identity } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import type { Register } from '../people/register.ts';
import { sensitivity, unitOf } from '../people/units.ts';
import { bit, insert } from './insert.ts';
import type { Analysis } from './store.ts';

/** People, the names nobody chose between, and changes that belong to no session. */
export function storePeople(db: Writable, { register, policy, judged, tickets, strays }: Analysis): void {
  const isSensitive = sensitivity(policy);
  insert(
    db,
    'person',
    register.people.map((person) => ({
      id: person.id,
      name: person.name,
      username: person.username,
      email: person.email,
      active: bit(person.active),
      unit: unitOf(person),
      sensitive: bit(isSensitive(person)),
      profile: person.profile,
      role: person.role,
      cites: JSON.stringify(person.cites),
    })),
  );
  insert(
    db,
    'stray_change',
    strays.map((event) => ({
      source_id: event.cite.sourceId,
      row: event.cite.row,
      at: event.at,
      user: event.user,
      delegate: event.delegate,
      text: event.text,
    })),
  );
  const asked = [
    ...judged.flatMap(({ session }) => [session.actor, session.target]),
    ...tickets.flatMap((ticket) =>
      [ticket.requester, ticket.affected, ticket.assignee, ticket.approvers].flatMap(
        (people) => people ?? [],
      ),
    ),
  ];
  storeAmbiguous(db, asked, register);
}

/** Names that a session or a ticket uses and that several people bear: nobody chose between them. */
function storeAmbiguous(db: Writable, asked: readonly Identity[], register: Register): void {
  const names = new Map<string, Identity>();
  for (const identity of asked)
    if (identity.keys.length > 1 && !names.has(keyOf(identity))) names.set(keyOf(identity), identity);
  const rows = [...names.values()].map((identity) => {
    const people = identity.keys
      .map((key) => register.byId.get(key.slice(2)))
      .filter((person) => person !== undefined);
    const candidates = people
      .map((person) => person.username ?? person.email ?? person.extId ?? person.name)
      .sort();
    return { name: people[0]?.name ?? identity.name, candidates: JSON.stringify(candidates) };
  });
  insert(db, 'ambiguous_name', [...new Map(rows.map((row) => [row.name, row])).values()]);
}
