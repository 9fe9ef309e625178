import { statesOf } from '../../electron/engine/context/states.ts';
import type { Readable } from '../../electron/engine/db/open.ts';
import { ticketCoverage } from '../../electron/engine/matching/coverage.ts';
import { NOTHING_SAID } from '../../electron/engine/matching/decided.ts';
import type { MatchInput } from '../../electron/engine/matching/match.ts';
import { ticketsOf } from '../../electron/engine/matching/tickets.ts';
import { registerOf } from '../../electron/engine/people/register.ts';
import { rebuildSessions } from '../../electron/engine/sessions/rebuild.ts';
import { periodOf, policyOf } from '../../electron/engine/settings.ts';

/** What the matching of a review starts from, as an analysis hands it over. */
export function matchInput(db: Readable): MatchInput {
  const period = periodOf(db);
  if (period === null) throw new Error('The review has no period.');
  const policy = policyOf(db);
  const register = registerOf(db);
  const states = statesOf(db, register, policy);
  const { sessions } = rebuildSessions(db, register, states, { from: period.start, to: period.end });
  const [tickets, covered] = [ticketsOf(db, register), ticketCoverage(db)];
  return { sessions, tickets, covered, register, policy, answers: NOTHING_SAID };
}
