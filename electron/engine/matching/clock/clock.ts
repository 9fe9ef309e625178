import type { ClockFact } from '../../../../shared/link-words.ts';
import { CLOCK_FACTS } from '../../../../shared/link-words.ts';
import type { Answer } from '../../../../shared/words.ts';
import type { Cite, ClockAnswer, Session, Ticket } from '../../model.ts';
import { closedBefore } from './closed-before.ts';
import { editedAfter } from './edited-after.ts';
import { openedAfter, openedAfterImport, openedByActor } from './opened.ts';

/** What the clock goes by beside a session and a ticket. */
export type ClockFacts = {
  /** When the first file with sessions came into the review (ms, UTC); null: no clock was there. */
  readonly importedAt: number | null;
};

/** One fact in a sentence; the row is the ticket's unless it says otherwise. */
export type ClockTest = (session: Session, ticket: Ticket, facts: ClockFacts) => ClockWords;
export type ClockWords = { readonly answer: Answer; readonly sentence: string; readonly cite?: Cite };

const TESTS: Readonly<Record<ClockFact, ClockTest>> = {
  'closed-before': closedBefore,
  'opened-after': openedAfter,
  'edited-after': editedAfter,
  'opened-by-actor': openedByActor,
  'opened-after-import': openedAfterImport,
};

/**
 * How the life of a ticket lies beside a session, fact by fact in the order of CLOCK_FACTS. They inform: no tick and no
 * verdict hangs on them.
 */
export function clockOf(session: Session, ticket: Ticket, facts: ClockFacts): ClockAnswer[] {
  return CLOCK_FACTS.map((fact) => ({ fact, cite: ticket.cite, ...TESTS[fact](session, ticket, facts) }));
}
