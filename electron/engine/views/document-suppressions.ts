import type { ReviewDocument } from '../../../shared/document.ts';
import type { Readable } from '../db/open.ts';

/** The suppressions as the document tells of them, oldest first. */
export function documentSuppressions(_reader: Readable): ReviewDocument['suppressions'] {
  return [];
}
