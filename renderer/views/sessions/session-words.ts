import { CHECK_WORDS, type SessionCheck } from '../../../shared/check-words.ts';
import type { SessionRow } from '../../../shared/contract/sessions.ts';
import { formatLength, formatLengthRange, formatExact, formatSpan } from '../../../shared/format.ts';
import { END_WORDS, type Answer } from '../../../shared/words.ts';

type Ended = Pick<SessionRow, 'startedAt' | 'endedAt' | 'endKind' | 'seenUntil'>;

/**
 * "29 min" when a logout was seen, "4 min – 3 h 12" when only the bounds are known, "at least 4 min" when no end is
 * recorded, and nothing is claimed when no row shows the session after its start.
 */
export function lengthOf({ startedAt, endedAt, endKind, seenUntil }: Ended): string {
  const seen = Math.max(0, seenUntil - startedAt);
  if (endedAt === null || endKind === 'open')
    return seen === 0 ? 'not recorded' : `at least ${formatLength(seen)}`;
  if (endKind === 'logout') return formatLength(endedAt - startedAt);
  return formatLengthRange(seen, endedAt - startedAt);
}

/** When it was, as far as that is known, without the zone. */
export function whenOf({ startedAt, endedAt, endKind }: Ended, zone: string): string {
  if (endedAt === null) return formatExact(startedAt, zone);
  return `${formatSpan(startedAt, endedAt, zone)}${endKind === 'inferred' ? ' at the latest' : ''}`;
}

export function lengthAndEnd(session: Ended): string {
  const length = lengthOf(session);
  return `${length === 'not recorded' ? '' : `${length}, `}${END_WORDS[session.endKind]}`;
}

export function sensitivityOf(sensitive: boolean | null): string {
  if (sensitive === null) return 'not recorded';
  return sensitive ? 'sensitive' : 'not sensitive';
}

/** "seen", "different", "not recorded": the answer in the words of its check. */
export function checkWord(check: SessionCheck, answer: Answer): string {
  return answer === 'not-recorded' ? 'not recorded' : CHECK_WORDS[check][answer];
}
