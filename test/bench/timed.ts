import { analyse } from '../../electron/engine/analysis/analyse.ts';
import { withSmallCache } from '../../electron/engine/analysis/small-cache.ts';
import { checksOf } from '../../electron/engine/checks/checks.ts';
import { withInside } from '../../electron/engine/checks/inside.ts';
import { statesOf } from '../../electron/engine/context/states.ts';
import type { ReviewFile, Writable } from '../../electron/engine/db/open.ts';
import type { Job } from '../../electron/engine/job.ts';
import { ticketsOf } from '../../electron/engine/matching/tickets.ts';
import { identityItems } from '../../electron/engine/people/queue.ts';
import { registerOf } from '../../electron/engine/people/register.ts';
import { rebuildSessions } from '../../electron/engine/sessions/rebuild.ts';
import { periodOf, policyOf } from '../../electron/engine/settings.ts';

/** What a step took by the clock, and in the time of all processors, in ms. */
export type Lap = { readonly what: string; readonly ms: number; readonly cpuMs: number };

function stopwatch(): { readonly laps: Lap[]; lap(what: string): void } {
  const laps: Lap[] = [];
  let [since, used] = [performance.now(), process.cpuUsage()];
  return {
    laps,
    lap: (what) => {
      const { user, system } = process.cpuUsage(used);
      laps.push({ what, ms: performance.now() - since, cpuMs: (user + system) / 1000 });
      [since, used] = [performance.now(), process.cpuUsage()];
    },
  };
}

/** Who is who, what happened and what was asked for, as an analysis finds it out: all of it at once in memory. */
export async function timedResolve({ db }: ReviewFile): Promise<readonly Lap[]> {
  const { laps, lap } = stopwatch();
  await withSmallCache(db, () => Promise.resolve(resolveAll(db, lap)));
  return laps;
}

function resolveAll(db: Writable, lap: (what: string) => void): void {
  const period = periodOf(db);
  if (period === null) throw new Error('The review has no period.');
  const register = registerOf(db);
  const states = statesOf(db, register, policyOf(db));
  lap('people');
  const rebuilt = rebuildSessions(db, register, states, { from: period.start, to: period.end });
  lap('sessions with the units of their time');
  const sessions = withInside(db, register, rebuilt.sessions);
  lap('what happened inside');
  let answers = 0;
  for (const [, own] of checksOf(db, register, sessions)) answers += own.length;
  lap('comparing the sources');
  const tickets = ticketsOf(db, register);
  lap('tickets and their people');
  const items = identityItems(db, register, sessions, tickets);
  lap('what stays open');
  if (answers < sessions.length || tickets.length === 0 || items.length === 0)
    throw new Error('Nothing was resolved.');
}

/** A whole analysis, by its steps. */
export async function timedAnalysis(review: ReviewFile): Promise<readonly Lap[]> {
  const { laps, lap } = stopwatch();
  let now = '';
  const job: Job = {
    signal: new AbortController().signal,
    progress: (what, _done, _total, unit) => {
      if (unit !== 'steps' || what === now) return;
      if (now !== '') lap(now);
      now = what;
    },
  };
  await analyse(review, job);
  lap(now);
  return laps;
}
