import type { Policy } from '../../../../shared/policy.ts';
import { fold } from '../../text.ts';

/**
 * Ticket keys in a reason. `known` are folded keys of tickets in the review, `missing` look like keys but are in no file;
 * `near` are nearly keys of tickets ("OPS 123"): they are suggested, never linked.
 */
export type Keys = {
  readonly known: readonly string[];
  readonly missing: readonly string[];
  readonly near: readonly { readonly written: string; readonly key: string }[];
};

/** The folded keys of a review's tickets. */
export type KnownKeys = { has(folded: string): boolean; keys(): Iterable<string> };

/**
 * A run of digits alone is a key only with a `#` before it or five digits: "2" in "2 tickets" names nothing.
 */
export function keyFinder(policy: Policy, tickets: KnownKeys): (text: string | null) => Keys {
  const isTicket = (folded: string): boolean => tickets.has(folded);
  const patterns = policy.ticketKeys.map(
    (pattern) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu'),
  );
  return (text) => {
    if (text === null) return { known: [], missing: [], near: [] };
    const words = (text.match(/#?[\p{L}\p{N}][\p{L}\p{N}_./-]*(?:#[0-9]+)?/gu) ?? []).map((word) =>
      word.replace(/[._/-]+$/u, ''),
    );
    const spelled = words.map((word) => fold(word)).filter((word) => !/^[0-9]{1,4}$/u.test(word));
    const known = spelled
      .flatMap((word) => [word, word.replace(/^#/u, ''), ...addressed(word)])
      .filter(isTicket);
    const patterned = patterns.flatMap((pattern) =>
      [...text.toUpperCase().matchAll(pattern)].map((match) => fold(match[0])),
    );
    const all = [...new Set([...known, ...patterned])];
    return {
      known: all.filter(isTicket),
      missing: all.filter((key) => !isTicket(key)).map((key) => key.toUpperCase()),
      near: [],
    };
  };
}

/** The keys that an address pasted into a reason stands for: issues of GitHub and GitLab, tickets of Zendesk. */
function addressed(word: string): readonly string[] {
  const issue = /^[^/]+\/(.+?)(?:\/-)?\/(?:issues|work_items)\/([0-9]+)$/u.exec(word);
  if (issue !== null) return [`${issue[1]}#${issue[2]}`];
  const ticket = /\/tickets\/([0-9]+)$/u.exec(word);
  return ticket?.[1] === undefined ? [] : [ticket[1]];
}
