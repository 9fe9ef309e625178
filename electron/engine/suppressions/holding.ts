import type { Readable } from '../db/open.ts';
import { policyOf } from '../settings.ts';
import { fold } from '../text.ts';
import type { Hider, ScopedSession } from './scope.ts';
import { waitsFor, type Sensitivity } from './second-person.ts';

type SessionRow = ScopedSession &
  Sensitivity & { readonly id: string; readonly actorKey: string; readonly actorUsername: string | null };
/** A suppression that holds for a session, and whether it waits for a second person there. */
export type Holding = { readonly hider: Hider; readonly waits: boolean; readonly unrecorded: boolean };

/** The sessions for which suppressions hold, by their ids, whatever is found of them. */
export function holdingOf(reader: Readable, hiders: readonly Hider[]): Map<string, Holding[]> {
  const holding = new Map<string, Holding[]>();
  if (hiders.length === 0) return holding;
  const waits = waitsFor(policyOf(reader));
  const folded = foldOnce();
  const of = hidersByActor(hiders);
  const from = Math.min(...hiders.map((hider) => hider.from));
  const to = Math.max(...hiders.map((hider) => hider.to));
  for (const row of sessionsBetween(reader, from, to)) {
    const ofActor = of(row.actorKey, folded(row.actorUsername));
    if (ofActor.length === 0) continue;
    const session = { ...row, targetUsername: folded(row.targetUsername), unit: folded(row.unit) };
    const found = ofActor.filter(({ holds }) => holds(session));
    if (found.length === 0) continue;
    const unrecorded = row.sensitive === null;
    holding.set(
      row.id,
      found.map((hider) => ({ hider, waits: !hider.approved && waits(row), unrecorded })),
    );
  }
  return holding;
}

/** Actors are few: which suppressions are for one of them is asked once. */
function hidersByActor(hiders: readonly Hider[]): (key: string, username: string | null) => readonly Hider[] {
  const known = new Map<string, readonly Hider[]>();
  return (key, username) => {
    const both = `${key}\n${username ?? ''}`;
    const found = known.get(both) ?? hiders.filter(({ isBy }) => isBy(key, username));
    known.set(both, found);
    return found;
  };
}

function sessionsBetween(reader: Readable, from: number, to: number): Iterable<SessionRow> {
  return reader
    .prepare(
      `SELECT id, started_at AS startedAt, actor_key AS actorKey, actor_username AS actorUsername, target_key AS targetKey,
              target_username AS targetUsername, unit, sensitive, tier
       FROM session WHERE started_at >= ? AND started_at < ?`,
    )
    .iterate(from, to) as Iterable<SessionRow>;
}

/** A company has few usernames and units, and many sessions. */
function foldOnce(): (text: string | null) => string | null {
  const known = new Map<string, string>();
  return (text) => {
    if (text === null) return null;
    const before = known.get(text);
    if (before !== undefined) return before;
    const folded = fold(text);
    known.set(text, folded);
    return folded;
  };
}
