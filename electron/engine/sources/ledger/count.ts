import { FATES, type Fate } from '../../../../shared/words.ts';
import type { Writable } from '../../db/open.ts';
import { breathe, type Job } from '../../job.ts';
import { formats } from '../formats/index.ts';

/** Records counted between two breaths: some tens of milliseconds. */
const SLICE = 20_000;

type Tally = Record<Fate, number> & { from: number | null; to: number | null };
type Span = { readonly first: number | null; readonly last: number | null };
type Slice = { readonly sourceId: number; readonly after: number; readonly upTo: number };

/** Counts the fates of a source's records, and finds the time that its imported and its ignored rows cover. */
export async function countLedger(db: Writable, sourceId: number, job: Job): Promise<void> {
  const tally: Tally = { imported: 0, duplicate: 0, ignored: 0, rejected: 0, from: null, to: null };
  const { file, last } = db
    .prepare(
      'SELECT file, (SELECT max(row) FROM record WHERE source_id = source.id) AS last FROM source WHERE id = ?',
    )
    .get(sourceId) as { file: string; last: number | null };
  const look = createLook(db, sourceId);
  for (let after = 0; after < (last ?? 0); after += SLICE) {
    look(tally, { sourceId, after, upTo: after + SLICE });
    job.progress(`Counting the rows of ${file}`, Math.min(after + SLICE, last ?? 0), last, 'rows');
    await breathe(job);
  }
  db.prepare(
    `UPDATE source SET total = @total, imported = @imported, duplicate = @duplicate, ignored = @ignored, rejected = @rejected,
       covers_from = @from, covers_to = @to WHERE id = @sourceId`,
  ).run({ ...tally, sourceId, total: FATES.reduce((sum, fate) => sum + tally[fate], 0) });
}

function createLook(db: Writable, sourceId: number): (tally: Tally, slice: Slice) => void {
  const fates = db.prepare(
    `SELECT fate, count(*) AS rows, min(CASE fate WHEN 'ignored' THEN at END) AS first, max(CASE fate WHEN 'ignored' THEN at END) AS last
     FROM record WHERE source_id = @sourceId AND row > @after AND row <= @upTo GROUP BY fate`,
  );
  const spans = timesOf(db, sourceId);
  return (tally, slice) => {
    for (const { fate, rows, ...span } of fates.all(slice) as (Span & { fate: Fate; rows: number })[]) {
      tally[fate] += rows;
      widen(tally, span);
    }
    for (const times of spans) widen(tally, times.get(slice) as Span);
  };
}

/** Finds the first and the last time of the imported rows of a slice, for each column of times. */
function timesOf(db: Writable, sourceId: number) {
  const { kind } = db.prepare('SELECT kind FROM source WHERE id = ?').get(sourceId) as { kind: string };
  const format = formats.find(({ id }) => id === kind);
  const columns: readonly string[] = format?.coverage ?? [];
  return columns.map((column) =>
    db.prepare(
      `SELECT min(fact.${column}) AS first, max(fact.${column}) AS last FROM ${format?.table} AS fact
       JOIN record ON record.source_id = fact.source_id AND record.row = fact.row
       WHERE fact.source_id = @sourceId AND fact.row > @after AND fact.row <= @upTo AND record.fate = 'imported'`,
    ),
  );
}

function widen(tally: Tally, { first, last }: Span): void {
  if (first === null || last === null) return;
  tally.from = Math.min(tally.from ?? first, first);
  tally.to = Math.max(tally.to ?? last, last);
}
