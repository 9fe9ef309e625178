import type { Readable } from '../db/open.ts';
import type { Session } from '../model.ts';

/** The keys (login keys, session keys) that the rows of a session carry. */
export function sessionKeysOf(
  db: Readable,
  sessions: readonly Session[],
): (session: Session) => readonly string[] {
  const keyed =
    db.prepare('SELECT 1 FROM activity WHERE session_key IS NOT NULL LIMIT 1').get() !== undefined;
  if (!keyed) return () => [];
  const statement = db
    .prepare(
      'SELECT session_key FROM impersonation_event WHERE source_id = ? AND row = ? AND session_key IS NOT NULL',
    )
    .pluck();
  const found = new Map<string, readonly string[]>();
  for (const { id, evidence } of sessions) {
    const keys = evidence.flatMap(({ sourceId, row, role }) =>
      role === 'start' || role === 'end' ? ((statement.get(sourceId, row) as string | undefined) ?? []) : [],
    );
    if (keys.length > 0) found.set(id, [...new Set(keys)]);
  }
  return ({ id }) => found.get(id) ?? [];
}
