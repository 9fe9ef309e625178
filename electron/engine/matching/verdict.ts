import type { Answer, TickId, Verdict } from '../../../shared/words.ts';
import type { Policy } from '../../../shared/policy.ts';

/** What the mapping from ticks to a verdict needs. `lateMs`: how long after the session the ticket was opened. */
export type Outcome = {
  readonly answers: Readonly<Record<TickId, Answer>>;
  readonly onlyPossible: boolean;
  readonly lateMs: number | null;
};

/** DESIGN 4.1, line by line. The order matters: a late ticket is late before it is weak. */
export function verdictOf({ answers, onlyPossible, lateMs }: Outcome, policy: Policy): Verdict {
  if (onlyPossible) return 'to-review';
  if (answers.linked === 'no') return 'unjustified';
  if (answers.linked === 'not-recorded') return 'cannot-tell';
  if (answers['opened-before'] === 'no') {
    return lateMs !== null && lateMs <= policy.lateHours * 3_600_000 ? 'justified-late' : 'unjustified';
  }
  return Object.values(answers).includes('no') ? 'weak' : 'justified';
}
