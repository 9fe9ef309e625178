import type { Register } from '../people/register.ts';
import type { Named } from './draft.ts';
import { NEAR } from './gather.ts';
import { joined } from './join.ts';
import { actorsOf, pairsOf } from './near-pairs.ts';
import { meet, shared } from './side.ts';

/** Drafts that are one session: what they have in common, and what another one must fit. */
type Group = {
  /** Of its drafts, in order. */
  readonly places: readonly number[];
  readonly kinds: readonly string[];
  readonly system: string | null;
  readonly key: string | null;
  readonly actorKeys: readonly string[];
  readonly targetKeys: readonly string[];
  readonly from: number;
  readonly to: number;
};

/**
 * Takes drafts of different kinds of files for one session when they are of one system, actor and target, and start
 * within five minutes of each other. A list that names no system fits any. The nearest starts go together first, and a
 * session has at most one draft of each kind.
 * @param drafts in the order of `withIds`, which settles what is equally near.
 * @returns sessions in the order of the draft that gives each its id.
 */
export function merged(drafts: readonly Named[], register: Register): Named[] {
  const groups = new Map<number, Group>();
  for (const { one, other } of pairsOf(drafts)) {
    const [a, b] = [groups.get(one) ?? groupOf(drafts, one), groups.get(other) ?? groupOf(drafts, other)];
    if (!a || !b || a === b || !fits(a, b)) continue;
    const both = union(a, b);
    for (const place of both.places) groups.set(place, both);
  }
  const sessions: Named[] = [];
  for (const [place, draft] of drafts.entries()) {
    const group = groups.get(place);
    if (group === undefined) sessions.push(draft);
    else if (group.places[0] === place)
      sessions.push(
        joined(
          group.places.flatMap((one) => drafts[one] ?? []),
          register,
        ),
      );
  }
  return sessions.sort(byStart);
}

function byStart(a: Named, b: Named): number {
  return a.startedAt - b.startedAt;
}

function groupOf(drafts: readonly Named[], place: number): Group | null {
  const draft = drafts[place];
  if (!draft) return null;
  const { kinds, system, key, targetKeys, startedAt } = draft;
  const places = [place];
  return {
    places,
    kinds,
    system,
    key,
    actorKeys: actorsOf(draft),
    targetKeys,
    from: startedAt,
    to: startedAt,
  };
}

function fits(a: Group, b: Group): boolean {
  return (
    (a.system === null || b.system === null || a.system === b.system) &&
    (a.key === null || b.key === null || a.key === b.key) &&
    !a.kinds.some((kind) => b.kinds.includes(kind)) &&
    Math.max(a.to, b.to) - Math.min(a.from, b.from) <= NEAR &&
    meet(a.actorKeys, b.actorKeys) &&
    meet(a.targetKeys, b.targetKeys)
  );
}

function union(a: Group, b: Group): Group {
  return {
    places: [...a.places, ...b.places].sort((one, other) => one - other),
    kinds: [...a.kinds, ...b.kinds],
    system: a.system ?? b.system,
    key: a.key ?? b.key,
    actorKeys: shared(a.actorKeys, b.actorKeys),
    targetKeys: shared(a.targetKeys, b.targetKeys),
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
  };
}
