import type { Policy } from '../../../shared/policy.ts';
import type { GrantWindows } from '../access/session-grants.ts';
import { breathe, type Job } from '../job.ts';
import type { Judged, Session, Ticket } from '../model.ts';
import type { Register } from '../people/register.ts';
import { fold } from '../text.ts';
import { usesOf } from './blanket.ts';
import { indexTickets, ticketsByKey } from './candidates.ts';
import { copiesOf } from './copies.ts';
import type { Covered } from './coverage.ts';
import type { LinkAnswers } from './decided.ts';
import { doubtsOf } from './doubts.ts';
import { draftOf, judge, type Court, type Draft } from './judged.ts';
import { keyFinder, type Keys } from './keys/find.ts';
import { readTexts } from './mentions.ts';
import { canBeNamed } from './nameable.ts';
import { recogniser } from './recognise.ts';

/** What matching starts from. `covered` is empty when no ticket file is in the review. */
export type MatchInput = {
  readonly sessions: readonly Session[];
  readonly tickets: readonly Ticket[];
  readonly covered: Covered;
  readonly register: Register;
  readonly policy: Policy;
  readonly answers: LinkAnswers;
  /** Sources that show sessions without reasons where others have them; left out: there are none. */
  readonly reasonless?: ReadonlySet<number>;
  /** What the windows of access to the targets say; left out: none is recorded. */
  readonly grants?: GrantWindows;
  /** When the first file with sessions was imported (ms, UTC); left out or null: no clock was there. */
  readonly importedAt?: number | null;
};

/** Sessions between two breaths: some ten milliseconds. */
const SLICE = 500;

/**
 * Joins every session to the tickets that may justify it, answers the nine ticks for the best of them and maps them to
 * a verdict. Two passes: how widely a ticket is used can only be counted once every session has its ticket.
 */
export async function match(input: MatchInput, job: Job): Promise<Judged[]> {
  const { court, keys } = await courtOf(input, job);
  const drafts: Draft[] = [];
  for (const [place, session] of input.sessions.entries()) {
    if (place % SLICE === 0) await tell(job, place, input);
    drafts.push(draftOf(session, keys[place] ?? NO_KEYS, court));
  }
  const uses = usesOf(drafts);
  for (const [place, draft] of drafts.entries()) {
    if (place % SLICE === 0) await breathe(job);
    judge(draft, uses, court);
  }
  return drafts;
}

const NO_KEYS: Keys = { known: [], missing: [], near: [] };

async function courtOf(
  {
    sessions,
    tickets,
    covered,
    register,
    policy,
    answers,
    reasonless = new Set(),
    grants,
    importedAt = null,
  }: MatchInput,
  job: Job,
): Promise<{ court: Court; keys: readonly Keys[] }> {
  const byKey = ticketsByKey(tickets);
  const keysIn = keyFinder(policy, byKey);
  const keys = sessions.map(({ reason }) => (reason === null ? NO_KEYS : keysIn(reason)));
  const missing = new Set(keys.flatMap((own) => own.missing.map(fold)));
  const texts = await readTexts(tickets, { sessions, register, missing }, job);
  const index = indexTickets(tickets, texts.mentions, byKey);
  const copies = copiesOf(sessions, policy, keys);
  const whoWrote = (text: string, at: number | null) => register.resolveText(text, at);
  const { wouldShow } = recogniser(register);
  const court: Court = {
    bench: {
      index,
      policy,
      answers,
      copies,
      reasonless,
      whoWrote,
      clock: { importedAt },
      wouldShow,
      ...(grants ? { grants } : {}),
    },
    covered,
    hasFiles: tickets.length > 0 || covered.length > 0,
    canBeNamed: canBeNamed(tickets),
    doubts: doubtsOf({ tickets, sessions, register }, reasonless),
    known: { byKey, carriers: texts.carriers },
  };
  return { court, keys };
}

async function tell(job: Job, done: number, { sessions }: MatchInput): Promise<void> {
  job.progress('Matching sessions with tickets', done, sessions.length, 'sessions');
  await breathe(job);
}
