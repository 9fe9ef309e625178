import type { Policy } from '../../../shared/policy.ts';
import type { Answer, TickId } from '../../../shared/words.ts';
import { TICKS } from '../../../shared/words.ts';
import { breathe, type Job } from '../job.ts';
import type { Identity, Judged, Session, Tick, Ticket } from '../model.ts';
import { areComparable, formOf, type Form } from '../people/forms.ts';
import type { Register } from '../people/register.ts';
import { blanketTick, usesOf, type Uses } from './blanket.ts';
import { indexTickets } from './candidates.ts';
import { keyFinder } from './keys.ts';
import { isTooLate, lateness, linksOf, type Bench, type Tested } from './judge.ts';
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
};

/**
 * Joins every session to the tickets that may justify it, answers the nine ticks for the best of them and maps them to
 * a verdict. Two passes: how widely a ticket is used can only be counted once every session has its ticket.
 */
export async function match(input: MatchInput, job: Job): Promise<Judged[]> {
  const index = indexTickets(input.tickets, mentionsOf(input.sessions, input.register));
  const bench: Bench = {
    index,
    keysIn: keyFinder(input.policy, (key) => index.byKey.has(key)),
    policy: input.policy,
  };
  const tested: { session: Session; links: Tested[] }[] = [];
  for (const [done, session] of input.sessions.entries()) {
    if (done % 200 === 0) {
      job.progress('Matching sessions with tickets', done, input.sessions.length, 'sessions');
      await breathe(job);
    }
    tested.push({ session, links: linksOf(session, bench) });
  }
  const uses = usesOf(tested);
  const named = canBeNamed(input.tickets);
  return tested.map(({ session, links }) => judge(session, links, uses, bench, { ...input, named }));
}

function judge(
  session: Session,
  links: readonly Tested[],
  uses: Uses,
  bench: Bench,
  input: MatchInput & { readonly named: ReturnType<typeof canBeNamed> },
): Judged {
  const covered = covers(input.covered, session.startedAt);
  const best = judgedLink(session, links, covered, input.policy);
  const linked = linkedTick(best?.link ?? null, {
    covered,
    hasFiles: input.tickets.length > 0 || input.covered.length > 0,
    keys: bench.keysIn(session.reason),
    unnamed: input.named(session.target) ? null : session.target.name,
  });
  const own = best?.ticks ?? withoutTicket(session, input.policy);
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
    links: links.map(({ link }) => link),
    ticks,
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
  if (!best) return null;
  const guessed = best.link.how === 'strong' || best.link.how === 'possible';
  return guessed && !covered && isTooLate(session, best.link.ticket, policy) ? null : best;
}

/** Without a ticket only the session itself can answer: its reason and its length. */
function withoutTicket(session: Session, policy: Policy): Tick[] {
  const none = (id: TickId): Tick => ({
    id,
    answer: 'not-recorded',
    sentence: 'There is no ticket to test.',
    cite: null,
  });
  const reason = reasonIsSpecific(session, policy);
  const scope = inScope.answer({ session, ticket: NO_TICKET, named: [], policy });
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
  comments: [],
  cite: { sourceId: 0, row: 0 },
};
