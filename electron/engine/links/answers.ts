import type { LinkAnswer } from '../../../shared/link-words.ts';
import type { Readable } from '../db/open.ts';
import type { LinkAnswers, Said } from '../matching/decided.ts';
import { foldedKeys } from './ticket-keys.ts';

/**
 * The last that was said about each link, under the id that its session had then; answers that were taken back as well,
 * because they undo what was said earlier under another id.
 */
export function linkAnswers(db: Readable): LinkAnswers {
  const rows = db
    .prepare(
      `SELECT session_id AS id, ticket_key AS ticket, answer, seq
       FROM (SELECT session_id, ticket_key, answer, seq,
                    row_number() OVER (PARTITION BY session_id, lower(ticket_key) ORDER BY seq DESC) AS place
             FROM link_decision)
       WHERE place = 1 ORDER BY seq`,
    )
    .all() as { id: string; ticket: string; answer: LinkAnswer | null; seq: number }[];
  const folded = foldedKeys(db);
  const answers = new Map<string, Map<string, Said>>();
  for (const { id, ticket, answer, seq } of rows) {
    const own = answers.get(id) ?? new Map<string, Said>();
    own.set(folded(ticket), { answer, seq });
    answers.set(id, own);
  }
  return answers;
}
