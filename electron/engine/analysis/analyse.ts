import type { Policy } from '../../../shared/policy.ts';
import { accessGrants } from '../access/grants.ts';
import { grantWindows } from '../access/session-grants.ts';
import { switchTimeline } from '../access/switches.ts';
import { checksOf } from '../checks/checks.ts';
import { withInside } from '../checks/inside.ts';
import { statesOf } from '../context/states.ts';
import type { ReviewFile } from '../db/open.ts';
import { breathe, partOf, type Job } from '../job.ts';
import { linkAnswers } from '../links/answers.ts';
import { sessionsImportedAt } from '../matching/clock/import-time.ts';
import { ticketCoverage } from '../matching/coverage.ts';
import { match } from '../matching/match.ts';
import { withPossibleEnds } from '../matching/endless.ts';
import { reasonlessSources } from '../matching/reasonless.ts';
import { ticketsOf } from '../matching/tickets.ts';
import type { RuleFacts, Session } from '../model.ts';
import { identityItems } from '../people/queue.ts';
import { registerOf } from '../people/register.ts';
import { rosterOf } from '../roster/roster.ts';
import { runRules } from '../rules/run.ts';
import { inTransaction } from '../sources/ledger/transaction.ts';
import { rebuildSessions } from '../sessions/rebuild.ts';
import { periodOf, policyOf, type Period } from '../settings.ts';
import { byText } from '../text.ts';
import { ruleFacts } from './rule-facts.ts';
import { withSmallCache } from './small-cache.ts';
import { lastEntry } from './stale.ts';
import { forget, store, type Analysis } from './store.ts';

const STEPS = [
  'Reading people',
  'Rebuilding sessions',
  'Comparing the sources of each session',
  'Matching sessions with tickets',
  'Testing the rules',
  'Saving',
] as const;

/** While no file holds a time: people and who may act are known, and nothing can have happened. */
const NO_PERIOD: Period = { from: '1970-01-01', to: '1970-01-01', zone: 'UTC', start: 0, end: 0 };

/**
 * Rebuilds everything derived (people, sessions, links, ticks, verdicts, roster, findings) from the imported facts,
 * the settings and the policy: the same facts give the same result, in whatever order they came. Decisions are not
 * touched; they hold on to findings by their ids. All or nothing: a cancel leaves the last analysis in place.
 */
export async function analyse(review: ReviewFile, job: Job): Promise<void> {
  await analyseWith(review, policyOf(review.db), job, () => null);
}

/**
 * The same with a policy that is not in force yet: what `alongside` writes comes into force together with the analysis,
 * or not at all. It answers the entry of the log that it appended, which the analysis then knows of; null: none.
 */
export async function analyseWith(
  review: ReviewFile,
  policy: Policy,
  job: Job,
  alongside: () => number | null,
): Promise<void> {
  const { db } = review;
  const found = await withSmallCache(db, () => findOut(review, policy, job));
  await inTransaction(db, async () => {
    const logSeq = alongside() ?? found.logSeq;
    forget(db);
    await store(db, { ...found, logSeq }, partOf(job, 1 - 1 / STEPS.length, 1));
  });
}

/** All that an analysis finds out, with any policy; nothing is written. */
export async function findOut(review: ReviewFile, policy: Policy, job: Job): Promise<Analysis> {
  const { db } = review;
  const { facts, register, sessions, tickets, switches, ...known } = await learn(review, policy, job);
  const rules = await runRules(facts, policy, await step(job, 4));
  await step(job, 5);
  const items = identityItems(db, register, sessions, tickets);
  // In the order in which they are stored.
  const checks = checksOf(
    db,
    register,
    sessions.toSorted((a, b) => byText(a.id, b.id)),
  );
  const { sessions: judged, roster, grants } = facts;
  return { ...known, ...rules, register, policy, items, judged, checks, tickets, roster, grants, switches };
}

/** Everything that comes before the rules: what they read, and what an analysis stores besides. */
type Learnt = Pick<Analysis, 'register' | 'states' | 'tickets' | 'switches' | 'strays' | 'logSeq'> & {
  readonly facts: RuleFacts;
  readonly sessions: readonly Session[];
};

/** Reads people, sessions, tickets and roster, and judges each session; nothing is written. */
export async function learn(review: ReviewFile, policy: Policy, job: Job): Promise<Learnt> {
  const { db } = review;
  const period = periodOf(db) ?? NO_PERIOD;
  const logSeq = lastEntry(db);
  await step(job, 0);
  const register = registerOf(db);
  const states = statesOf(db, register, policy);
  await step(job, 1);
  const rebuilt = rebuildSessions(db, register, states, { from: period.start, to: period.end });
  await step(job, 2);
  const sessions = withPossibleEnds(db, withInside(db, register, rebuilt.sessions), policy);
  const matching = await step(job, 3);
  const tickets = ticketsOf(db, register);
  const covered = ticketCoverage(db);
  const answers = linkAnswers(db);
  const importedAt = sessionsImportedAt(db);
  const reasonless = reasonlessSources(db);
  const grants = accessGrants(db, register);
  const windows = grantWindows(db, grants, period.zone);
  const judged = await match(
    { sessions, tickets, covered, register, policy, answers, importedAt, reasonless, grants: windows },
    matching,
  );
  const roster = rosterOf(db, { register, sessions, judged, tickets, states, policy, period });
  const switches = switchTimeline(db, register, tickets, covered, period, policy);
  const known = ruleFacts(review, { register, states, period, grants, windows, switches });
  const facts = { ...known, sessions: judged, roster };
  return { facts, register, states, sessions, tickets, switches, strays: rebuilt.strays, logSeq };
}

async function step(job: Job, number: number): Promise<Job> {
  job.progress(STEPS[number] ?? '', number, STEPS.length, 'steps');
  await breathe(job);
  return partOf(job, number / STEPS.length, (number + 1) / STEPS.length);
}
