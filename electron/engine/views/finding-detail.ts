import type { Decision, FindingDetail, FindingPart } from '../../../shared/contract/findings.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { RuleId, Severity } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import type { Cite } from '../model.ts';
import { comeSince, type Seen } from '../findings/outgrow.ts';
import { alarmReason } from './alarm-reason.ts';
import { oneFinding } from './finding-page.ts';
import { ruleOf, ruleTitle } from './titles.ts';

/** One finding with what each rule says in it, its sessions, its rows and every decision ever taken. @throws AuditError `not-found` */
export function findingDetail(db: Readable, id: string): FindingDetail {
  const row = oneFinding(db, id);
  const found = db.prepare('SELECT cites FROM finding WHERE id = ?').get(id) as { cites: string } | undefined;
  if (!row || !found)
    throw new AuditError('not-found', 'This finding is no longer in the review. Refresh the list.');
  return {
    row,
    parts: partsOf(db, id),
    covers: coversOf(db, id),
    since: row.outgrown ? sinceOf(db, id) : null,
    alarm: alarmReason(db, id),
    sessions: sessionsOf(db, id),
    cites: citesOf(db, JSON.parse(found.cites) as Cite[]),
    history: historyOf(db, id),
  };
}

type PartRow = {
  rule: RuleId;
  severity: Severity;
  sentence: string;
  sessions: number;
  cites: string;
  version: number | null;
  settings: string | null;
  controls: string | null;
};

function partsOf(db: Readable, id: string): FindingPart[] {
  const rows = db
    .prepare(
      `SELECT p.rule, p.severity, p.sentence, json_array_length(p.sessions) AS sessions, p.cites,
              r.version, r.settings, r.controls
       FROM finding_part p LEFT JOIN rule_report r ON r.rule = p.rule WHERE p.finding_id = ? ORDER BY p.part`,
    )
    .all(id) as PartRow[];
  return rows.map(({ cites, version, settings, controls, ...row }) => ({
    ...row,
    title: ruleTitle(row.rule),
    question: ruleOf(row.rule)?.question ?? '',
    why: ruleOf(row.rule)?.why ?? '',
    version: version ?? 1,
    settings: JSON.parse(settings ?? '[]') as FindingPart['settings'],
    controls: JSON.parse(controls ?? '[]') as string[],
    cites: citesOf(db, JSON.parse(cites) as Cite[]),
  }));
}

function coversOf(db: Readable, id: string): FindingDetail['covers'] {
  return db
    .prepare(
      `SELECT c.suppression, s.owner, s.reason, s.until_day AS until, c.covered, c.things AS "of"
       FROM finding_cover c JOIN suppression s ON s.seq = c.suppression WHERE c.finding_id = ? ORDER BY c.suppression`,
    )
    .all(id) as FindingDetail['covers'];
}

function sessionsOf(db: Readable, id: string): FindingDetail['sessions'] {
  return db
    .prepare(
      `SELECT s.id, s.started_at AS startedAt, s.actor_name AS actor, s.actor_key AS actorKey,
              s.actor_username AS actorUsername, s.target_name AS target, s.target_key AS targetKey,
              s.target_username AS targetUsername, s.verdict
       FROM finding_session fs JOIN session s ON s.id = fs.session_id WHERE fs.finding_id = ? ORDER BY s.started_at, s.id`,
    )
    .all(id) as FindingDetail['sessions'];
}

/** What the decision that is outgrown has not seen. */
function sinceOf(db: Readable, id: string): FindingDetail['since'] {
  const seen = db
    .prepare(
      `SELECT d.seen FROM finding f JOIN decision d ON d.seq = f.outgrown
         AND d.finding_id IN (SELECT alias FROM finding_alias WHERE finding_id = f.id UNION SELECT f.id)
       WHERE f.id = ? AND d.seen IS NOT NULL`,
    )
    .pluck()
    .all(id) as string[];
  if (seen.length === 0) return null;
  const { rules, sessions } = comeSince(
    db,
    id,
    seen.map((one) => JSON.parse(one) as Seen),
  );
  return { rules: rules as RuleId[], sessions: sessions.length };
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
