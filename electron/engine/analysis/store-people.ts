import type { AccessGrant, Judged, Person, Ticket } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import { sensitivity, unitOf } from '../people/units.ts';
import { fold } from '../text.ts';
import { bit, each, type Writes } from './insert.ts';
import type { Analysis } from './store.ts';

/** People with their aliases, what held of them over time, what is not settled, and rows that belong to no session. */
export function* peopleWrites(analysis: Analysis): Writes {
  const { register, policy, strays, items, states } = analysis;
  const isSensitive = sensitivity(policy);
  const used = usesOf(analysis);
  yield [
    'person',
    each(register.people, (person) => [
      {
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
        records: JSON.stringify(person.records),
        ...used(person),
        aliases: person.aliases.length,
        search: fold([unitOf(person) ?? '', ...person.aliases.map(({ text }) => text)].join(' \n ')),
      },
    ]),
  ];
  yield ['person_alias', each(register.people, aliasRows)];
  yield ['person_state', each(keysOf(analysis), (key) => stateRows(key, states.history(key)))];
  yield [
    'identity_item',
    items.map((item, part) => ({
      id: item.id,
      part,
      kind: item.kind,
      subject: item.subject,
      text: item.text,
      sentence: item.sentence,
      candidates: JSON.stringify(item.candidates),
      sessions: JSON.stringify(item.sessions),
      tickets: item.tickets,
      decided: Number(item.decided),
    })),
  ];
  yield [
    'stray_change',
    strays.map((event) => ({
      source_id: event.cite.sourceId,
      row: event.cite.row,
      at: event.at,
      user: event.user,
      delegate: event.delegate,
      text: event.text,
      search: fold([event.user, event.delegate ?? '', event.text].join(' \n ')),
    })),
  ];
}

function aliasRows(person: Person) {
  return person.aliases.map(({ kind, text, from, to, basis, cite }, part) => ({
    person_id: person.id,
    part,
    kind,
    text,
    from_at: from,
    to_at: to,
    basis,
    source_id: cite?.sourceId ?? null,
    row: cite?.row ?? null,
  }));
}

function stateRows(key: string, states: ReturnType<Analysis['states']['history']>) {
  return states.map(({ field, value, from, to, basis, sentence, cite }, part) => ({
    person_key: key,
    part,
    field,
    value,
    from_at: from,
    to_at: to,
    basis,
    sentence,
    source_id: cite?.sourceId ?? null,
    row: cite?.row ?? null,
  }));
}

/** Who is in a session or on the roster: of everybody else nobody asks what held when. */
function keysOf({ judged, roster }: Analysis): ReadonlySet<string> {
  const keys = judged.flatMap(({ session: { actor, target } }) => [...actor.keys, ...target.keys]);
  return new Set([...keys, ...roster.people.map(({ key }) => key)].filter((key) => key.startsWith('p:')));
}

type Uses = { as_actor: number; as_target: number; tickets: number };

/**
 * In how many sessions somebody is for certain, so that the number leads to exactly those, and in how many tickets they
 * may be meant.
 */
function usesOf({
  judged,
  tickets,
}: {
  readonly judged: readonly Judged[];
  readonly tickets: readonly Ticket[];
}): (person: Person) => Uses {
  const uses = new Map<string, Uses>();
  const add = (keys: Iterable<string>, what: keyof Uses): void => {
    for (const key of new Set(keys)) {
      const use = uses.get(key) ?? { as_actor: 0, as_target: 0, tickets: 0 };
      use[what] += 1;
      uses.set(key, use);
    }
  };
  for (const { session } of judged) {
    if (session.actor.keys.length === 1) add(session.actor.keys, 'as_actor');
    if (session.target.keys.length === 1) add(session.target.keys, 'as_target');
  }
  for (const { requester, affected, assignee, approvers, commenters } of tickets) {
    const people = [requester, affected, assignee, approvers, commenters].flatMap((named) => named ?? []);
    add(
      people.flatMap(({ keys }) => keys),
      'tickets',
    );
  }
  return (person) => uses.get(`p:${person.id}`) ?? { as_actor: 0, as_target: 0, tickets: 0 };
}

/** Time in which accounts were open to others, and the moves of the policy. */
export function* accessWrites({ grants, switches, judged }: Analysis): Writes {
  const sessionsIn = sessionCounter(judged);
  yield [
    'access_grant',
    grants.map((grant) => ({
      id: grant.id,
      owner_key: keyOf(grant.owner),
      owner_name: grant.owner.name,
      owner_username: grant.owner.username,
      grantee: grant.grantee,
      grantee_text: grant.granteeText,
      from_at: grant.from,
      through_at: grant.through,
      revoked_at: grant.revokedAt,
      sentence: grant.sentence,
      sessions: sessionsIn(grant),
      cites: JSON.stringify(grant.cites),
    })),
  ];
  yield [
    'policy_switch',
    switches.map((move, part) => ({
      part,
      at: move.at,
      state: move.to,
      user: move.user,
      delegate: move.delegate,
      ticket_key: move.ticketKey,
      answer: move.answer,
      sentence: move.sentence,
      source_id: move.cite.sourceId,
      row: move.cite.row,
    })),
  ];
}

/** Counts the sessions of Salesforce, whose grants these are, in the owner's account that start inside the window. */
function sessionCounter(judged: readonly Judged[]): (grant: AccessGrant) => number {
  const starts = new Map<string, number[]>();
  for (const { session } of judged) {
    if (session.system !== 'salesforce') continue;
    const key = keyOf(session.target);
    const list = starts.get(key);
    if (list) list.push(session.startedAt);
    else starts.set(key, [session.startedAt]);
  }
  return ({ owner, from, through, revokedAt }) =>
    (starts.get(keyOf(owner)) ?? []).filter(
      (at) => at >= (from ?? -Infinity) && at < Math.min(through ?? Infinity, revokedAt ?? Infinity),
    ).length;
}
