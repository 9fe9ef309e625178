import type { Identity } from '../model.ts';
import type { Register } from '../people/register.ts';
import { inPlace, kindsIn, type Named } from './draft.ts';
import { NEAR } from './gather.ts';
import { exact } from './sources.ts';
import { isKnown, shared } from './side.ts';

/**
 * One session of what several kinds of files tell of it. The audit trail gives the id and the start, else rows with a
 * session key, else other events, else a list; every file adds what it alone knows.
 * @param members at least one, in the order of `withIds`.
 */
export function joined(members: readonly Named[], register: Register): Named {
  const ordered = [...members].sort((a, b) => a.rank - b.rank);
  const [own] = ordered;
  if (!own) throw new Error('A session of nothing was joined.');
  const from = ordered.find(({ through }) => through !== null);
  // Where one source knows whose account the actor was in already, another may take that account for the actor.
  const actors = from === undefined ? ordered : ordered.filter((one) => one === from || meets(one, from));
  const stated = ordered.flatMap(({ endsBy }) => endsBy ?? []);
  const actorKeys = actors.map((one) => one.actorKeys).reduce(shared);
  const targetKeys = ordered.map((one) => one.targetKeys).reduce(shared);
  return {
    ...own,
    ...endOf(ordered),
    ids: exact(ordered.flatMap(({ ids }) => ids)),
    system: firstOf(ordered, 'system'),
    key: firstOf(ordered, 'key'),
    kinds: kindsIn(new Set(ordered.flatMap(({ kinds }) => kinds))),
    actor: settled(
      actors.map(({ actor }) => actor),
      actorKeys,
      register,
    ),
    actorKeys,
    target: settled(
      ordered.map(({ target }) => target),
      targetKeys,
      register,
    ),
    targetKeys,
    through: from?.through ?? null,
    endsBy: stated.length === 0 ? null : Math.min(...stated),
    reason: firstOf(ordered, 'reason'),
    support: firstOf(ordered, 'support'),
    ip: firstOf(ordered, 'ip'),
    browser: firstOf(ordered, 'browser'),
    evidence: inPlace(ordered.flatMap(({ evidence }) => evidence)),
  };
}

type Told = 'system' | 'key' | 'reason' | 'support' | 'ip' | 'browser';

function firstOf(ordered: readonly Named[], column: Told): string | null {
  return ordered.find((one) => one[column] !== null)?.[column] ?? null;
}

function meets(one: Named, other: Named): boolean {
  return one.actorKeys.some((key) => other.actorKeys.includes(key));
}

/**
 * A logout that any source saw; of several the best source's, unless another shows the session in use long after it.
 * Clocks differ, so that an end may be written before the start: then both are one instant.
 */
function endOf(ordered: readonly Named[]): Pick<Named, 'endedAt' | 'endKind' | 'seenUntil'> {
  const used = Math.max(...ordered.map(({ seenUntil }) => seenUntil));
  const startedAt = ordered[0]?.startedAt ?? used;
  const logouts = ordered.flatMap(({ endKind, endedAt }) => (endKind === 'logout' ? (endedAt ?? []) : []));
  if (logouts.length === 0) return { endedAt: null, endKind: 'open', seenUntil: Math.max(used, startedAt) };
  const best = logouts.find((at) => at >= used - NEAR) ?? Math.max(...logouts);
  const endedAt = Math.max(best, startedAt);
  return { endedAt, endKind: 'logout', seenUntil: endedAt };
}

/**
 * Who is meant: of namesakes those whom every source may mean, or whom a person chose of them.
 * @param keys what the identities have in common.
 */
export function settled(
  identities: readonly Identity[],
  keys: readonly string[],
  register: Register,
): Identity {
  const [first] = identities;
  if (!first) throw new Error('Nobody was given.');
  const known = identities.filter(isKnown);
  if (known.length === 0) return identities.find(({ username }) => username !== null) ?? first;
  const fitting = known.filter((one) => one.keys.every((key) => keys.includes(key)));
  const same = fitting.find((one) => one.among === undefined && one.keys.length === keys.length);
  const chosen = fitting.find(({ among }) => among !== undefined);
  // What the sources prove needs no answer, and an answer that they disprove does not count.
  const best = keys.length === 1 ? (same ?? chosen) : (chosen ?? same);
  if (best) return best;
  const [only, other] = keys;
  const person = only === undefined || other !== undefined ? undefined : register.byId.get(only.slice(2));
  return person ? { keys, name: person.name, username: person.username } : { ...first, keys, username: null };
}
