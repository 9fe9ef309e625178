import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Readable } from '../db/open.ts';

/** How many sessions each check confirms, contradicts or leaves open. */
export function checkSummaries(db: Readable): OutputOf<'sessions.checks'> {
  void db;
  return [];
}

/** Rows that name who acted as whom and belong to no session. */
export function strayPage(db: Readable, input: InputOf<'sessions.strays'>): OutputOf<'sessions.strays'> {
  void [db, input];
  return { rows: [], matching: 0, total: 0 };
}
