import type { ClockFact, LinkAnswer, LinkBand, SuggestionBasis } from '../../../shared/link-words.ts';
import type { Answer, LinkKind, TickId, Verdict } from '../../../shared/words.ts';
import type { Cite } from './cite.ts';
import type { Session } from './session.ts';
import type { Ticket } from './ticket.ts';

export type Tick = {
  readonly id: TickId;
  readonly answer: Answer;
  readonly sentence: string;
  readonly cite: Cite | null;
};
export type Reason = { readonly id: string; readonly reason: string; readonly points: number };
export type Link = {
  readonly sessionId: string;
  readonly ticket: Ticket;
  /** `person` once somebody confirmed it or picked it. */
  readonly how: LinkKind;
  /** How it would be known without any person; null: Actas would not propose it. */
  readonly auto: Exclude<LinkKind, 'person'> | null;
  readonly points: number;
  readonly reasons: readonly Reason[];
  /** What a person said; null: nobody has said. A rejected link is kept and never judged. */
  readonly answer: LinkAnswer | null;
  readonly sentence: string;
  readonly clock: readonly ClockAnswer[];
};
export type ClockAnswer = {
  readonly fact: ClockFact;
  readonly answer: Answer;
  readonly sentence: string;
  readonly cite: Cite | null;
};

/** Where candidates were looked for, so that a missing ticket is no artefact of the search. */
export type Considered = {
  /** Tickets whose key the reason carries, and tickets about the target in the window: what was compared. */
  readonly keyed: number;
  readonly about: number;
  /** Tickets about the target outside the window, and all there are. */
  readonly outside: number;
  readonly tickets: number;
  /** The window, half-open ms UTC. */
  readonly from: number;
  readonly to: number;
  /** Tickets of the window whose fields leave open whom they are about. */
  readonly open: boolean;
  readonly sentence: string;
};

/** A ticket that may be meant and is not linked. */
export type Suggestion = {
  readonly ticket: Ticket;
  readonly basis: SuggestionBasis;
  /** As the reason writes it. */
  readonly written: string;
  readonly sentence: string;
};

/** A session with its answer: what the rules read. */
export type Judged = {
  readonly session: Session;
  readonly verdict: Verdict;
  /** Why, in a sentence or two. */
  readonly sentence: string;
  /** The link the ticks were answered for; null when there is no candidate. */
  readonly link: Link | null;
  readonly links: readonly Link[];
  readonly ticks: readonly Tick[];
  readonly band: LinkBand;
  /** The band before any person decided: it says what the queue holds and does not move when it is worked. */
  readonly autoBand: LinkBand;
  /** The ticket it would be judged by before any person decided; null or left out: none. */
  readonly autoTicket?: string | null;
  readonly considered: Considered;
  readonly suggestions: readonly Suggestion[];
};
