import type {
  Alias,
  IdentityDecision,
  IdentityItem,
  PEOPLE_STATES,
  PersonRow,
} from '../../../shared/contract/people.ts';
import { IDENTITY_ANSWER_WORDS } from '../../../shared/people-words.ts';
import { formatDay, formatExact } from '../../../shared/format.ts';

export const STATE_FILTER_WORDS: Record<(typeof PEOPLE_STATES)[number], string> = {
  all: 'Everybody',
  actors: 'Acted as others',
  targets: 'Account was used',
  inactive: 'Not active',
  merged: 'Joined from several records',
  unclear: 'A question waits',
};

/** "from 3 Mar 2026 until 9 May 2026"; half-open, so that the last day is the day of the change. */
export function validity({ from, to }: Pick<Alias, 'from' | 'to'>, zone: string): string | null {
  const start = from === null ? null : `from ${formatDay(from, zone)}`;
  const end = to === null ? null : `until ${formatDay(to, zone)}`;
  return start === null && end === null ? null : [start, end].filter((part) => part !== null).join(' ');
}

export function activeWords(active: PersonRow['active']): string {
  if (active === null) return 'not recorded';
  return active ? 'active' : 'not active';
}

/** "This person: Alex Martin, alex.martin@…" */
export function decisionWords({ answer, chosen }: IdentityDecision): string {
  if (answer === null) return 'Taken back';
  const word = IDENTITY_ANSWER_WORDS[answer];
  return chosen === null || answer !== 'pick' ? word : `${word}: ${chosen}`;
}

/** "n.brandt · Tue 17 Feb 2026, 14:02:11" */
export function byWhom({ who, at }: IdentityDecision, zone: string): string {
  return at === null ? who : `${who} · ${formatExact(at, zone)}`;
}

export function questionOf({ kind, text }: Pick<IdentityItem, 'kind' | 'text'>): string {
  return kind === 'who' ? `Who is “${text}”?` : `“${text}”: one person or two?`;
}

/** An answer is in force, even if it is "cannot tell", or each session it is about was answered on its own. */
export function isAnswered({ decision, picks = [], sessions, tickets }: IdentityItem): boolean {
  if (decision !== null && decision.answer !== null) return true;
  return picks.length > 0 && picks.length >= sessions && tickets === 0;
}
