import type { LinkCandidate, LinkDecision, LinkItem } from '../../../shared/contract/links.ts';
import { formatExact } from '../../../shared/format.ts';
import { LINK_ANSWER_WORDS } from '../../../shared/link-words.ts';

/** "nobody" is an answer; a column that the file does not have is not. */
export function namesOf(names: readonly string[] | null): string {
  if (names === null) return 'not recorded';
  return names.length === 0 ? 'nobody' : names.join(', ');
}

/** "Confirmed OPS-12" */
export function decisionWords({ answer, ticket }: LinkDecision): string {
  if (answer === null) return `Answer to ${ticket} taken back`;
  return answer === 'unsure' ? `Unsure about ${ticket}` : `${LINK_ANSWER_WORDS[answer].done} ${ticket}`;
}

/** "n.brandt · Tue 17 Feb 2026, 14:02:11 · points hidden" */
export function byWhom({ who, at, blind, together }: LinkDecision, zone: string): string {
  const parts = [who, at === null ? '' : formatExact(at, zone)];
  if (together > 1) parts.push(`together with ${together - 1} more`);
  if (blind) parts.push('points hidden');
  return parts.filter((one) => one !== '').join(' · ');
}

/** An answer is in force, even if it is "unsure". */
export const isDecided = ({ decision }: Pick<LinkItem['row'], 'decision'>): boolean =>
  decision !== null && decision.answer !== null;

export const isAnswered = (candidate: LinkCandidate): boolean =>
  candidate.decision !== null && candidate.decision.answer !== null;

/** Suggestions that are not candidates already because somebody has answered them. */
export function openSuggestions({ suggestions, candidates }: LinkItem): LinkItem['suggestions'] {
  return suggestions.filter(({ ticket }) => !candidates.some((one) => one.ticket.key === ticket));
}

/** Every ticket that a digit chooses, in the order in which they are shown. */
export function ticketsOf(item: LinkItem): string[] {
  return [
    ...item.candidates.map((one) => one.ticket.key),
    ...openSuggestions(item).map(({ ticket }) => ticket),
  ];
}

/** What the keys mean while nobody has chosen: the ticket of the session, else the first without an answer, else the first. */
export function firstMeant(item: LinkItem): string | null {
  const confirmed = item.candidates.find((one) => one.decision?.answer === 'confirm');
  if (confirmed) return confirmed.ticket.key;
  const open = item.candidates.find((one) => !isAnswered(one))?.ticket.key;
  return open ?? openSuggestions(item)[0]?.ticket ?? item.candidates[0]?.ticket.key ?? null;
}
