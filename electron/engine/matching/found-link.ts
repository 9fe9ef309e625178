import type { LinkAnswer } from '../../../shared/link-words.ts';
import type { LinkKind } from '../../../shared/words.ts';
import type { ClockAnswer, Identity, Link, Reason, Session, Ticket } from '../model.ts';
import { clockOf, type ClockFacts } from './clock/clock.ts';
import { linkSentence } from './sentences.ts';

/** What a link is made of. */
export type LinkParts = Pick<Link, 'ticket' | 'how' | 'auto' | 'points' | 'reasons' | 'answer'> & {
  readonly session: Session;
  readonly named: readonly Identity[];
  readonly facts: ClockFacts;
};

/**
 * A link whose words are made when they are asked for: a class, because there are some 200,000, and only what is stored
 * needs words.
 */
export class FoundLink implements Link {
  readonly ticket: Ticket;
  readonly how: LinkKind;
  readonly auto: Link['auto'];
  readonly points: number;
  readonly reasons: readonly Reason[];
  readonly answer: LinkAnswer | null;
  readonly #session: Session;
  readonly #named: readonly Identity[];
  readonly #facts: ClockFacts;

  constructor({ session, named, facts, ticket, how, auto, points, reasons, answer }: LinkParts) {
    this.ticket = ticket;
    this.how = how;
    this.auto = auto;
    this.points = points;
    this.reasons = reasons;
    this.answer = answer;
    this.#session = session;
    this.#named = named;
    this.#facts = facts;
  }

  get sessionId(): string {
    return this.#session.id;
  }

  get sentence(): string {
    return linkSentence(this.#session, this.ticket, this.#named);
  }

  get clock(): readonly ClockAnswer[] {
    return clockOf(this.#session, this.ticket, this.#facts);
  }

  /** The same link as a person has decided it. */
  decided(answer: LinkAnswer, how: LinkKind): FoundLink {
    const parts = { session: this.#session, named: this.#named, facts: this.#facts };
    return new FoundLink({ ...this, ...parts, answer, how });
  }
}
