import type { IdentityChoice } from '../../../shared/contract/people.ts';
import type { Readable, Writable } from '../db/open.ts';
import type { Stamp } from '../log.ts';

/** An answer in force to a question about who is who. Subjects and anchors are content: they survive re-imports. */
export type IdentityAnswerInForce = {
  readonly subject: string;
  readonly answer: 'pick' | 'merge' | 'apart' | 'cannot-tell';
  readonly anchors: readonly string[];
};

/** The last answer to each subject, unless it was taken back. */
export function answersInForce(db: Readable): IdentityAnswerInForce[] {
  void db;
  return [];
}

/** Appends an answer to the log. @throws AuditError `not-found` when the item is not in the queue. */
export function decideIdentity(db: Writable, choice: IdentityChoice, stamp: Stamp): void {
  void [db, choice, stamp];
}
