import { z } from 'zod';
import { IDENTITY_ANSWERS } from '../../../shared/people-words.ts';
import type { Readable, Writable } from '../db/open.ts';
import { appendLog } from '../log.ts';
import { answersInForce } from '../people/decisions.ts';
import { NOBODY } from '../review.ts';
import { byText } from '../text.ts';

/** Answers to who is who, as a pack carries them: with these a replay knows the same people. */
export const identitiesSchema = z.array(
  z.object({ subject: z.string(), answer: z.enum(IDENTITY_ANSWERS), anchors: z.array(z.string()) }),
);
export type Identities = z.infer<typeof identitiesSchema>;

/** The answers in force, in an order that does not depend on when they were given. */
export function identitiesOf(reader: Readable): Identities {
  return answersInForce(reader)
    .map(({ subject, answer, anchors }) => ({ subject, answer, anchors: [...anchors] }))
    .sort((a, b) => byText(a.subject, b.subject));
}

/** Gives a review the answers that a pack carries. */
export function putIdentities(db: Writable, identities: Identities): void {
  const insert = db.prepare(
    "INSERT INTO identity_decision (seq, subject, answer, anchors, words, note) VALUES (?, ?, ?, ?, '', '')",
  );
  db.transaction(() => {
    for (const { subject, answer, anchors } of identities) {
      const seq = appendLog(db, NOBODY, 'identity.decided', { subject, answer, anchors });
      insert.run(seq, subject, answer, JSON.stringify(anchors));
    }
  }).immediate();
}
