import type { Identity } from '../model.ts';
import { plainName } from './fold-name.ts';
import { foldLogin } from './ids.ts';

/**
 * Whether two texts mean the same human being. `maybe`: one of them has namesakes, so that it may be.
 * Never a guess: only one key on each side, and the same, is a yes.
 */
export function sameness(a: Identity, b: Identity): 'yes' | 'maybe' | 'no' {
  if (a.keys.length === 1 && b.keys.length === 1) return a.keys[0] === b.keys[0] ? 'yes' : 'no';
  return a.keys.some((key) => b.keys.includes(key)) ? 'maybe' : 'no';
}

/** The best answer over a list: yes before maybe before no. */
export function anySame(a: Identity, others: readonly Identity[]): 'yes' | 'maybe' | 'no' {
  let best: 'maybe' | 'no' = 'no';
  for (const other of others) {
    const same = sameness(a, other);
    if (same === 'yes') return same;
    if (same === 'maybe') best = same;
  }
  return best;
}

/** One text for maps and ids: the person's key, or all of the namesakes'. */
export function keyOf({ keys }: Identity): string {
  const [only = ''] = keys;
  return keys.length === 1 ? only : keys.join('|');
}

/** The keys that somebody has while no list of people knows them: their login and their name as sources write them. */
export function textKeys({ name, username }: Identity): string[] {
  const login = username === null ? [] : [`login:${foldLogin(username)}`, `email:${foldLogin(username)}`];
  return [...login, `name:${plainName(name)}`];
}
