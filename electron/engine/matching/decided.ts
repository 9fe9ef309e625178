import type { LinkAnswer, LinkBand } from '../../../shared/link-words.ts';
import type { LinkKind } from '../../../shared/words.ts';
import type { Link, Session } from '../model.ts';
import { fold } from '../text.ts';
import type { FoundLink } from './found-link.ts';

/** The last that was said about a link under one id of its session, by which entry of the log; null: taken back. */
export type Said = { readonly answer: LinkAnswer | null; readonly seq: number };

/** What people said about links last, by session id and folded key of the ticket. */
export type LinkAnswers = ReadonlyMap<string, ReadonlyMap<string, Said>>;

export const NOTHING_SAID: LinkAnswers = new Map();
const NONE: ReadonlyMap<string, LinkAnswer> = new Map();

/**
 * What stands about one session, by folded key, whichever of its ids it was said under: another source may have given
 * it another one since, and what was said last counts.
 */
export function answersOn(session: Session, answers: LinkAnswers): ReadonlyMap<string, LinkAnswer> {
  if (answers.size === 0) return NONE;
  const last = new Map<string, Said>();
  for (const id of session.ids)
    for (const [key, said] of answers.get(id) ?? [])
      if (said.seq > (last.get(key)?.seq ?? -1)) last.set(key, said);
  if (last.size === 0) return NONE;
  return new Map([...last].flatMap(([key, { answer }]) => (answer === null ? [] : [[key, answer] as const])));
}

/**
 * A proposed link as a person has decided it: confirmed it counts as theirs, unsure it is possible at most, rejected it
 * stays as it was and is never judged.
 */
export function withAnswer(link: FoundLink, answers: ReadonlyMap<string, LinkAnswer>): FoundLink {
  const answer = answers.get(fold(link.ticket.key)) ?? null;
  return answer === null ? link : link.decided(answer, howBy(answer, link));
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
