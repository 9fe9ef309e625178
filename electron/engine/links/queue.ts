import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Readable } from '../db/open.ts';

/** The sessions whose links a person works, the oldest first. */
export function linkQueue(_db: Readable, _input: InputOf<'links.queue'>): OutputOf<'links.queue'> {
  throw new Error('not built yet');
}
