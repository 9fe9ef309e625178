import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Readable } from '../db/open.ts';

/** How often automatic links were right in the last sample, by band. */
export function linkQuality(_db: Readable): OutputOf<'links.quality'> {
  throw new Error('not built yet');
}
