import { DEFAULT_POLICY, type Policy } from '../../../shared/policy.ts';
import type { Session } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import type { Keys } from './keys/find.ts';
import { namesOf } from './vague/names.ts';
import { readerOf } from './vague/reader.ts';
import { folded, tokensOf } from './vague/tokens.ts';

/** For how many accounts the very words of a session's reason were given, its own included; 1 where it has none. */
export type Copies = (session: Session) => number;

/**
 * Counts the accounts that one and the same reason was given for. Keys of tickets, addresses, dates and the names of both
 * people are left out: "OPS-1 for Ana" and "OPS-2 for Ivo" say the same, and so do "#4711" and "#4712".
 * @param keys what each reason names, in the order of the sessions; left out: only the patterns of the policy tell.
 */
export function copiesOf(
  sessions: readonly Session[],
  policy: Policy = DEFAULT_POLICY,
  keys: readonly Pick<Keys, 'known'>[] = [],
): Copies {
  const { bare } = readerOf(policy);
  // Most reasons are given for one account: it stands there without a list of its own.
  const accounts = new Map<string, string | Set<string>>();
  const words = new Map<string, string>();
  for (const [place, session] of sessions.entries()) {
    if (session.reason === null) continue;
    const said = bare(session.reason, withKeys(namesOf(session), keys[place]?.known ?? []));
    if (said === '') continue;
    words.set(session.id, said);
    const target = keyOf(session.target);
    const others = accounts.get(said) ?? target;
    accounts.set(said, others === target ? target : joined(others, target));
  }
  return ({ id }) => {
    const targets = accounts.get(words.get(id) ?? '');
    return typeof targets === 'object' ? targets.size : 1;
  };
}

/** The parts of keys that tickets have, with and without their zeros: no pattern takes out a number alone. */
function withKeys(names: ReadonlySet<string>, known: readonly string[]): ReadonlySet<string> {
  if (known.length === 0) return names;
  const parts = known.flatMap((key) => tokensOf(key)).map(folded);
  return new Set([...names, ...parts, ...parts.map((part) => part.replace(/^0+/u, ''))]);
}

function joined(others: string | Set<string>, target: string): Set<string> {
  return typeof others === 'string' ? new Set([others, target]) : others.add(target);
}
