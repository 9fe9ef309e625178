import type { Identity } from '../model.ts';

/**
 * Whether two texts mean the same human being. `maybe`: one of them has namesakes, so that it may be.
 * Never a guess: only one key on each side, and the same, is a yes.
 */
export function sameness(a: Identity, b: Identity): 'yes' | 'maybe' | 'no' {
  if (!a.keys.some((key) => b.keys.includes(key))) return 'no';
  return a.keys.length === 1 && b.keys.length === 1 ? 'yes' : 'maybe';
}

/** The best answer over a list: yes before maybe before no. */
export function anySame(a: Identity, others: readonly Identity[]): 'yes' | 'maybe' | 'no' {
  const answers = others.map((other) => sameness(a, other));
  if (answers.includes('yes')) return 'yes';
  return answers.includes('maybe') ? 'maybe' : 'no';
}

/** One text for maps and ids: the person's key, or all of the namesakes'. */
export function keyOf(identity: Identity): string {
  return identity.keys.join('|');
}
