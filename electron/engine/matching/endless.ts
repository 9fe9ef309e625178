import { counted } from '../db/counted.ts';
import type { Readable } from '../db/open.ts';
import type { Session } from '../model.ts';
import type { Policy } from '../../../shared/policy.ts';

/**
 * Lists of sessions that say no end at all although another list of the review does: when their sessions ended may have
 * been written down. Pieces of one list, which have the same columns, are one list here.
 */
function endlessLists(db: Readable): ReadonlySet<number> {
  const rows = db
    .prepare(
      `SELECT s.id, s.header AS list,
              EXISTS (SELECT 1 FROM assumed_session a
                      WHERE a.source_id = s.id AND a.ended_at IS NOT NULL AND ${counted('a')}) AS ends
       FROM source s WHERE s.kind = 'assumed-sessions'`,
    )
    .all() as { id: number; list: string; ends: 0 | 1 }[];
  const ending = new Set(rows.filter(({ ends }) => ends === 1).map(({ list }) => list));
  if (ending.size === 0) return new Set();
  return new Set(rows.filter(({ list }) => !ending.has(list)).map(({ id }) => id));
}

/**
 * The same sessions; those of which nothing but an endless list tells get the latest end that the policy still allows
 * (`mayEndBy`), so that a ticket opened meanwhile does not count as late for a file that leaves out ends.
 */
export function withPossibleEnds(
  db: Readable,
  sessions: readonly Session[],
  { maxSessionMinutes }: Policy,
): readonly Session[] {
  const endless = endlessLists(db);
  if (endless.size === 0) return sessions;
  const most = maxSessionMinutes * 60_000;
  return sessions.map((session) => {
    const { endKind, endedAt, startedAt, evidence } = session;
    if (endKind === 'logout' || !evidence.some(({ sourceId }) => endless.has(sourceId))) return session;
    return { ...session, mayEndBy: Math.min(endedAt ?? Infinity, startedAt + most) };
  });
}
