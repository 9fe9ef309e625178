import type { Answer, TickId } from '../../../../shared/words.ts';
import type { Policy } from '../../../../shared/policy.ts';
import type { Cite, Identity, Session, Ticket } from '../../model.ts';
import type { Copies } from '../copies.ts';

/** What a tick about a linked ticket may look at. */
export type TickFacts = {
  readonly session: Session;
  readonly ticket: Ticket;
  readonly named: readonly Identity[];
  readonly policy: Policy;
  readonly copies: Copies;
};

/** An answer in a sentence; the source row is the ticket's unless it says otherwise. */
export type TickAnswer = { readonly answer: Answer; readonly sentence: string; readonly cite?: Cite | null };

/** One of the tests of a link. `linked` and `not-blanket` are answered over all links, in judge.ts and blanket.ts. */
export type TickTest = { readonly id: TickId; readonly answer: (facts: TickFacts) => TickAnswer };

export const yes = (sentence: string, cite?: Cite | null): TickAnswer => ({
  answer: 'yes',
  sentence,
  ...(cite === undefined ? {} : { cite }),
});
export const no = (sentence: string, cite?: Cite | null): TickAnswer => ({
  answer: 'no',
  sentence,
  ...(cite === undefined ? {} : { cite }),
});
export const notRecorded = (sentence: string, cite: Cite | null = null): TickAnswer => ({
  answer: 'not-recorded',
  sentence,
  cite,
});
