import type { Readable } from '../db/open.ts';
import type { CheckAnswer, Session } from '../model.ts';
import type { Register } from '../people/register.ts';
import { accountFree } from './account-free.ts';
import { logoutSeen } from './logout.ts';
import { ownLogins } from './own-login.ts';
import { sameAddress } from './same-address.ts';
import { inAuditTrail, inEventLog, sessionsByActor, showsBy } from './seen.ts';

/** The answers of each session, in the order of SESSION_CHECKS, with its id. */
export type Checks = Iterable<readonly [sessionId: string, answers: readonly CheckAnswer[]]>;

/**
 * Compares what the sources say of each session: six answers each, with the row they rest on. They are worked out one
 * session after the other while they are read, and none is kept: together they need as much memory as the sessions.
 * @param sessions with their evidence, sorted or not.
 */
export function* checksOf(db: Readable, register: Register, sessions: readonly Session[]): Checks {
  const shows = showsBy(db);
  const byActor = sessionsByActor(sessions);
  const trail = inAuditTrail(db, byActor, shows);
  const events = inEventLog(db, byActor, shows);
  const logout = logoutSeen(db, shows);
  const logins = ownLogins(db, register, sessions);
  const address = sameAddress();
  const free = accountFree(sessions);
  for (const session of sessions) {
    const own = logins.find(session);
    yield [
      session.id,
      [
        trail(session),
        events(session),
        logout(session),
        logins.answer(session, own),
        address(session, own),
        free(session),
      ],
    ];
  }
}
