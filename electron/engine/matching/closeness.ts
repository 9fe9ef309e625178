import type { Policy } from '../../../shared/policy.ts';
import type { Session, Ticket } from '../model.ts';
import { wordForm } from './vague/lexicon.ts';
import { namesOf } from './vague/names.ts';
import { readerOf } from './vague/reader.ts';
import { folded, tokensOf } from './vague/tokens.ts';

/** So many telling words in common are no chance. */
const LEAST = 2;
const SHOWN = 4;
/** Of a text, so many characters are read. */
const MOST = 4_000;

/**
 * The telling words that the reason of a session shares with the title and text of a ticket, in the order of the reason;
 * none where they are too few to tell anything. Names of the two people, ticket keys and what fits every session tell
 * nothing here, by the same lists of words as tell a vague reason.
 */
export function sharedWords(session: Session, ticket: Ticket, policy: Policy): readonly string[] {
  if (session.reason === null) return NONE;
  const read = readOf(policy);
  if (read.last?.session === session && read.last.ticket === ticket) return read.last.words;
  const words = wordsInCommon(tellingWords(session, session.reason, policy), ticket);
  read.last = { session, ticket, words };
  return words;
}

function wordsInCommon(own: ReadonlyMap<string, string>, ticket: Ticket): readonly string[] {
  if (own.size < LEAST) return NONE;
  const left = new Map(own);
  for (const text of [ticket.title, ticket.text]) {
    for (const word of tokensOf(text.slice(0, MOST))) left.delete(wordForm(word));
    if (left.size === 0) break;
  }
  if (own.size - left.size < LEAST) return NONE;
  const shared = [...own].filter(([form]) => !left.has(form));
  return shared.slice(0, SHOWN).map(([, word]) => word);
}

const NONE: readonly string[] = [];
/** A reason is compared with several tickets, one after the other, and with each more than once. */
type Read = {
  readonly telling: WeakMap<Session, ReadonlyMap<string, string>>;
  last: { readonly session: Session; readonly ticket: Ticket; readonly words: readonly string[] } | null;
};
/** Another policy may read a reason differently. */
const known = new WeakMap<Policy, Read>();

function readOf(policy: Policy): Read {
  const before = known.get(policy);
  if (before !== undefined) return before;
  const made: Read = { telling: new WeakMap(), last: null };
  known.set(policy, made);
  return made;
}

/** As they are written, by their form without accents and plural. */
function tellingWords(session: Session, reason: string, policy: Policy): ReadonlyMap<string, string> {
  const { telling: read } = readOf(policy);
  const before = read.get(session);
  if (before !== undefined) return before;
  const { matter, own, number } = readerOf(policy).read(reason);
  const names = namesOf(session);
  const telling = new Map<string, string>();
  for (const word of [...matter, ...own, ...number]) {
    const form = wordForm(word);
    if (!names.has(folded(word)) && !telling.has(form)) telling.set(form, word);
  }
  read.set(session, telling);
  return telling;
}
