import { MAPPED_TICKS } from '../../../shared/link-words.ts';
import type { Answer, TickId, Verdict } from '../../../shared/words.ts';
import type { Policy } from '../../../shared/policy.ts';

/** What the mapping from ticks to a verdict needs. `lateMs`: how long after the session the ticket was opened. */
export type Outcome = {
  readonly answers: Readonly<Record<TickId, Answer>>;
  readonly onlyPossible: boolean;
  readonly lateMs: number | null;
};

/**
 * DESIGN 4.1, line by line; what a no or a missing record of one of the seven ticks does is policy. The order matters: a
 * late ticket is late before it is weak. What is not recorded asks for a look at most: the policy has no word for more.
 */
export function verdictOf({ answers, onlyPossible, lateMs }: Outcome, policy: Policy): Verdict {
  if (onlyPossible) return 'to-review';
  if (answers.linked === 'no') return 'unjustified';
  if (answers.linked === 'not-recorded') return 'cannot-tell';
  const effects = new Set(effectsOf(answers, policy));
  for (const worst of ['unjustified', 'cannot-tell', 'to-review'] as const)
    if (effects.has(worst)) return worst;
  if (answers['opened-before'] === 'no') return late(lateMs, policy);
  return effects.has('weak') ? 'weak' : 'justified';
}

function effectsOf(answers: Outcome['answers'], { verdict }: Policy) {
  return MAPPED_TICKS.map((tick) => {
    if (answers[tick] === 'no') return verdict.no[tick];
    return answers[tick] === 'not-recorded' ? verdict.notRecorded[tick] : 'nothing';
  });
}

function late(lateMs: number | null, policy: Policy): Verdict {
  const within = lateMs !== null && lateMs <= policy.lateHours * 3_600_000;
  return within ? policy.verdict.late : policy.verdict.tooLate;
}
