import type { Identity, Session, Ticket } from '../model.ts';
import type { Register } from '../people/register.ts';
import { fold } from '../text.ts';

/** Whom the texts of a ticket name, out of the people whose accounts were used. */
export type Mentions = (ticket: Ticket) => readonly Identity[];

/**
 * Looks for full names, usernames and e-mail addresses of the targets as whole words, in one pass over each text:
 * the cost grows with the length of the texts, not with the number of names.
 */
export function mentionsOf(sessions: readonly Session[], register: Register): Mentions {
  const phrases: Phrases = { lengths: new Map(), identities: new Map() };
  const add = (text: string | null, identity: Identity): void => {
    const words = text === null ? [] : wordsOf(text);
    const [first] = words;
    const phrase = words.join(' ');
    if (first === undefined || phrases.identities.has(phrase)) return;
    phrases.identities.set(phrase, identity);
    phrases.lengths.set(first, (phrases.lengths.get(first) ?? new Set()).add(words.length));
  };
  for (const { target } of sessions) {
    // A single word may be anybody's given name; only a full name or a login names a person.
    if (wordsOf(target.name).length > 1) add(target.name, register.resolve(target.name, null));
    if (target.username !== null) add(target.username, target);
    for (const key of target.keys) {
      const person = register.byId.get(key.replace(/^p:/u, ''));
      if (!person) continue;
      add(person.username, register.resolve(null, person.username));
      if (person.email !== null) add(person.email, register.resolve(null, person.email));
    }
  }
  return (ticket) => {
    const texts = [ticket.title, ticket.text, ...ticket.comments.map((comment) => comment.text)];
    return texts.flatMap((text) => found(wordsOf(text), phrases));
  };
}

/** What is looked for, by its words; and how many words the phrases have that begin with a word. */
type Phrases = {
  readonly lengths: Map<string, Set<number>>;
  readonly identities: Map<string, Identity>;
};

function found(words: readonly string[], { lengths, identities }: Phrases): Identity[] {
  const hits: Identity[] = [];
  for (const [position, word] of words.entries()) {
    for (const length of lengths.get(word) ?? []) {
      const identity = identities.get(words.slice(position, position + length).join(' '));
      if (identity) hits.push(identity);
    }
  }
  return hits;
}

// Logins and addresses stay whole words; a possessive belongs to the sentence, not to the name.
function wordsOf(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’@._+-]*/gu) ?? [];
  return words
    .map((word) => word.replace(/['’]s$/u, '').replace(/[.'’_+-]+$/u, ''))
    .filter((word) => word !== '');
}
