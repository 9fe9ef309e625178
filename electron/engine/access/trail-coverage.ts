import type { Readable } from '../db/open.ts';

/** From the first to the last row of the audit trail (ms, UTC), both included; null: there is no audit trail. */
export type TrailCoverage = { readonly from: number; readonly to: number } | null;

/** Counted over all rows of all files: however a trail was split into files, it covers the same. */
export function trailCoverage(db: Readable): TrailCoverage {
  const { from, to } = db.prepare('SELECT min(at) AS "from", max(at) AS "to" FROM audit_event').get() as {
    from: number | null;
    to: number | null;
  };
  return from === null || to === null ? null : { from, to };
}
