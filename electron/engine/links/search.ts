import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Readable } from '../db/open.ts';

/** Tickets of the review by key, title or people, at most 50. */
export function searchTickets(_db: Readable, _input: InputOf<'links.search'>): OutputOf<'links.search'> {
  throw new Error('not built yet');
}
