import { accessGrants } from '../access/grants.ts';
import { switchTimeline } from '../access/switches.ts';
import { checksOf } from '../checks/checks.ts';
import { withInside } from '../checks/inside.ts';
import { statesOf } from '../context/states.ts';
import type { ReviewFile } from '../db/open.ts';
import { breathe, partOf, type Job } from '../job.ts';
import { match } from '../matching/match.ts';
import { ticketCoverage, ticketsOf } from '../matching/tickets.ts';
import type { RuleFacts } from '../model.ts';
import { identityItems } from '../people/queue.ts';
import { registerOf } from '../people/register.ts';
import { rosterOf } from '../roster/roster.ts';
import { runRules } from '../rules/run.ts';
import { policySwitches } from '../sessions/audit-events.ts';
import { rebuildSessions } from '../sessions/rebuild.ts';
import { periodOf, policyOf, type Period } from '../settings.ts';
import { readable } from '../zone.ts';
import { lastEntry } from './stale.ts';
import { forget, mark, store } from './store.ts';

const STEPS = [
  'Reading people',
  'Rebuilding sessions',
  'Comparing the sources of each session',
  'Matching sessions with tickets',
  'Testing the rules',
  'Saving',
] as const;

/**
 * Rebuilds everything derived (people, sessions, links, ticks, verdicts, roster, findings) from the imported facts,
 * the settings and the policy: the same facts give the same result, in whatever order they came. Decisions are not
 * touched; they hold on to findings by their ids. All or nothing: a cancel leaves the last analysis in place.
 */
export async function analyse(review: ReviewFile, job: Job): Promise<void> {
  const { db } = review;
  const step = async (number: number): Promise<Job> => {
    job.progress(STEPS[number] ?? '', number, STEPS.length, 'steps');
    await breathe(job);
    return partOf(job, number / STEPS.length, (number + 1) / STEPS.length);
  };
  const policy = policyOf(db);
  const period = periodOf(db);
  const identitySeq = lastEntry(db);
  await step(0);
  const register = registerOf(db);
  if (period === null) {
    db.transaction(() => {
      forget(db);
      mark(db, identitySeq);
    }).immediate();
    return;
  }
  const states = statesOf(db, register, policy);
  await step(1);
  const rebuilt = rebuildSessions(db, register, states, { from: period.start, to: period.end });
  const comparing = await step(2);
  const sessions = withInside(db, register, rebuilt.sessions);
  const checks = await checksOf(db, register, sessions, comparing);
  const matching = await step(3);
  const tickets = ticketsOf(db, register);
  const covered = ticketCoverage(db);
  const judged = await match({ sessions, tickets, covered, register, policy }, matching);
  const testing = await step(4);
  const roster = rosterOf(db, { register, sessions, judged, tickets, states, policy, period });
  const facts = { ...factsOf(review, period), sessions: judged, roster };
  const rules = await runRules(facts, policy, testing);
  await step(5);
  const items = identityItems(db, register, sessions, tickets);
  const grants = accessGrants(db, register);
  const switches = switchTimeline(db, register, tickets, covered, period);
  const people = { register, policy, states, items, identitySeq, strays: rebuilt.strays };
  db.transaction(() => {
    forget(db);
    store(db, { ...people, ...rules, judged, checks, tickets, roster, grants, switches });
  }).immediate();
}

function factsOf({ db }: ReviewFile, period: Period): Omit<RuleFacts, 'sessions' | 'roster'> {
  const trail = db
    .prepare("SELECT count(*) AS n FROM source WHERE kind = 'salesforce.setup-audit-trail'")
    .get() as { n: number };
  return {
    policySwitches: policySwitches(db).filter((event) => event.at >= period.start && event.at < period.end),
    hasAuditTrail: trail.n > 0,
    period: { from: period.start, to: period.end },
    date: (at) => readable(at, period.zone),
  };
}
