import type { Policy } from '../../../shared/policy.ts';
import type { Answer, TickId } from '../../../shared/words.ts';
import { TICKS } from '../../../shared/words.ts';
import { breathe, type Job } from '../job.ts';
import type { Identity, Judged, Session, Tick, Ticket } from '../model.ts';
import { areComparable, formOf, type Form } from '../people/forms.ts';
import type { Register } from '../people/register.ts';
import { blanketTick, usesOf, type Uses } from './blanket.ts';
import { indexTickets } from './candidates.ts';
import { keyFinder } from './keys/find.ts';
import { copiesOf } from './copies.ts';
import { bandOf, type LinkAnswers } from './decided.ts';
import { isTooLate, lateness, linksOf, type Bench, type Links, type Tested } from './judge.ts';
import { mentionsOf } from './mentions.ts';
import { linkedTick, verdictSentence } from './linked.ts';
import { covers, type Covered } from './tickets.ts';
import { reasonIsSpecific } from './ticks/specific.ts';
import { inScope } from './ticks/time.ts';
import { verdictOf } from './verdict.ts';

/** What matching starts from. `covered` is empty when no ticket file is in the review. */
export type MatchInput = {
  readonly sessions: readonly Session[];
  readonly tickets: readonly Ticket[];
  readonly covered: Covered;
  readonly register: Register;
  readonly policy: Policy;
  readonly answers: LinkAnswers;
};

/**
 * Joins every session to the tickets that may justify it, answers the nine ticks for the best of them and maps them to
 * a verdict. Two passes: how widely a ticket is used can only be counted once every session has its ticket.
 */
export async function match(input: MatchInput, job: Job): Promise<Judged[]> {
  const index = indexTickets(input.tickets, mentionsOf(input.sessions, input.register));
  const bench: Bench = {
    index,
    keysIn: keyFinder(input.policy, index.byKey),
    policy: input.policy,
    answers: input.answers,
    copies: copiesOf(input.sessions),
  };
  const tested: Candidate[] = [];
  for (const [done, session] of input.sessions.entries()) {
    if (done % 200 === 0) {
      job.progress('Matching sessions with tickets', done, input.sessions.length, 'sessions');
      await breathe(job);
    }
    const links = linksOf(session, bench);
    const covered = covers(input.covered, session.startedAt);
    const best = (list: readonly Tested[]) => judgedLink(session, list, covered, input.policy);
    tested.push({ session, links, covered, best: best(links.decided), proposed: best(links.proposed) });
  }
  const uses = usesOf(tested.map(({ session, best }) => ({ session, link: best?.link ?? null })));
  const named = canBeNamed(input.tickets);
  return tested.map((candidate) => judge(candidate, uses, bench, { ...input, named }));
}

/** A session with its links, the one it is judged by, and the one it would be if nobody had decided. */
type Candidate = {
  readonly session: Session;
  readonly links: Links;
  readonly covered: boolean;
  readonly best: Tested | null;
  readonly proposed: Tested | null;
};

function judge(
  { session, links, covered, best, proposed }: Candidate,
  uses: Uses,
  bench: Bench,
  input: MatchInput & { readonly named: ReturnType<typeof canBeNamed> },
): Judged {
  const hasFiles = input.tickets.length > 0 || input.covered.length > 0;
  const seen = {
    covered,
    hasFiles,
    keys: bench.keysIn(session.reason),
    unnamed: input.named(session.target) ? null : session.target.name,
  };
  const linked = linkedTick(best?.link ?? null, seen);
  const without = {
    linked: linkedTick(null, seen).answer === 'no' ? ('no' as const) : ('not-recorded' as const),
    source: hasFiles && covered,
  };
  const own = best?.ticks ?? withoutTicket(session, bench);
  const ticks = ordered([linked, ...own, blanketTick(best?.link ?? null, uses, input.policy)]);
  const answers = Object.fromEntries(ticks.map((tick) => [tick.id, tick.answer])) as Record<TickId, Answer>;
  const verdict = verdictOf(
    {
      answers,
      onlyPossible: best?.link.how === 'possible',
      lateMs: best ? lateness(session, best.link.ticket) : null,
    },
    input.policy,
  );
  const sentence = verdictSentence(verdict, best?.link ?? null, ticks);
  return {
    session,
    verdict,
    sentence,
    link: best?.link ?? null,
    links: links.decided.map(({ link }) => link),
    ticks,
    band: bandOf(best?.link ?? null, { ...without, rejected: links.decided.some(isRejected) }),
    autoBand: bandOf(proposed?.link ?? null, { ...without, rejected: false }),
    considered: {
      keyed: 0,
      about: links.proposed.length,
      outside: 0,
      tickets: input.tickets.length,
      from: session.startedAt,
      to: session.startedAt,
      open: false,
      sentence: '',
    },
    suggestions: [],
  };
}

/** Whether a ticket could name somebody: in a text, by a list of people, or as its people are written. */
function canBeNamed(tickets: readonly Ticket[]): (who: Identity) => boolean {
  let known: ReadonlySet<Form> | null = null;
  return (who) => {
    const form = formOf(who);
    if (form === 'listed' || form === 'name') return true;
    if (form === 'id') return false;
    const forms = (known ??= formsIn(tickets));
    return forms.size === 0 || [...forms].some((other) => areComparable(form, other));
  };
}

function formsIn(tickets: readonly Ticket[]): ReadonlySet<Form> {
  const forms = new Set<Form>();
  for (const { requester, affected } of tickets)
    for (const people of [requester, affected]) for (const who of people ?? []) forms.add(formOf(who));
  return forms;
}

/**
 * A ticket opened after the late limit proves that nobody asked in time only where the files cover the session's date;
 * elsewhere the real one may lie outside the export, and missing data must not become "unjustified".
 */
function judgedLink(
  session: Session,
  links: readonly Tested[],
  covered: boolean,
  policy: Policy,
): Tested | null {
  const [best] = links;
  if (!best || isRejected(best)) return null;
  const guessed = best.link.how === 'strong' || best.link.how === 'possible';
  return guessed && !covered && isTooLate(session, best.link.ticket, policy) ? null : best;
}

const isRejected = ({ link }: Tested): boolean => link.answer === 'reject';

/** Without a ticket only the session itself can answer: its reason and its length. */
function withoutTicket(session: Session, { policy, copies }: Bench): Tick[] {
  const none = (id: TickId): Tick => ({
    id,
    answer: 'not-recorded',
    sentence: 'There is no ticket to test.',
    cite: null,
  });
  const reason = reasonIsSpecific(session, policy, copies);
  const scope = inScope.answer({ session, ticket: NO_TICKET, named: [], policy, copies });
  return [
    ...(['opened-before', 'open-during', 'right-person', 'right-actor', 'independent'] as const).map(none),
    { id: 'specific', ...reason, cite: reason.cite ?? null },
    { id: 'in-scope', ...scope, cite: scope.cite ?? null },
  ];
}

function ordered(ticks: readonly Tick[]): Tick[] {
  return TICKS.map((id) => ticks.find((tick) => tick.id === id)).filter((tick) => tick !== undefined);
}

const NO_TICKET: Ticket = {
  key: '',
  title: '',
  text: '',
  hasText: false,
  status: null,
  createdAt: null,
  resolvedAt: null,
  updatedAt: null,
  resolution: 'not-recorded',
  requester: null,
  affected: null,
  assignee: null,
  approvers: null,
  commenters: null,
  opener: null,
  comments: [],
  changes: null,
  lacks: [],
  cite: { sourceId: 0, row: 0 },
};
