import type { LinkAnswer, LinkBand } from '../../../shared/link-words.ts';
import type { LinkKind } from '../../../shared/words.ts';
import type { Link, Session } from '../model.ts';
import { fold } from '../text.ts';

/** What people said about links that still stands, by session id and folded key of the ticket. */
export type LinkAnswers = ReadonlyMap<string, ReadonlyMap<string, LinkAnswer>>;

export const NOTHING_SAID: LinkAnswers = new Map();
const NONE: ReadonlyMap<string, LinkAnswer> = new Map();

/** What was said about one session, under whichever of its ids: another source may have given it another one since. */
export function answersOn(session: Session, answers: LinkAnswers): ReadonlyMap<string, LinkAnswer> {
  if (answers.size === 0) return NONE;
  const all = session.ids.toReversed().flatMap((id) => [...(answers.get(id) ?? NONE)]);
  return all.length === 0 ? NONE : new Map(all);
}

/**
 * A proposed link as a person has decided it: confirmed it counts as theirs, unsure it is possible at most, rejected it
 * stays as it was and is never judged.
 */
export function withAnswer(link: Link, answers: ReadonlyMap<string, LinkAnswer>): Link {
  const answer = answers.get(fold(link.ticket.key)) ?? null;
  return answer === null ? link : { ...link, answer, how: howBy(answer, link) };
}

function howBy(answer: LinkAnswer, { how }: Link): LinkKind {
  if (answer === 'confirm') return 'person';
  return answer === 'unsure' ? 'possible' : how;
}

/** Why there is no ticket, where there is none. */
export type NoTicket = {
  readonly linked: 'no' | 'not-recorded';
  readonly source: boolean;
  readonly rejected: boolean;
};

/** How well a session is tied to the ticket it is judged by, or why to none. */
export function bandOf(link: Link | null, { linked, source, rejected }: NoTicket): LinkBand {
  if (link) return link.how;
  if (rejected) return 'rejected';
  if (linked === 'no') return 'none';
  return source ? 'not-evaluated' : 'source-missing';
}
