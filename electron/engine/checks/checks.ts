import type { Readable } from '../db/open.ts';
import { breathe, type Job } from '../job.ts';
import type { CheckAnswer, Session } from '../model.ts';
import type { Register } from '../people/register.ts';
import { accountFree } from './account-free.ts';
import { logoutSeen } from './logout.ts';
import { ownLogins } from './own-login.ts';
import { sameAddress } from './same-address.ts';
import { inAuditTrail, inEventLog, showsBy } from './seen.ts';

/** The answers of one session, in the order of SESSION_CHECKS, by its id. */
export type Checks = ReadonlyMap<string, readonly CheckAnswer[]>;

/** Sessions between two breaths. */
const SLICE = 2_000;

/**
 * Compares what the sources say of each session: six answers each, with the row they rest on.
 * @param sessions with their evidence, sorted or not. @throws when the job is stopped.
 */
export async function checksOf(
  db: Readable,
  register: Register,
  sessions: readonly Session[],
  job: Job,
): Promise<Checks> {
  const shows = showsBy(db);
  const trail = inAuditTrail(db, sessions, shows);
  const events = inEventLog(db, sessions, shows);
  const logout = logoutSeen(db, shows);
  await breathe(job);
  const logins = ownLogins(db, register, sessions);
  const free = accountFree(sessions);
  const checks = new Map<string, readonly CheckAnswer[]>();
  for (const [place, session] of sessions.entries()) {
    if (place % SLICE === 0) await breathe(job);
    const own = logins.find(session);
    checks.set(session.id, [
      trail(session),
      events(session),
      logout(session),
      logins.answer(session, own),
      sameAddress(session, own),
      free(session),
    ]);
  }
  return checks;
}
