import type { SessionRow } from '../../../shared/contract/sessions.ts';
import { formatLength } from '../../../shared/format.ts';

type Ended = Pick<SessionRow, 'startedAt' | 'endedAt' | 'endKind'>;

/** "29 min" when a logout was seen, "≤ 41 min" when the end is only bounded, else nothing is claimed. */
export function lengthOf({ startedAt, endedAt, endKind }: Ended): string {
  if (endedAt === null || endKind === 'open') return 'not recorded';
  const length = formatLength(endedAt - startedAt);
  return endKind === 'inferred' ? `≤ ${length}` : length;
}

export function sensitivityOf(sensitive: boolean | null): string {
  if (sensitive === null) return 'not recorded';
  return sensitive ? 'sensitive' : 'not sensitive';
}
