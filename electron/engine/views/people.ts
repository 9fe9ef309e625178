import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Readable } from '../db/open.ts';

/** A page of the people register. */
export function peoplePage(db: Readable, input: InputOf<'people.page'>): OutputOf<'people.page'> {
  void [db, input];
  return { rows: [], matching: 0, total: 0 };
}

/** Everything known of one person. @throws AuditError `not-found` */
export function personDetail(db: Readable, id: string): OutputOf<'people.get'> {
  void db;
  throw new Error(`not built: ${id}`);
}

/** The queue of what is not settled. */
export function identityQueue(db: Readable): OutputOf<'people.queue'> {
  void db;
  return { items: [], decided: 0, pending: 0 };
}
