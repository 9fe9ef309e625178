import type { Readable } from '../db/open.ts';
import type { Cite } from '../model.ts';
import type { Facts } from '../sources/facts.ts';

/** A roster row with its place. */
export type Account = Facts['account'] & Cite;

/** Roster rows of all sources in an order that does not depend on the order of import. */
export function accountsOf(db: Readable): Account[] {
  return db
    .prepare(
      `SELECT a.source_id AS sourceId, a.row, a.ext_id, a.username, a.name, a.email, a.active, a.department, a.division,
              a.role, a.profile, a.profile_id, a.title, a.zone
       FROM account a
       JOIN record r ON r.source_id = a.source_id AND r.row = a.row AND r.fate = 'imported'
       JOIN source s ON s.id = a.source_id
       ORDER BY s.file, s.sha256, a.row`,
    )
    .all() as Account[];
}
