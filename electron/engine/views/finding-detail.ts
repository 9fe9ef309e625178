import type { Decision, FindingDetail } from '../../../shared/contract/findings.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Readable } from '../db/open.ts';
import type { Cite } from '../model.ts';
import { ruleOf } from './titles.ts';
import { oneFinding } from './finding-page.ts';

/** One finding with its rule's words, its sessions, its rows and every decision ever taken. @throws AuditError `not-found` */
export function findingDetail(db: Readable, id: string): FindingDetail {
  const row = oneFinding(db, id);
  const found = db.prepare('SELECT cites FROM finding WHERE id = ?').get(id) as { cites: string } | undefined;
  if (!row || !found)
    throw new AuditError('not-found', 'This finding is no longer in the review. Refresh the list.');
  const rule = ruleOf(row.rule);
  return {
    row,
    question: rule?.question ?? '',
    why: rule?.why ?? '',
    controls: [...(rule?.controls ?? [])],
    sessions: sessionsOf(db, id),
    cites: citesOf(db, JSON.parse(found.cites) as Cite[]),
    history: historyOf(db, id),
  };
}

function sessionsOf(db: Readable, id: string): FindingDetail['sessions'] {
  return db
    .prepare(
      `SELECT s.id, s.started_at AS startedAt, s.actor_name AS actor, s.target_name AS target, s.verdict
       FROM finding_session fs JOIN session s ON s.id = fs.session_id WHERE fs.finding_id = ? ORDER BY s.started_at, s.id`,
    )
    .all(id) as FindingDetail['sessions'];
}

/** Adds the file to each place. */
export function citesOf(db: Readable, cites: readonly Cite[]): FindingDetail['cites'] {
  const file = db.prepare('SELECT file FROM source WHERE id = ?');
  return cites.flatMap((cite) => {
    const source = file.get(cite.sourceId) as { file: string } | undefined;
    return source ? [{ sourceId: cite.sourceId, file: source.file, row: cite.row }] : [];
  });
}

function historyOf(db: Readable, id: string): Decision[] {
  return db
    .prepare(
      `SELECT d.disposition, d.note, l.who, l.at FROM decision_of d JOIN log_entry l ON l.seq = d.seq
       WHERE d.finding_id = ? ORDER BY d.seq DESC`,
    )
    .all(id) as Decision[];
}
