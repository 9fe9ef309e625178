import type { Policy } from '../../../shared/policy.ts';
import type { Readable } from '../db/open.ts';
import type { States } from '../context/states.ts';
import type { Cite, Identity, Person, Roster, RosterEntry, Session, Ticket } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import type { Register } from '../people/register.ts';
import { unitOf } from '../people/units.ts';
import type { Period } from '../settings.ts';
import { byText, fold } from '../text.ts';
import { approvals } from './approved.ts';
import { grantsOf, type Grant } from './grants.ts';

/** What the roster is told from. */
export type RosterFacts = {
  readonly register: Register;
  readonly sessions: readonly Session[];
  readonly tickets: readonly Ticket[];
  readonly states: States;
  readonly policy: Policy;
  readonly period: Period;
};

/**
 * Who may impersonate (declared: not inactive, with Modify All Data or Manage Users by profile or permission set, or by
 * a delegated administration group with login access; FORMATS d.1) beside who did (observed). A right that is not
 * certain declares nobody and is said of those who are on the roster anyway. An assignment that expired before the
 * period's last instant is gone.
 */
export function rosterOf(db: Readable, { register, sessions, policy, period }: RosterFacts): Roster {
  const asOf = period.end - 1;
  const { grants, strangers, known } = grantsOf(db, register, asOf);
  const acted = byActor(sessions);
  const approved = approvals(db, register, policy);
  const entries = new Map<string, RosterEntry>();
  const add = (key: string, who: Identity, person: Person | undefined): void => {
    if (entries.has(key)) return;
    const held = grants.get(key) ?? [];
    const sessionsOf = acted.get(key)?.sessions ?? [];
    const declared = held.some(({ certain }) => certain) && person?.active !== false;
    entries.set(key, {
      key,
      name: who.name,
      username: who.username,
      active: person?.active ?? null,
      unit: person ? unitOf(person) : null,
      declared,
      approved: approved(who),
      sessions: sessionsOf.length,
      lastAt: sessionsOf.at(-1)?.startedAt ?? null,
      how: held.map((grant) => grant.how),
      cites: citesOf(held, person, sessionsOf),
      targets: new Set(sessionsOf.map(({ target }) => keyOf(target))).size,
      band: null,
      flags: [],
    });
  };
  for (const person of register.people) {
    const key = `p:${person.id}`;
    if (person.active === false || !grants.get(key)?.some(({ certain }) => certain)) continue;
    add(key, { keys: [key], name: person.name, username: person.username }, person);
  }
  for (const [key, who] of strangers) add(key, who, undefined);
  for (const [key, { actor }] of acted) add(key, actor, register.byId.get(key.replace(/^p:/u, '')));
  const people = [...entries.values()].sort(
    (a, b) =>
      Number(b.declared) - Number(a.declared) || byText(fold(a.name), fold(b.name)) || byText(a.key, b.key),
  );
  const activeUsers = register.people.filter((person) => person.active === true).length;
  return {
    known,
    declared: people.filter((entry) => entry.declared).length,
    observed: acted.size,
    activeUsers,
    limit: Math.max(policy.roster.maxCount, policy.roster.maxShare * activeUsers),
    band: null,
    dormant: { from: null, to: null, sentence: '' },
    people,
  };
}

function byActor(sessions: readonly Session[]): Map<string, { actor: Identity; sessions: Session[] }> {
  const actors = new Map<string, { actor: Identity; sessions: Session[] }>();
  for (const session of sessions) {
    const key = keyOf(session.actor);
    const entry = actors.get(key) ?? { actor: session.actor, sessions: [] };
    entry.sessions.push(session);
    actors.set(key, entry);
  }
  return actors;
}

function citesOf(held: readonly Grant[], person: Person | undefined, sessions: readonly Session[]): Cite[] {
  const first = sessions[0]?.evidence[0];
  return [
    ...(person?.cites.slice(0, 1) ?? []),
    ...held.map((grant) => grant.cite),
    ...(first ? [{ sourceId: first.sourceId, row: first.row }] : []),
  ];
}
