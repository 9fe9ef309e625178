import type { Policy } from '../../../../shared/policy.ts';
import type { Session } from '../../model.ts';
import type { Copies } from '../copies.ts';
import { saysAnything, vaguenessOf, type Vagueness } from '../vague.ts';
import { namesOf } from './names.ts';
import { readerOf } from './reader.ts';

const read = new WeakMap<Policy, Map<Session, Vagueness | 'nothing'>>();

/**
 * Tests the reason of a session: by its words, and by whether it was copied from one account to the next.
 * @param ticketSpeaks the session's ticket has words of its own. A reason with the key of a ticket leaves the saying to the
 * ticket, and is not copied where nobody can read that.
 * @returns null when there is no reason, or nothing but keys and names in it.
 */
export function reasonVagueness(
  session: Session,
  policy: Policy,
  copies: Copies,
  ticketSpeaks: boolean,
): Vagueness | null {
  if (session.reason === null) return null;
  const sessions = read.get(policy) ?? new Map<Session, Vagueness | 'nothing'>();
  read.set(policy, sessions);
  const told = sessions.get(session) ?? readReason(session, session.reason, policy);
  sessions.set(session, told);
  if (told === 'nothing') return null;
  const accounts = told.vague ? 1 : copies(session);
  if (accounts < policy.vague.copies) return told;
  if (!ticketSpeaks && readerOf(policy).hasKey(session.reason)) return told;
  return {
    vague: true,
    kind: 'copied',
    words: told.words,
    why: `the same words are given for ${accounts} accounts (${told.words.map((word) => `"${word}"`).join(', ')}).`,
  };
}

function readReason(session: Session, reason: string, policy: Policy): Vagueness | 'nothing' {
  const told = readerOf(policy).read(reason);
  const names = namesOf(session);
  return saysAnything(told, names) ? vaguenessOf(told, names) : 'nothing';
}
