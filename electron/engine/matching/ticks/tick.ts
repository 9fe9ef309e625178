import type { GrantWindows } from '../../access/session-grants.ts';
import type { Answer, TickId } from '../../../../shared/words.ts';
import type { Policy } from '../../../../shared/policy.ts';
import type { Cite, Identity, Session, Ticket } from '../../model.ts';
import { unclearFor } from '../../people/forms.ts';
import type { Copies } from '../copies.ts';

/** What a tick about a linked ticket may look at. */
export type TickFacts = {
  readonly session: Session;
  readonly ticket: Ticket;
  readonly named: readonly Identity[];
  readonly policy: Policy;
  readonly copies: Copies;
  /** Sources that show sessions without their reasons, where others have them; left out: there are none. */
  readonly reasonless?: ReadonlySet<number>;
  /** What the windows of access to the target say; left out: none is recorded. */
  readonly grants?: GrantWindows;
  /** Whether it would show that a text of the ticket means somebody; left out: as far as the forms of the texts tell. */
  readonly wouldShow?: WouldShow;
};
export type WouldShow = (written: Identity, meant: Identity) => boolean;

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
export const notRecorded = (sentence: string, cite?: Cite | null): TickAnswer => ({
  answer: 'not-recorded',
  sentence,
  ...(cite === undefined ? {} : { cite }),
});

/** The first of some people of a ticket of whom it would not show if they were somebody. */
export function unclearAmong(
  { wouldShow }: Pick<TickFacts, 'wouldShow'>,
  meant: Identity,
  others: readonly Identity[],
): Identity | undefined {
  if (!wouldShow) return unclearFor(meant, others);
  return others.find((other) => !wouldShow(other, meant));
}

/** Why two texts cannot be told apart. */
export const unlisted = (written: Identity, meant: Identity): string =>
  `Whether ${written.name} is ${meant.name} is not recorded: no list of people has both.`;
