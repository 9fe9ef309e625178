import type { Identity, Person } from '../model.ts';
import type { Named } from './draft.ts';

/** Whom a person chose for sessions whose account or actor the sources leave open, by any id of the session. */
export type Picks = {
  readonly bySession: ReadonlyMap<string, string>;
  readonly person: (anchor: string) => Person | null | undefined;
};

/**
 * Puts the person who was chosen in the place of the namesakes, also of one who was chosen for the text wherever it
 * stands. A choice of somebody else changes nothing.
 */
export function withPicks(sessions: readonly Named[], picks: Picks): Named[] {
  if (picks.bySession.size === 0) return [...sessions];
  return sessions.map((session) => {
    const anchor = session.ids.map((id) => picks.bySession.get(id)).find((one) => one !== undefined);
    const person = anchor === undefined ? null : picks.person(anchor);
    if (!person) return session;
    const key = `p:${person.id}`;
    // What was asked stays with the answer, so that the question can be shown as decided.
    const chosen = (of: Identity): Identity => ({
      ...of,
      keys: [key],
      name: person.name,
      username: person.username,
      among: of.among ?? of.keys,
    });
    const { actor, target } = session;
    if (isAmong(key, target)) return { ...session, target: chosen(target) };
    if (isAmong(key, actor)) return { ...session, actor: chosen(actor) };
    return session;
  });
}

function isAmong(key: string, { keys, among = keys }: Identity): boolean {
  return among.length > 1 && among.includes(key);
}

/** After every source was heard a side that a person decided is of the one who was chosen alone. */
export function actorAsDecided(session: Named): Named {
  return session.actor.among === undefined ? session : { ...session, actorKeys: session.actor.keys };
}
export function targetAsDecided(session: Named): Named {
  return session.target.among === undefined ? session : { ...session, targetKeys: session.target.keys };
}
