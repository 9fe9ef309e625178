import { SESSION_CHECKS } from '../../../shared/check-words.ts';
import type { Cite } from '../../../shared/contract/common.ts';
import type { SessionDetail } from '../../../shared/contract/sessions.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Readable } from '../db/open.ts';
import { linkHistory } from '../links/history.ts';
import { contextOf } from './session-context.ts';
import { linksOf, suggestionsOf } from './session-links.ts';
import { findingsOfSession } from './session-findings.ts';
import { oneSession } from './session-page.ts';
import { rowsOfSession } from './session-rows.ts';

/** Everything the inspector says about one session. @throws AuditError `not-found` */
export function sessionDetail(db: Readable, id: string): SessionDetail {
  const row = oneSession(db, id);
  const words = db
    .prepare('SELECT reason, support, sentence, candidates, considered FROM session WHERE id = ?')
    .get(id) as
    | {
        reason: string | null;
        support: string | null;
        sentence: string;
        candidates: string;
        considered: string;
      }
    | undefined;
  if (!row || !words)
    throw new AuditError('not-found', 'This session is no longer in the review. Refresh the list.');
  return {
    row,
    reason: words.reason,
    support: words.support,
    sentence: words.sentence,
    candidates: JSON.parse(words.candidates) as SessionDetail['candidates'],
    ticks: ticksOf(db, id),
    links: linksOf(db, id),
    considered: JSON.parse(words.considered) as SessionDetail['considered'],
    suggestions: suggestionsOf(db, id),
    decisions: linkHistory(db, id),
    evidence: evidenceOf(db, id),
    context: contextOf(db, id),
    checks: checksOf(db, id),
    findings: findingsOfSession(db, id),
  };
}

type Place = { source_id: number; file: string; row: number };
const maybe = ({ source_id, file, row }: { [Key in keyof Place]: Place[Key] | null }): Cite | null =>
  source_id === null || file === null || row === null ? null : { sourceId: source_id, file, row };

/** The answers of the ticks, in their order, for the link the session is judged by. */
export function ticksOf(db: Readable, id: string): SessionDetail['ticks'] {
  type Row = {
    tick: SessionDetail['ticks'][number]['id'];
    answer: 'yes' | 'no' | 'not-recorded';
    sentence: string;
  } & {
    source_id: number | null;
    file: string | null;
    row: number | null;
  };
  const rows = db
    .prepare(
      `SELECT t.tick, t.answer, t.sentence, t.source_id, s.file, t.row
       FROM tick t LEFT JOIN source s ON s.id = t.source_id WHERE t.session_id = ? ORDER BY t.part`,
    )
    .all(id) as Row[];
  return rows.map((row) => ({
    id: row.tick,
    answer: row.answer,
    sentence: row.sentence,
    cite: maybe(row),
  }));
}

function evidenceOf(db: Readable, id: string): SessionDetail['evidence'] {
  return rowsOfSession(db, id).map(({ role, at, text, change, sourceId, file, row }) => ({
    role,
    cite: { sourceId, file, row },
    at,
    text,
    change,
  }));
}

function checksOf(db: Readable, id: string): SessionDetail['checks'] {
  type Row = Pick<SessionDetail['checks'][number], 'check' | 'answer' | 'sentence'> & {
    source_id: number | null;
    file: string | null;
    row: number | null;
  };
  const rows = db
    .prepare(
      `SELECT c.check_id AS "check", c.answer, c.sentence, c.source_id, s.file, c.row
       FROM session_check c LEFT JOIN source s ON s.id = c.source_id WHERE c.session_id = ?`,
    )
    .all(id) as Row[];
  const answers = new Map(rows.map((row) => [row.check, row]));
  return SESSION_CHECKS.flatMap((check) => {
    const found = answers.get(check);
    return found ? [{ check, answer: found.answer, sentence: found.sentence, cite: maybe(found) }] : [];
  });
}
