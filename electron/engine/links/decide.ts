import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Readable, Writable } from '../db/open.ts';
import type { Stamp } from '../log.ts';
import { fold } from '../text.ts';
import { appendSayings } from './append.ts';
import { shownRows } from './rows.ts';
import { sessionNow } from './sessions.ts';
import { keptKeys, keysNow } from './ticket-keys.ts';

/**
 * Appends one answer to one link, or takes the one that stands back; nothing derived changes before the next analysis.
 * @throws AuditError `not-found` when the session or the ticket is not in the review, or nothing stands to take back.
 */
export function decideLink(
  db: Writable,
  { sessionId: id, ticket: key, answer, note, blind }: InputOf<'links.decide'>,
  stamp: Stamp,
): OutputOf<'links.decide'> {
  return db
    .transaction(() => {
      const sessionId = sessionNow(db, id);
      const ticket = answer === null ? answeredKey(db, sessionId, key) : keptKeys(db)(key);
      const saying = { sessionId, ticket, answer, note, blind: blind && wasHidden(db, sessionId) };
      return { seq: appendSayings(db, stamp, [saying], null) };
    })
    .immediate();
}

/** Whether the points were out of sight until now: they were shown while an answer stood that was taken back since. */
function wasHidden(db: Readable, sessionId: string): boolean {
  const [shown] = shownRows(db, [sessionId], true);
  return shown !== undefined && shown.hidden && shown.said.every(({ answer }) => answer !== null);
}

/** A ticket that has left the review can still be let go. */
function answeredKey(db: Readable, sessionId: string, key: string): string {
  const keyNow = keysNow(db);
  const standing = db
    .prepare('SELECT ticket_key FROM link_standing WHERE session_id = ?')
    .pluck()
    .all(sessionId) as string[];
  const kept = standing.find((one) => fold(keyNow(one)) === fold(key) || fold(one) === fold(key));
  if (kept === undefined)
    throw new AuditError('not-found', `No answer about ${key} stands that could be taken back.`);
  return kept;
}
