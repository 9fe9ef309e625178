import type { Readable, Writable } from '../db/open.ts';

/** What a finding was when it was decided. */
export type Seen = { readonly rules: readonly string[]; readonly sessions: readonly string[] };

/** What a finding is now, for a decision to remember. */
export function seenNow(db: Readable, findingId: string): Seen {
  const list = (sql: string) => db.prepare(sql).pluck().all(findingId) as string[];
  return {
    rules: list('SELECT rule FROM finding_part WHERE finding_id = ? ORDER BY part'),
    sessions: list('SELECT session_id FROM finding_session WHERE finding_id = ? ORDER BY session_id'),
  };
}

/**
 * Rules and sessions of a finding that were not there when it was decided: neither in it nor in another that was decided
 * in the same breath and is one with it now. A session that goes by another id since is the same.
 */
export function comeSince(db: Readable, findingId: string, together: readonly Seen[]): Seen {
  const nowOf = db.prepare('SELECT session_id FROM session_alias WHERE alias = ?').pluck();
  const now = seenNow(db, findingId);
  const rules = new Set(together.flatMap((seen) => seen.rules));
  const seenSessions = together.flatMap((seen) => seen.sessions);
  const sessions = new Set(seenSessions.map((one) => (nowOf.get(one) as string | undefined) ?? one));
  return {
    rules: now.rules.filter((rule) => !rules.has(rule)),
    sessions: now.sessions.filter((one) => !sessions.has(one)),
  };
}

/**
 * Marks findings about which rules or sessions have come since they were decided: who decided has not seen these, and the
 * decision holds no more. A session that goes by another id since is the same session; what was decided in one breath
 * about several findings that are one now was seen together.
 */
export function outgrow(db: Writable): void {
  const mark = db.prepare('UPDATE finding SET outgrown = ? WHERE id = ?');
  for (const { id, seq, seen } of lastSeen(db)) {
    const { rules, sessions } = comeSince(db, id, seen);
    if (rules.length + sessions.length > 0) mark.run(seq, id);
  }
}

type Last = { readonly id: string; readonly seq: number; readonly seen: readonly Seen[] };

/** What the last decision about each finding had seen; decisions from before this was kept are left out. */
function lastSeen(db: Writable): Last[] {
  const rows = db
    .prepare(
      `SELECT l.finding_id AS id, l.seq, json_group_array(json(d.seen)) AS seen
       FROM last_decision l JOIN finding f ON f.id = l.finding_id
       JOIN decision d ON d.seq = l.seq AND d.finding_id IN (SELECT alias FROM finding_alias WHERE finding_id = f.id UNION SELECT f.id)
       WHERE d.seen IS NOT NULL GROUP BY l.finding_id, l.seq`,
    )
    .all() as { id: string; seq: number; seen: string }[];
  return rows.map(({ id, seq, seen }) => ({ id, seq, seen: JSON.parse(seen) as Seen[] }));
}
