import type { Suppression } from '../../../shared/contract/suppressions.ts';
import type { Readable } from '../db/open.ts';
import { coverageOf } from './coverage.ts';
import { dueFrom } from './days.ts';
import { decidedFindings, effectOf } from './effect.ts';
import { hidersInForce } from './hide.ts';
import { storedSuppressions } from './stored.ts';

/** All suppressions with what each hides now, the newest first, those that ended too. */
export function suppressionList(reader: Readable): Suppression[] {
  const stored = storedSuppressions(reader);
  if (stored.length === 0) return [];
  const coverage = coverageOf(reader, hidersInForce(reader));
  const decided = decidedFindings(reader);
  return stored.toReversed().map((one) => ({
    ...one,
    dueFrom: dueFrom(one.until),
    effect: effectOf(one.id, coverage, decided),
  }));
}
