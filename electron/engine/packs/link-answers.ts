import { z } from 'zod';
import { LINK_ANSWERS } from '../../../shared/link-words.ts';
import type { Readable, Writable } from '../db/open.ts';
import { appendLog } from '../log.ts';
import { NOBODY } from '../review.ts';

/** What people said about links, as a pack carries it: with these a replay judges the same links. */
export const linkAnswersSchema = z.array(
  z.object({ session: z.string(), ticket: z.string(), answer: z.enum(LINK_ANSWERS) }),
);
export type PackedLinkAnswers = z.infer<typeof linkAnswersSchema>;

/** The answers in force, each under the id that its session has now. */
export function packedLinkAnswers(reader: Readable): PackedLinkAnswers {
  return reader
    .prepare(
      `SELECT session_id AS session, ticket_key AS ticket, answer FROM link_standing
       ORDER BY session_id, ticket_key`,
    )
    .all() as PackedLinkAnswers;
}

/** Gives a review the answers that a pack carries. */
export function putLinkAnswers(db: Writable, answers: PackedLinkAnswers): void {
  const insert = db.prepare(
    "INSERT INTO link_decision (seq, session_id, ticket_key, answer, note, blind) VALUES (?, ?, ?, ?, '', 0)",
  );
  db.transaction(() => {
    for (const { session, ticket, answer } of answers) {
      const seq = appendLog(db, NOBODY, 'links.decided', { session, ticket, answer });
      insert.run(seq, session, ticket, answer);
    }
  }).immediate();
}
