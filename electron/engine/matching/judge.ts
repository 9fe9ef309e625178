import type { LinkAnswer } from '../../../shared/link-words.ts';
import type { LinkKind } from '../../../shared/words.ts';
import type { Policy } from '../../../shared/policy.ts';
import type { Identity, Link, Session, Tick, Ticket } from '../model.ts';
import { byText } from '../text.ts';
import { candidatesOf, type TicketIndex } from './candidates.ts';
import type { Copies } from './copies.ts';
import { answersOn, withAnswer, type LinkAnswers } from './decided.ts';
import type { Keys } from './keys/find.ts';
import { lastSeen, reasonsFor } from './matchers.ts';
import { linkSentence } from './sentences.ts';
import { tickTests } from './ticks/index.ts';

/** What all sessions are judged with. */
export type Bench = {
  readonly index: TicketIndex;
  readonly keysIn: (reason: string | null) => Keys;
  readonly policy: Policy;
  readonly answers: LinkAnswers;
  readonly copies: Copies;
};

/** A proposed link with the answers of its own seven ticks. */
export type Tested = { readonly link: Link; readonly ticks: readonly Tick[] };

const HOW_RANK: Readonly<Record<LinkKind, number>> = { person: 0, 'explicit-key': 1, strong: 2, possible: 3 };

/** The links of a session as Actas proposes them, and as people have decided them; each list has its best first. */
export type Links = { readonly proposed: readonly Tested[]; readonly decided: readonly Tested[] };

/** Every link of a session, tested, the best first: by how it is known, then by how little it fails, then by points. */
export function linksOf(session: Session, bench: Bench): Links {
  const keys = bench.keysIn(session.reason).known;
  const said = answersOn(session, bench.answers);
  const candidates = candidatesOf(session, keys, bench.index, bench.policy);
  const links = [...candidates, ...pickedBy(said, candidates, bench)].map((ticket) =>
    linkTo(session, ticket, keys, bench),
  );
  const tested = links.map((link) => ({ link, ticks: ticksOf(session, link.ticket, bench) }));
  const order = inOrder(session, bench.policy);
  const proposed = tested.filter(({ link }) => link.auto !== null).sort(order);
  if (said.size === 0) return { proposed, decided: proposed };
  const decided = tested
    .map(({ link, ticks }) => ({ link: withAnswer(link, said), ticks }))
    .filter(({ link }) => link.auto !== null || link.answer !== null)
    .sort(order);
  return { proposed, decided };
}

/** Tickets that a person named and Actas did not compare. */
function pickedBy(
  said: ReadonlyMap<string, LinkAnswer>,
  candidates: readonly Ticket[],
  { index }: Bench,
): Ticket[] {
  return [...said.keys()]
    .map((key) => index.byKey.get(key))
    .filter((ticket) => ticket !== undefined && !candidates.includes(ticket)) as Ticket[];
}

function inOrder(session: Session, policy: Policy): (a: Tested, b: Tested) => number {
  return (a, b) =>
    Number(a.link.answer === 'reject') - Number(b.link.answer === 'reject') ||
    HOW_RANK[a.link.how] - HOW_RANK[b.link.how] ||
    severity(a, session, policy) - severity(b, session, policy) ||
    b.link.points - a.link.points ||
    byText(a.link.ticket.key, b.link.ticket.key);
}

function linkTo(session: Session, ticket: Ticket, keys: readonly string[], bench: Bench): Link {
  const keyed = keys.some((key) => bench.index.byKey.get(key) === ticket);
  const named: readonly Identity[] = bench.index.named.get(ticket.key) ?? [];
  const reasons = reasonsFor({ session, ticket, named, keyed, policy: bench.policy });
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  const auto = keyed ? 'explicit-key' : howByPoints(session, points, bench.policy);
  return {
    sessionId: session.id,
    ticket,
    how: auto ?? 'possible',
    auto,
    points,
    reasons,
    answer: null,
    sentence: linkSentence(session, ticket, named),
    clock: [],
  };
}

/** With namesakes for a target, no number of points can say which of them a ticket is about. */
function howByPoints(session: Session, points: number, policy: Policy): 'strong' | 'possible' | null {
  if (points < policy.matching.possible) return null;
  return points >= policy.matching.strong && session.target.keys.length === 1 ? 'strong' : 'possible';
}

function ticksOf(session: Session, ticket: Ticket, bench: Bench): Tick[] {
  const named = bench.index.named.get(ticket.key) ?? [];
  return tickTests.map((test) => {
    const { answer, sentence, cite } = test.answer({
      session,
      ticket,
      named,
      policy: bench.policy,
      copies: bench.copies,
    });
    return { id: test.id, answer, sentence, cite: cite === undefined ? ticket.cite : cite };
  });
}

/** How badly a link fails: nothing, something, opened late, opened too late. */
function severity({ link, ticks }: Tested, session: Session, policy: Policy): number {
  if (ticks.some((tick) => tick.id === 'opened-before' && tick.answer === 'no'))
    return isTooLate(session, link.ticket, policy) ? 3 : 2;
  return ticks.some((tick) => tick.answer === 'no') ? 1 : 0;
}

/** How long after the session its ticket was opened, in ms; null when unknown. */
export function lateness(session: Session, ticket: Ticket): number | null {
  return ticket.createdAt === null ? null : ticket.createdAt - lastSeen(session);
}

export function isTooLate(session: Session, ticket: Ticket, policy: Policy): boolean {
  const late = lateness(session, ticket);
  return late !== null && late > policy.lateHours * 3_600_000;
}
