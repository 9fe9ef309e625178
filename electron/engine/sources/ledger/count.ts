import { FATES } from '../../../../shared/words.ts';
import type { Writable } from '../../db/open.ts';
import { formats } from '../formats/index.ts';

/** Counts the fates of a source's records, and finds the time that its imported and its ignored rows cover. */
export function countLedger(db: Writable, sourceId: number): void {
  const counts = new Map(
    (
      db
        .prepare('SELECT fate, count(*) AS rows FROM record WHERE source_id = ? GROUP BY fate')
        .all(sourceId) as { fate: string; rows: number }[]
    ).map(({ fate, rows }) => [fate, rows]),
  );
  const [imported = 0, duplicate = 0, ignored = 0, rejected = 0] = FATES.map((fate) => counts.get(fate) ?? 0);
  const { from, to } = coverageOf(db, sourceId);
  db.prepare(
    `UPDATE source SET total = ?, imported = ?, duplicate = ?, ignored = ?, rejected = ?, covers_from = ?, covers_to = ? WHERE id = ?`,
  ).run(
    imported + duplicate + ignored + rejected,
    imported,
    duplicate,
    ignored,
    rejected,
    from,
    to,
    sourceId,
  );
}

function coverageOf(db: Writable, sourceId: number): { from: number | null; to: number | null } {
  const { kind } = db.prepare('SELECT kind FROM source WHERE id = ?').get(sourceId) as { kind: string };
  const format = formats.find(({ id }) => id === kind);
  if (!format) return { from: null, to: null };
  const columns: readonly string[] = format.coverage;
  const found = columns.map(
    (column) =>
      db
        .prepare(
          `SELECT min(fact.${column}) AS first, max(fact.${column}) AS last FROM ${format.table} AS fact
           JOIN record ON record.source_id = fact.source_id AND record.row = fact.row
           WHERE fact.source_id = ? AND record.fate = 'imported'`,
        )
        .get(sourceId) as { first: number | null; last: number | null },
  );
  const ignored = db
    .prepare("SELECT min(at) AS first, max(at) AS last FROM record WHERE source_id = ? AND fate = 'ignored'")
    .get(sourceId) as { first: number | null; last: number | null };
  const instants = [...found, ignored].flatMap(({ first, last }) => [first, last]).filter((instant) => instant !== null);
  return instants.length === 0
    ? { from: null, to: null }
    : { from: Math.min(...instants), to: Math.max(...instants) };
}
