import type { ReviewFile } from '../db/open.ts';
import { breathe, partOf, type Job } from '../job.ts';
import { match } from '../matching/match.ts';
import { ticketCoverage, ticketsOf } from '../matching/tickets.ts';
import type { RuleFacts } from '../model.ts';
import { registerOf } from '../people/register.ts';
import { rosterOf } from '../roster/roster.ts';
import { runRules } from '../rules/run.ts';
import { policySwitches } from '../sessions/audit-events.ts';
import { rebuildSessions } from '../sessions/rebuild.ts';
import { periodOf, policyOf, type Period } from '../settings.ts';
import { readable } from '../zone.ts';
import { forget, store } from './store.ts';

const STEPS = [
  'Reading people',
  'Rebuilding sessions',
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
  const step = async (number: number): Promise<void> => {
    job.progress(STEPS[number] ?? '', number, STEPS.length, 'steps');
    await breathe(job);
  };
  const policy = policyOf(db);
  const period = periodOf(db);
  await step(0);
  const register = registerOf(db);
  if (period === null) {
    db.transaction(() => forget(db)).immediate();
    return;
  }
  await step(1);
  const rebuilt = rebuildSessions(db, register, policy, { from: period.start, to: period.end });
  await step(2);
  const tickets = ticketsOf(db, register);
  const judged = await match(
    { sessions: rebuilt.sessions, tickets, covered: ticketCoverage(db), register, policy },
    partOf(job, 2 / STEPS.length, 3 / STEPS.length),
  );
  await step(3);
  const roster = rosterOf(db, register, rebuilt.sessions, policy, period.end - 1);
  const facts = { ...factsOf(review, period), sessions: judged, roster };
  const rules = await runRules(facts, policy, partOf(job, 3 / STEPS.length, 4 / STEPS.length));
  await step(4);
  db.transaction(() => {
    forget(db);
    store(db, { register, policy, judged, tickets, roster, strays: rebuilt.strays, ...rules });
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
