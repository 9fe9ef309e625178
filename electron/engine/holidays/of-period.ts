import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Readable } from '../db/open.ts';

/** The public holidays of a calendar in the years of the review's period. */
export function holidaysOf(_db: Readable, _calendar: string): OutputOf<'policy.holidays'> {
  return { problem: 'Not written yet.', days: [] };
}
