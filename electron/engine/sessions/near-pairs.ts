import type { Named } from './draft.ts';
import { NEAR } from './gather.ts';
import { meet } from './side.ts';

/** Two drafts that may be one session; the places are those of the drafts in order. */
type Pair = { readonly one: number; readonly other: number; readonly apart: number };

/** Far more than any actor begins in five minutes, and a limit to what a forged file can cost. */
const MOST_NEIGHBOURS = 100;
const MOST_BEARERS = 50;

/** Drafts of one actor that start near each other, the nearest first. */
export function pairsOf(drafts: readonly Named[]): Pair[] {
  const pairs: Pair[] = [];
  for (const places of placesOfActors(drafts).values())
    for (let at = 0; at < places.length; at++) addPairs(drafts, places, at, pairs);
  return pairs.sort((a, b) => a.apart - b.apart || a.one - b.one || a.other - b.other);
}

/** Adds those of one draft with the ones that start after it. */
function addPairs(drafts: readonly Named[], places: readonly number[], at: number, pairs: Pair[]): void {
  const one = places[at] ?? 0;
  const first = drafts[one];
  const last = Math.min(places.length, at + 1 + MOST_NEIGHBOURS);
  for (let next = at + 1; next < last; next++) {
    const other = places[next] ?? 0;
    const second = drafts[other];
    if (!first || !second || second.startedAt - first.startedAt > NEAR) return;
    if (first.kinds.some((kind) => second.kinds.includes(kind))) continue;
    if (meet(first.targetKeys, second.targetKeys))
      pairs.push({ one, other, apart: second.startedAt - first.startedAt });
  }
}

function placesOfActors(drafts: readonly Named[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, draft] of drafts.entries()) {
    for (const key of new Set(actorsOf(draft).slice(0, MOST_BEARERS))) {
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  }
  return places;
}

/** Another source may know the actor by the account that they were in already. */
export function actorsOf({ actorKeys, through }: Named): readonly string[] {
  return through === null ? actorKeys : [...actorKeys, ...through.keys];
}
