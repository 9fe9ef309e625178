import type { Identity, Session } from '../../model.ts';
import { namePartsOf } from '../vague.ts';

const parts = new WeakMap<Identity, ReadonlySet<string>>();

/** The folded parts of the names and logins of the two people of a session: they say who, not why. */
export function namesOf({ actor, target }: Session): ReadonlySet<string> {
  return new Set([...partsOf(actor), ...partsOf(target)]);
}

function partsOf(who: Identity): ReadonlySet<string> {
  const before = parts.get(who);
  if (before !== undefined) return before;
  const made = namePartsOf(who.username === null ? [who.name] : [who.name, who.username]);
  parts.set(who, made);
  return made;
}
