import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Readable } from '../db/open.ts';

/** Who could: grants of login access, the policy switch over time, support of vendors. */
export function accessViewOf(db: Readable): OutputOf<'access.get'> {
  void db;
  return { known: false, grants: [], vendor: [], vendorSessions: [], switches: [], states: [] };
}

/** Sessions of each actor in each unit. */
export function rosterMatrixOf(db: Readable): OutputOf<'roster.matrix'> {
  void db;
  return { units: [], actors: [] };
}
