import type { Disposition } from '../../../shared/words.ts';
import type { Writable } from '../db/open.ts';

/** Works out anew which decision about each finding was the last, and was not taken back. After findings were written. */
export function findLastDecisions(db: Writable): void {
  db.exec(`
    DELETE FROM last_decision;
    INSERT INTO last_decision (finding_id, seq, disposition, note)
    SELECT finding_id, seq, disposition, note
    FROM (SELECT d.*, row_number() OVER (PARTITION BY d.finding_id ORDER BY d.seq DESC) AS place
          FROM decision_of d JOIN finding f ON f.id = d.finding_id)
    WHERE place = 1 AND disposition IS NOT NULL;
  `);
}

/** Keeps a decision that was just taken as the last one; null takes the last one back. */
export function keepLast(
  db: Writable,
  ids: Iterable<string>,
  { seq, disposition, note }: { seq: number; disposition: Disposition | null; note: string },
): void {
  const forget = db.prepare('DELETE FROM last_decision WHERE finding_id = ?');
  const keep = db.prepare(
    'INSERT INTO last_decision (finding_id, seq, disposition, note) VALUES (?, ?, ?, ?)',
  );
  for (const id of ids) {
    forget.run(id);
    if (disposition !== null) keep.run(id, seq, disposition, note);
  }
}
