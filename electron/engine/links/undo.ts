import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Writable } from '../db/open.ts';
import type { Stamp } from '../log.ts';

/** Takes back what one entry of the log decided and still stands, by an entry of its own. @throws AuditError `not-found` */
export function undoLinks(_db: Writable, _seq: number, _stamp: Stamp): OutputOf<'links.undo'> {
  throw new Error('not built yet');
}
