import type { LinkAnswer } from '../../../shared/link-words.ts';
import type { Writable } from '../db/open.ts';
import { appendLog, type Stamp } from '../log.ts';

/** One thing said about one link, by the id that the session has now and the key that answers keep. */
export type Saying = {
  readonly sessionId: string;
  readonly ticket: string;
  /** null: what stood is taken back. */
  readonly answer: LinkAnswer | null;
  readonly note: string;
  readonly blind: boolean;
};

/**
 * Appends what was said by one entry of the log. Call it inside the transaction of the action itself.
 * @param undoes the entry that this one takes back; null: it takes back none.
 */
export function appendSayings(
  db: Writable,
  { who, at }: Stamp,
  sayings: readonly Saying[],
  undoes: number | null,
): number {
  const takesBack = undoes !== null || sayings.every(({ answer }) => answer === null);
  const detail = {
    ...(undoes === null ? {} : { undoes }),
    links: sayings.map(({ sessionId, ticket, answer, note, blind }) => ({
      session: sessionId,
      ticket,
      answer,
      note,
      blind,
    })),
  };
  const seq = appendLog(db, { who, at }, takesBack ? 'links.taken-back' : 'links.decided', detail);
  const add = db.prepare(
    `INSERT INTO link_decision (seq, session_id, ticket_key, answer, note, blind, undoes)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { sessionId, ticket, answer, note, blind } of sayings)
    add.run(seq, sessionId, ticket, answer, note, Number(blind), undoes);
  return seq;
}
