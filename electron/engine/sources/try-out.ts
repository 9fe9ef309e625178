import type { Trial } from '../../../shared/contract/sources.ts';
import type { Readable, ReviewFile } from '../db/open.ts';
import type { Job } from '../job.ts';
import { FACT_COLUMNS } from './facts.ts';
import { formatOf, studyFor, write } from './import.ts';
import { inTransaction } from './ledger/transaction.ts';
import type { Given } from './study.ts';

const SHOWN_FACTS = 20;
const SHOWN_ISSUES = 50;

/** Carries the result out of the transaction that is rolled back. */
class RolledBack extends Error {
  readonly trial: Trial;
  constructor(trial: Trial) {
    super('tried out');
    this.trial = trial;
  }
}

/**
 * Imports a list and takes everything back: the same code, the same ledger, and nothing changed.
 * @throws AuditError as `importFile` does; an AbortError on cancel.
 */
export async function tryImport(review: ReviewFile, path: string, given: Given, job: Job): Promise<Trial> {
  const known = await studyFor(review, path, given, job);
  try {
    return await inTransaction(review.db, async () => {
      const sourceId = await write(review.db, known, given, job);
      throw new RolledBack(trialOf(review.db, sourceId, known.file.name, formatOf(known).table));
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.trial;
    throw error;
  }
}

type LedgerRow = Trial['rows'] & { alarms: string; covers_from: number | null; covers_to: number | null };

function trialOf(db: Readable, sourceId: number, file: string, table: keyof typeof FACT_COLUMNS): Trial {
  const { alarms, covers_from, covers_to, ...rows } = db
    .prepare(
      'SELECT total, imported, duplicate, ignored, rejected, alarms, covers_from, covers_to FROM source WHERE id = ?',
    )
    .get(sourceId) as LedgerRow;
  const ignored = db
    .prepare(
      "SELECT reason, count(*) AS rows FROM record WHERE source_id = ? AND fate = 'ignored' AND fate <> 'imported' GROUP BY reason ORDER BY rows DESC, reason",
    )
    .all(sourceId) as Trial['ignored'];
  const issues = db
    .prepare(
      'SELECT row, column_name AS "column", level, message, raw FROM issue WHERE source_id = ? ORDER BY row, part LIMIT ?',
    )
    .all(sourceId, SHOWN_ISSUES) as Omit<Trial['issues'][number], 'file'>[];
  return {
    rows,
    ignored,
    coverage: covers_from === null || covers_to === null ? null : { from: covers_from, to: covers_to },
    alarms: JSON.parse(alarms) as Trial['alarms'],
    issues: issues.map((issue) => ({ ...issue, file })),
    facts: factsOf(db, sourceId, table),
  };
}

function factsOf(db: Readable, sourceId: number, table: keyof typeof FACT_COLUMNS): Trial['facts'] {
  const columns: readonly string[] = FACT_COLUMNS[table];
  const found = db
    .prepare(`SELECT row, ${columns.join(', ')} FROM ${table} WHERE source_id = ? ORDER BY row LIMIT ?`)
    .all(sourceId, SHOWN_FACTS) as (Record<string, string | number | null> & { row: number })[];
  return found.map((fact) => ({
    row: fact.row,
    values: columns.map((name) => ({ name, value: fact[name] ?? null })),
  }));
}
