import { DEFAULT_POLICY, type Policy } from '../../../shared/policy.ts';
import type { Session } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import { readerOf } from './vague/reader.ts';
import { namesOf } from './vague/names.ts';

/** For how many accounts the very words of a session's reason were given, its own included; 1 where it has none. */
export type Copies = (session: Session) => number;

/**
 * Counts the accounts that one and the same reason was given for. Keys of tickets, addresses, dates and the names of both
 * people are left out: "OPS-1 for Ana" and "OPS-2 for Ivo" say the same.
 */
export function copiesOf(sessions: readonly Session[], policy: Policy = DEFAULT_POLICY): Copies {
  const { bare } = readerOf(policy);
  // Most reasons are given for one account: it stands there without a list of its own.
  const accounts = new Map<string, string | Set<string>>();
  const words = new Map<string, string>();
  for (const session of sessions) {
    if (session.reason === null) continue;
    const said = bare(session.reason, namesOf(session));
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

function joined(others: string | Set<string>, target: string): Set<string> {
  return typeof others === 'string' ? new Set([others, target]) : others.add(target);
}
