import type { Answer, TickId, Verdict } from '../../../shared/words.ts';
import type { Policy } from '../../../shared/policy.ts';
import type { Identity, Judged, Session, Tick, Ticket } from '../model.ts';
import { blanketTick, type Uses } from './blanket.ts';
import { consideredOf } from './considered.ts';
import { covers, declaredFor, holeAt, type Covered } from './coverage.ts';
import { bandOf } from './decided.ts';
import type { Doubts } from './doubts.ts';
import { isTooLate, lateness, linksOf, shortOf, type Bench, type Links } from './judge.ts';
import type { Tested } from './tested.ts';
import type { Keys } from './keys/find.ts';
import { linkedTick, verdictSentence, type Seen } from './linked.ts';
import { placeOf, withoutTicket } from './no-ticket.ts';
import { suggestionsOf, type Known } from './suggest.ts';
import { verdictOf } from './verdict.ts';

/** What is the same for all sessions of a review. */
export type Court = {
  readonly bench: Bench;
  readonly covered: Covered;
  readonly hasFiles: boolean;
  readonly canBeNamed: (who: Identity) => boolean;
  readonly doubts: Doubts;
  readonly known: Known;
};

/** A session as it is judged, all but how widely its ticket is used: it becomes its own answer. */
export type Draft = Omit<Judged, 'verdict' | 'sentence' | 'ticks'> & {
  verdict: Verdict;
  sentence: string;
  readonly ticks: Tick[];
};

/** Finds the links of a session and answers all ticks but the last for the best of them. */
export function draftOf(session: Session, keys: Keys, court: Court): Draft {
  const { bench } = court;
  const links = linksOf(session, keys, bench);
  const covered = covers(court.covered, session.startedAt);
  const doubt = court.doubts(session, links.block.window);
  const best = judgedLink(session, links.decided, covered && doubt === null && !links.gone, bench.policy);
  const proposed =
    links.proposed === links.decided
      ? best
      : judgedLink(session, links.proposed, covered && doubt === null, bench.policy);
  const linked = links.decided.map(({ link }) => link);
  // Whatever people have said: the queue that they work must not get shorter by it.
  const suggestions = suggestionsOf(
    keys,
    links.proposed.map(({ link }) => link),
    court.known,
  );
  const open = suggestions.filter(({ ticket }) => !linked.some((link) => link.ticket === ticket));
  const short = best === null || proposed === null ? shortOf(links, bench.policy) : null;
  const restsOnCover = best !== null && wantsCover(session, best, bench.policy);
  const found = { keys, links, covered, doubt, short, restsOnCover, suggestions: open };
  const seen = seenFor(session, found, court);
  const first = linkedTick(best?.link ?? null, seen);
  return {
    session,
    verdict: 'cannot-tell',
    sentence: '',
    link: best?.link ?? null,
    links: linked,
    ticks: [first, ...(best?.ticks ?? withoutTicket(session, bench, first.answer === 'no'))],
    ...bandsOf(best, proposed, seen),
    autoTicket: proposed?.link.ticket.key ?? null,
    considered: consideredOf(session, links.block, bench.index.count, doubt !== null || short !== null),
    suggestions,
  };
}

/**
 * A ticket opened after the late limit proves that nobody asked in time only where the files would show another one;
 * elsewhere the real one may lie outside the export, and missing data must not become "unjustified".
 */
function judgedLink(
  session: Session,
  [best]: readonly Tested[],
  isSettled: boolean,
  policy: Policy,
): Tested | null {
  if (!best || isRejected(best)) return null;
  return !isSettled && wantsCover(session, best, policy) ? null : best;
}

function wantsCover(session: Session, { link }: Tested, policy: Policy): boolean {
  const guessed = link.how === 'strong' || link.how === 'possible';
  return guessed && isTooLate(session, link.ticket, policy);
}

const isRejected = ({ link }: Tested): boolean => link.answer === 'reject';

/** Answers the last tick and maps the nine to a verdict. @param uses how widely each ticket is used. */
export function judge(draft: Draft, uses: Uses, { bench: { policy } }: Court): void {
  const { session, link, ticks } = draft;
  ticks.push(blanketTick(session, link, uses, policy));
  const outcome = {
    answers: answersOf(ticks),
    onlyPossible: link?.how === 'possible',
    lateMs: link ? lateness(session, link.ticket) : null,
  };
  draft.verdict = verdictOf(outcome, policy);
  draft.sentence = verdictSentence(draft.verdict, link, ticks);
}

type Found = Pick<Seen, 'keys' | 'covered' | 'doubt' | 'short' | 'restsOnCover' | 'suggestions'> & {
  readonly links: Links;
};

function seenFor(session: Session, { links, ...found }: Found, court: Court): Seen {
  return {
    ...found,
    gone: links.gone,
    declared: declaredFor(court.covered, session.startedAt),
    hole: found.covered ? null : holeAt(court.covered, session.startedAt),
    hasFiles: court.hasFiles,
    unnamed: court.canBeNamed(session.target) ? null : session.target.name,
    late: lateOf(links),
    rejected: links.decided.filter(isRejected).length,
    place: placeOf(session),
  };
}

/** The best link, which is told of where it was too late to be judged by. */
function lateOf({ decided: [first] }: Links): Ticket | null {
  return first === undefined || isRejected(first) ? null : first.link.ticket;
}

function bandsOf(
  best: Tested | null,
  proposed: Tested | null,
  seen: Seen,
): Pick<Judged, 'band' | 'autoBand'> {
  if (best !== null && proposed !== null) return { band: best.link.how, autoBand: proposed.link.how };
  const source = seen.hasFiles && seen.covered;
  const linked = (gone: boolean): 'no' | 'not-recorded' =>
    linkedTick(null, { ...seen, gone }).answer === 'no' ? 'no' : 'not-recorded';
  const rejected = seen.rejected > 0 && !seen.gone;
  return {
    band: bandOf(best?.link ?? null, { linked: linked(seen.gone), source, rejected }),
    autoBand: bandOf(proposed?.link ?? null, { linked: linked(false), source, rejected: false }),
  };
}

function answersOf(ticks: readonly Tick[]): Record<TickId, Answer> {
  const answers: Partial<Record<TickId, Answer>> = {};
  for (const { id, answer } of ticks) answers[id] = answer;
  return answers as Record<TickId, Answer>;
}
