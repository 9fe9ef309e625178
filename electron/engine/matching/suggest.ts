import type { SuggestionBasis } from '../../../shared/link-words.ts';
import type { Suggestion, Ticket } from '../model.ts';
import { byText, fold } from '../text.ts';
import type { Keys } from './keys/find.ts';

const NONE: readonly Suggestion[] = [];
const MOST = 5;
/** Of what a reason says, so much is repeated. */
const SHOWN = 60;

/** Where tickets that may be meant are looked up: by folded key, and by keys that their texts carry. */
export type Known = {
  readonly byKey: ReadonlyMap<string, Ticket>;
  readonly carriers: ReadonlyMap<string, readonly Ticket[]>;
};

/**
 * Tickets that a reason may mean without naming them: it says nearly their key, or it names a key that is in no file and
 * their text carries. They are suggestions: no tick and no verdict knows of them.
 * @param linked the session's links, whose tickets need no suggestion.
 * @returns at most five, in order of their keys, each once.
 */
export function suggestionsOf(
  { near, missing }: Keys,
  linked: readonly { readonly ticket: Ticket }[],
  { byKey, carriers }: Known,
): readonly Suggestion[] {
  if (near.length === 0 && missing.length === 0) return NONE;
  const tickets = linked.map(({ ticket }) => ticket);
  const found = new Map<Ticket, Suggestion>();
  const add = (ticket: Ticket | undefined, basis: SuggestionBasis, written: string): void => {
    if (ticket === undefined || tickets.includes(ticket) || found.has(ticket)) return;
    found.set(ticket, { ticket, basis, written, sentence: SENTENCES[basis](ticket.key, shown(written)) });
  };
  for (const { written, key } of near) add(byKey.get(fold(key)), 'near-key', written);
  for (const key of missing)
    for (const ticket of carriers.get(fold(key)) ?? []) add(ticket, 'shared-key', key);
  return [...found.values()].sort((a, b) => byText(a.ticket.key, b.ticket.key)).slice(0, MOST);
}

const SENTENCES: Readonly<Record<SuggestionBasis, (key: string, written: string) => string>> = {
  'near-key': (key, written) => `The reason says "${written}", which is nearly ${key}.`,
  'shared-key': (key, written) =>
    `The reason names ${written}, which is in no ticket file; the text of ${key} names it too.`,
};

const shown = (written: string): string => (written.length > SHOWN ? `${written.slice(0, SHOWN)}…` : written);
