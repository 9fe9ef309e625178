import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Writable } from '../db/open.ts';
import type { Stamp } from '../log.ts';

/** Appends one answer to one link; nothing derived changes before the next analysis. @throws AuditError `not-found` */
export function decideLink(
  _db: Writable,
  _input: InputOf<'links.decide'>,
  _stamp: Stamp,
): OutputOf<'links.decide'> {
  throw new Error('not built yet');
}
