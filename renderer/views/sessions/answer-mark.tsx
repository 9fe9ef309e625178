import { Check, Minus, X } from 'lucide-react';
import type { Answer } from '../../../shared/words.ts';

const MARKS = { yes: Check, no: X, 'not-recorded': Minus } satisfies Record<Answer, typeof Check>;
export const ANSWER_WORDS: Record<Answer, string> = { yes: 'yes', no: 'no', 'not-recorded': 'not recorded' };

/** The shape of an answer; the word stands beside it. */
export function AnswerMark({ answer, size = 14 }: { readonly answer: Answer; readonly size?: number }) {
  const Icon = MARKS[answer];
  return <Icon aria-hidden size={size} strokeWidth={2.25} />;
}
