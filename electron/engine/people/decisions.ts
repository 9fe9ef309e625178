import type { IdentityChoice } from '../../../shared/contract/people.ts';
import type { IdentityAnswer } from '../../../shared/people-words.ts';
import type { Readable, Writable } from '../db/open.ts';
import { appendLog, type Stamp } from '../log.ts';
import { chosenBy } from './choices.ts';
import { sessionOf, type IdentityAnswerInForce } from './subjects.ts';

/** The last answer to each subject, unless it was taken back; in the order of the answers. */
export function answersInForce(db: Readable): IdentityAnswerInForce[] {
  const rows = db
    .prepare(
      `SELECT subject, answer, anchors
       FROM (SELECT seq, subject, answer, anchors, row_number() OVER (PARTITION BY subject ORDER BY seq DESC) AS place
             FROM identity_decision)
       WHERE place = 1 AND answer IS NOT NULL ORDER BY seq`,
    )
    .all() as { subject: string; answer: IdentityAnswer; anchors: string }[];
  return rows.map((row) => ({ ...row, anchors: JSON.parse(row.anchors) as string[] }));
}

/** Whom an answer for one session only names: the anchor of one of those whom its text may mean, by the session's id. */
export function sessionPicks(db: Readable): ReadonlyMap<string, string> {
  const picks = new Map<string, string>();
  for (const { subject, answer, anchors } of answersInForce(db)) {
    const [session, anchor] = [sessionOf(subject), anchors[0]];
    if (answer === 'pick' && session !== null && anchor !== undefined) picks.set(session, anchor);
  }
  return picks;
}

/**
 * Appends an answer to the log; null takes the last one back by an entry of its own. Nothing derived changes before the
 * next analysis.
 * @throws AuditError `not-found` when the question is not in the queue, or the answer names somebody it is not about.
 */
export function decideIdentity(db: Writable, choice: IdentityChoice, stamp: Stamp): void {
  db.transaction(() => {
    const { subject, anchors, words } = chosenBy(db, choice);
    const { answer, note } = choice;
    const { who, at } = stamp;
    const action = answer === null ? 'identity.taken-back' : 'identity.decided';
    const seq = appendLog(db, { who, at }, action, { subject, answer, anchors, words, note });
    db.prepare(
      'INSERT INTO identity_decision (seq, subject, answer, anchors, words, note) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(seq, subject, answer, JSON.stringify(anchors), words, note);
  }).immediate();
}
