import type { Writable } from '../db/open.ts';

/** What a finding was when it was decided. */
export type Seen = { readonly rules: readonly string[]; readonly sessions: readonly string[] };

/** What a finding is now, for a decision to remember. */
export function seenNow(db: Writable, findingId: string): Seen {
  const list = (sql: string) => db.prepare(sql).pluck().all(findingId) as string[];
  return {
    rules: list('SELECT rule FROM finding_part WHERE finding_id = ? ORDER BY part'),
    sessions: list('SELECT session_id FROM finding_session WHERE finding_id = ? ORDER BY session_id'),
  };
}

/**
 * Marks findings about which rules or sessions have come since they were decided: who decided has not seen these, and the
 * decision holds no more. A session that goes by another id since is the same session.
 */
export function outgrow(db: Writable): void {
  const rows = db
    .prepare(
      `SELECT l.finding_id AS id, l.seq, d.seen FROM last_decision l JOIN finding f ON f.id = l.finding_id
       JOIN decision d ON d.seq = l.seq AND d.finding_id IN (SELECT alias FROM finding_alias WHERE finding_id = f.id UNION SELECT f.id)
       WHERE d.seen IS NOT NULL`,
    )
    .all() as { id: string; seq: number; seen: string }[];
  const nowOf = db.prepare('SELECT session_id FROM session_alias WHERE alias = ?').pluck();
  const mark = db.prepare('UPDATE finding SET outgrown = ? WHERE id = ?');
  for (const { id, seq, seen } of rows) {
    const then = JSON.parse(seen) as Seen;
    const now = seenNow(db, id);
    const sessions = new Set(then.sessions.map((one) => (nowOf.get(one) as string | undefined) ?? one));
    const isCovered =
      now.rules.every((rule) => then.rules.includes(rule)) && now.sessions.every((one) => sessions.has(one));
    if (!isCovered) mark.run(seq, id);
  }
}
