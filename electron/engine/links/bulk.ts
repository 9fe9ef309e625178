import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Readable, Writable } from '../db/open.ts';
import type { Stamp } from '../log.ts';

/** What a decision in bulk would decide. */
export function previewBulk(_db: Readable, _input: InputOf<'links.preview'>): OutputOf<'links.preview'> {
  throw new Error('not built yet');
}

/** Decides all links of a preview by one entry of the log. @throws AuditError `changed-meanwhile` */
export function decideInBulk(
  _db: Writable,
  _input: InputOf<'links.bulk'>,
  _stamp: Stamp,
): OutputOf<'links.bulk'> {
  throw new Error('not built yet');
}
