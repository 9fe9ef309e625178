import type { GrantWindows } from '../access/session-grants.ts';
import type { LinkAnswer } from '../../../shared/link-words.ts';
import type { LinkKind } from '../../../shared/words.ts';
import type { Policy } from '../../../shared/policy.ts';
import type { Identity, Session, Ticket } from '../model.ts';
import { byText } from '../text.ts';
import { blockOf, type Block, type TicketIndex } from './candidates.ts';
import type { ClockFacts } from './clock/clock.ts';
import type { Copies } from './copies.ts';
import { answersOn, type LinkAnswers } from './decided.ts';
import type { Keys } from './keys/find.ts';
import { mayHaveLasted } from './last-seen.ts';
import { testedOf, type Tested } from './tested.ts';
import type { WouldShow } from './ticks/tick.ts';

/** What all sessions are judged with. */
export type Bench = {
  readonly index: TicketIndex;
  readonly policy: Policy;
  readonly answers: LinkAnswers;
  readonly copies: Copies;
  /** Sources that show sessions without their reasons, where others have them; left out: there are none. */
  readonly reasonless?: ReadonlySet<number>;
  /** What the windows of access to the target say; left out: none is recorded. */
  readonly grants?: GrantWindows;
  readonly whoWrote: (text: string, at: number | null) => Identity;
  readonly clock: ClockFacts;
  readonly wouldShow: WouldShow;
};

const HOW_RANK: Readonly<Record<LinkKind, number>> = { person: 0, 'explicit-key': 1, strong: 2, possible: 3 };

/** The links of a session as Actas proposes them, and as people have decided them; each list has its best first. */
export type Links = {
  readonly block: Block;
  readonly proposed: readonly Tested[];
  readonly decided: readonly Tested[];
  /** Tickets about the target whose points are too few for a link. */
  readonly rest: readonly Tested[];
  /** A person linked a ticket that no file of the review has any more. */
  readonly gone: boolean;
};

/** Every link of a session, tested, the best first: by how it is known, then by how little it fails, then by points. */
export function linksOf(session: Session, { known }: Keys, bench: Bench): Links {
  const block = blockOf(session, known, bench.index, bench.policy);
  const [proposed, rest]: [Tested[], Tested[]] = [[], []];
  for (const ticket of block.keyed) proposed.push(testedOf(session, ticket, true, bench));
  for (const ticket of block.about) {
    const tested = testedOf(session, ticket, false, bench);
    (tested.link.auto === null ? rest : proposed).push(tested);
  }
  const order = inOrder(session, bench.policy);
  if (proposed.length > 1) proposed.sort(order);
  const said = answersOn(session, bench.answers);
  if (said.size === 0) return { block, proposed, decided: proposed, rest, gone: false };
  const picked = pickedBy(said, session, proposed, bench);
  const decided = [...proposed, ...picked].map((tested) => tested.decided(said)).sort(order);
  const gone = [...said].some(([key, answer]) => answer !== 'reject' && !bench.index.byKey.has(key));
  return { block, proposed, decided, rest, gone };
}

/** Tickets that a person named and Actas does not propose. */
function pickedBy(
  said: ReadonlyMap<string, LinkAnswer>,
  session: Session,
  proposed: readonly Tested[],
  bench: Bench,
): Tested[] {
  return [...said.keys()]
    .map((key) => bench.index.byKey.get(key))
    .filter((ticket) => ticket !== undefined)
    .filter((ticket) => !proposed.some(({ link }) => link.ticket === ticket))
    .map((ticket) => testedOf(session, ticket, null, bench));
}

function inOrder(session: Session, policy: Policy): (a: Tested, b: Tested) => number {
  return (a, b) =>
    Number(a.link.answer === 'reject') - Number(b.link.answer === 'reject') ||
    HOW_RANK[a.link.how] - HOW_RANK[b.link.how] ||
    severity(a, session, policy) - severity(b, session, policy) ||
    b.link.points - a.link.points ||
    byText(a.link.ticket.key, b.link.ticket.key);
}

/**
 * A ticket about the target that is no link, but only for what the files do not record; null: there is none. The first by
 * its key, since which one it is must not depend on their order.
 */
export function shortOf({ rest }: Links, { matching }: Policy): Ticket | null {
  const short = rest.filter((tested) => tested.mostPoints >= matching.possible);
  return short.map(({ link }) => link.ticket).sort((a, b) => byText(a.key, b.key))[0] ?? null;
}

/** How badly a link fails: nothing, something, opened late, opened too late. */
function severity({ link, ticks }: Tested, session: Session, policy: Policy): number {
  const failed = ticks.filter((tick) => tick.answer === 'no');
  if (failed.some((tick) => tick.id === 'opened-before'))
    return isTooLate(session, link.ticket, policy) ? 3 : 2;
  return failed.length > 0 ? 1 : 0;
}

/** How long after the session its ticket was opened, in ms; null when unknown. */
export function lateness(session: Session, ticket: Ticket): number | null {
  return ticket.createdAt === null ? null : ticket.createdAt - mayHaveLasted(session);
}

export function isTooLate(session: Session, ticket: Ticket, policy: Policy): boolean {
  const late = lateness(session, ticket);
  return late !== null && late > policy.lateHours * 3_600_000;
}
