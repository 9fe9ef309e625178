import { SESSION_CHECKS, type SessionCheck } from '../../../shared/check-words.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Answer } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import { count } from '../text.ts';
import { orderBy, pageOf, searchFor } from './paging.ts';

/** Reasons that are written out; the others are counted. */
const MOST_REASONS = 3;

/** How many sessions each check confirms, contradicts or leaves open, and why it leaves them open. */
export function checkSummaries(db: Readable): OutputOf<'sessions.checks'> {
  const rows = db
    .prepare('SELECT check_id AS "check", answer, count(*) AS sessions FROM session_check GROUP BY 1, 2')
    .all() as { check: SessionCheck; answer: Answer; sessions: number }[];
  const of = (check: SessionCheck, answer: Answer): number =>
    rows.find((row) => row.check === check && row.answer === answer)?.sessions ?? 0;
  return SESSION_CHECKS.map((check) => {
    const [yes, no, notRecorded] = [of(check, 'yes'), of(check, 'no'), of(check, 'not-recorded')];
    return { check, yes, no, notRecorded, sentence: whyOpen(db, check, yes + no, notRecorded) };
  });
}

/** "No audit trail was imported (12 sessions). …", the most frequent reason first. */
function whyOpen(db: Readable, check: SessionCheck, answered: number, open: number): string {
  if (answered + open === 0) return 'There is no session to compare.';
  if (open === 0) return 'Every session is answered.';
  const reasons = db
    .prepare(
      `SELECT sentence, count(*) AS sessions FROM session_check WHERE check_id = ? AND answer = 'not-recorded'
       GROUP BY sentence ORDER BY 2 DESC, 1 LIMIT ${MOST_REASONS}`,
    )
    .all(check) as { sentence: string; sessions: number }[];
  const told = reasons.map(
    ({ sentence, sessions }) => `${sentence.replace(/\.$/u, '')} (${count(sessions, 'session')}).`,
  );
  const rest = open - reasons.reduce((sum, { sessions }) => sum + sessions, 0);
  return [...told, ...(rest > 0 ? [`For other reasons: ${count(rest, 'session')}.`] : [])].join(' ');
}

const SORTS = { at: 'c.at', user: 'c.user', delegate: 'c.delegate' };

type Row = {
  at: number;
  user: string;
  delegate: string | null;
  text: string;
  source_id: number;
  file: string;
  row: number;
};

/** Rows that name who acted as whom and belong to no session: searched, sorted and paged. */
export function strayPage(db: Readable, input: InputOf<'sessions.strays'>): OutputOf<'sessions.strays'> {
  const page = pageOf(db, {
    select: 'c.at, c.user, c.delegate, c.text, c.source_id, s.file, c.row',
    from: 'stray_change c JOIN source s ON s.id = c.source_id',
    conditions: searchFor('c.search', input.search),
    order: orderBy(SORTS, input.sort, 'c.at DESC', 's.file, c.source_id, c.row'),
    offset: input.offset,
    limit: input.limit,
  });
  const rows = (page.rows as Row[]).map(({ source_id, file, row, ...stray }) => ({
    ...stray,
    cite: { sourceId: source_id, file, row },
  }));
  return { ...page, rows };
}
