import type { IdentityAnswer } from '../../../shared/people-words.ts';
import { byText } from '../text.ts';

/** An answer in force to a question about who is who. Subjects and anchors are content: they survive re-imports. */
export type IdentityAnswerInForce = {
  readonly subject: string;
  readonly answer: IdentityAnswer;
  readonly anchors: readonly string[];
};

/** Where an answer for one session parts from the text it is about. */
const FOR_SESSION = ' @session:';

/** What a decision on a text answers, wherever it is written. */
export function subjectOf(key: string): string {
  return `who:${key}`;
}

/** The same for one session only. */
export function forSession(subject: string, session: string): string {
  return `${subject}${FOR_SESSION}${session}`;
}

/** The session that a subject is about; null: it is about no single one. */
export function sessionOf(subject: string): string | null {
  const at = subject.lastIndexOf(FOR_SESSION);
  return subject.startsWith('who:') && at >= 0 ? subject.slice(at + FOR_SESSION.length) : null;
}

/** Two records, whichever of them is named first. */
export function pairSubject(a: string, b: string): string {
  return `pair:${[a, b].sort(byText).join('\n')}`;
}
