import type { Readable } from '../db/open.ts';
import type { Job } from '../job.ts';
import type { CheckAnswer, Session } from '../model.ts';
import type { Register } from '../people/register.ts';

/** The answers of one session, in the order of SESSION_CHECKS, by its id. */
export type Checks = ReadonlyMap<string, readonly CheckAnswer[]>;

/** Compares what the sources say of each session. */
export async function checksOf(
  db: Readable,
  register: Register,
  sessions: readonly Session[],
  job: Job,
): Promise<Checks> {
  void [db, register, sessions, job];
  return new Map();
}
