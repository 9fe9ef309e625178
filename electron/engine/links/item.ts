import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Readable } from '../db/open.ts';

/** One session of the queue with its candidates, as somebody who decides reads it. @throws AuditError `not-found` */
export function linkItem(_db: Readable, _input: InputOf<'links.item'>): OutputOf<'links.item'> {
  throw new Error('not built yet');
}
