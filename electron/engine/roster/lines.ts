import type { States } from '../context/states.ts';
import type { Cite, Identity, Person, RosterEntry, Session } from '../model.ts';
import { formOf, maybeAmong } from '../people/forms.ts';
import { keyOf } from '../people/identity.ts';
import { isSalesforceUser } from '../people/ids.ts';
import type { Register } from '../people/register.ts';
import { unitOf } from '../people/units.ts';
import { byText, fold } from '../text.ts';
import type { Line } from './flags/flag.ts';
import { leftOf } from './flags/leaver.ts';
import type { Grant, Grants } from './grants.ts';

/** Who acted, by their key, and in which sessions, oldest first. */
export type Acted = ReadonlyMap<string, { readonly actor: Identity; readonly sessions: readonly Session[] }>;

/** Everybody who may, who may if they had not left, and who did: declared first, then by name. */
export function linesOf(
  { register, states }: { readonly register: Register; readonly states: States },
  acted: Acted,
  grants: Grants['grants'],
  strangers: Grants['strangers'],
  approved: (who: Identity) => boolean | null,
): Line[] {
  const lines = new Map<string, Line>();
  const canCompare = comparer(register, [...strangers.values()]);
  const add = (key: string, who: Identity, person: Person | undefined): void => {
    if (lines.has(key)) return;
    const held = grants.get(key) ?? [];
    const own = acted.get(key)?.sessions ?? [];
    const known = entryOf(key, who, person, held, own, approved(who));
    const entry = known.declared || canCompare(who) ? known : { ...known, uncertain: true as const };
    lines.set(key, { entry, who, person, held, sessions: own });
  };
  for (const person of register.people) {
    const key = `p:${person.id}`;
    if (!grants.get(key)?.some(({ certain }) => certain)) continue;
    if (person.active !== false || leftOf(person, states) !== null)
      add(key, { keys: [key], name: person.name, username: person.username }, person);
  }
  for (const [key, who] of strangers) add(key, who, undefined);
  for (const [key, { actor }] of acted) add(key, actor, register.byId.get(key.replace(/^p:/u, '')));
  return [...lines.values()].sort(
    ({ entry: a }, { entry: b }) =>
      Number(b.declared) - Number(a.declared) || byText(fold(a.name), fold(b.name)) || byText(a.key, b.key),
  );
}

/** Whether it would show that somebody is one of those who may, as the lists name these. */
function comparer(register: Register, strangers: readonly Identity[]): (who: Identity) => boolean {
  const maybeStranger = maybeAmong(strangers);
  const hasIds = register.people.some(({ aliases }) =>
    aliases.some(({ kind, text }) => kind === 'id' && isSalesforceUser(text)),
  );
  return (who) => {
    if (maybeStranger(who)) return false;
    return formOf(who) !== 'id' || hasIds || register.people.length === 0;
  };
}

function entryOf(
  key: string,
  who: Identity,
  person: Person | undefined,
  held: readonly Grant[],
  sessions: readonly Session[],
  approved: boolean | null,
): RosterEntry {
  return {
    key,
    name: who.name,
    username: who.username,
    active: person?.active ?? null,
    unit: person ? unitOf(person) : null,
    declared: held.some(({ certain }) => certain) && person?.active !== false,
    approved,
    sessions: sessions.length,
    lastAt: sessions.at(-1)?.startedAt ?? null,
    how: held.map((grant) => grant.how),
    cites: citesOf(held, person, sessions),
    targets: new Set(sessions.map(({ target }) => keyOf(target))).size,
    band: null,
    flags: [],
  };
}

/** @param sessions oldest first. */
export function byActor(sessions: readonly Session[]): Acted {
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
