import type { LinkAnswer } from '../../../shared/link-words.ts';
import type { Readable } from '../db/open.ts';
import type { LinkAnswers } from '../matching/decided.ts';
import { fold } from '../text.ts';

/** The last answer to each link, unless it was taken back. */
export function linkAnswers(db: Readable): LinkAnswers {
  const rows = db
    .prepare(
      `SELECT session_id, ticket_key, answer
       FROM (SELECT session_id, ticket_key, answer,
                    row_number() OVER (PARTITION BY session_id, ticket_key ORDER BY seq DESC) AS place
             FROM link_decision)
       WHERE place = 1 AND answer IS NOT NULL`,
    )
    .all() as { session_id: string; ticket_key: string; answer: LinkAnswer }[];
  const answers = new Map<string, Map<string, LinkAnswer>>();
  for (const { session_id, ticket_key, answer } of rows) {
    const own = answers.get(session_id) ?? new Map<string, LinkAnswer>();
    own.set(fold(ticket_key), answer);
    answers.set(session_id, own);
  }
  return answers;
}
