import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Readable } from '../db/open.ts';
import { fold } from '../text.ts';
import { cardsOf } from './cards.ts';
import { sessionNow } from './sessions.ts';

const MOST = 50;
const MOST_WORDS = 10;

/**
 * Tickets of the review by key, title or people, at most 50: the one of that key, those whose keys begin so, then the
 * ones that were opened nearest to the session. @throws AuditError `not-found` when the session is not in the review
 */
export function searchTickets(
  db: Readable,
  { sessionId, text }: InputOf<'links.search'>,
): OutputOf<'links.search'> {
  const whole = fold(text);
  const words = [...new Set(whole.split(' '))].filter((word) => word !== '').slice(0, MOST_WORDS);
  const near = startOf(db, sessionId);
  if (words.length === 0) return [];
  const keys = db
    .prepare(
      `SELECT key FROM known_ticket WHERE ${words.map((_, place) => `instr(search, @word${place}) > 0`).join(' AND ')}
       ORDER BY folded <> @whole, substr(folded, 1, length(@whole)) <> @whole, abs(created_at - @near) NULLS LAST, folded
       LIMIT ${MOST}`,
    )
    .pluck()
    .all({
      whole,
      near,
      ...Object.fromEntries(words.map((word, place) => [`word${place}`, word])),
    }) as string[];
  const cards = cardsOf(db, keys, near);
  return keys.flatMap((key) => cards.get(key) ?? []);
}

function startOf(db: Readable, sessionId: string): number {
  return db
    .prepare('SELECT started_at FROM session WHERE id = ?')
    .pluck()
    .get(sessionNow(db, sessionId)) as number;
}
