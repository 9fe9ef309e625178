import type { ReviewDocument } from '../../../shared/document.ts';
import { TICKS } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import { consideredOf, linksOf, suggestionsOf } from './document-links.ts';
import { grouped } from './grouped.ts';
import { isoInstant } from './iso-instant.ts';
import { insideOf } from './document-inside.ts';
import { tellsInside } from './session-rows.ts';

type DocumentSession = ReviewDocument['sessions'][number];

type SessionRow = Pick<DocumentSession, 'id' | 'system' | 'endKind' | 'reason' | 'verdict' | 'band'> & {
  considered: string;
  actor: string;
  actorUsername: string | null;
  target: string;
  targetUsername: string | null;
  unit: string | null;
  sensitive: 0 | 1 | null;
  unitBasis: DocumentSession['target']['unitBasis'];
  seenUntil: number;
  through: string | null;
  throughUsername: string | null;
  kinds: string;
  startedAt: number;
  endedAt: number | null;
};

/** Every session of the document with its evidence, ticks and links, in the order of time. */
export function documentSessions(reader: Readable): DocumentSession[] {
  const rows = reader
    .prepare(
      `SELECT id, system, verdict, started_at AS startedAt, ended_at AS endedAt, end_kind AS endKind, reason,
              actor_name AS actor, actor_username AS actorUsername,
              target_name AS target, target_username AS targetUsername, unit, sensitive,
              unit_basis AS unitBasis, seen_until AS seenUntil, through_name AS through,
              through_username AS throughUsername, kinds, band, considered
       FROM session ORDER BY started_at, id`,
    )
    .all() as SessionRow[];
  const evidence = evidenceOf(reader);
  const ticks = ticksOf(reader);
  const { linked, rejected } = linksOf(reader);
  const suggestions = suggestionsOf(reader);
  const checks = checksOf(reader);
  const inside = insideOf(reader);
  return rows.map((row) => ({
    id: row.id,
    system: row.system,
    actor: { name: row.actor, username: row.actorUsername },
    target: {
      name: row.target,
      username: row.targetUsername,
      unit: row.unit,
      sensitive: row.sensitive === null ? null : row.sensitive === 1,
      unitBasis: row.unitBasis,
    },
    startedAt: isoInstant(row.startedAt),
    endedAt: row.endedAt === null ? null : isoInstant(row.endedAt),
    endKind: row.endKind,
    seenUntil: isoInstant(row.seenUntil),
    through: row.through === null ? null : { name: row.through, username: row.throughUsername },
    kinds: JSON.parse(row.kinds) as DocumentSession['kinds'],
    checks: Object.fromEntries(checks.get(row.id) ?? []),
    reason: row.reason,
    inside: inside.get(row.id) ?? (tellsInside(row.kinds) ? [] : null),
    evidence: evidence.get(row.id) ?? [],
    verdict: row.verdict,
    ticks: { ...UNASKED, ...Object.fromEntries(ticks.get(row.id) ?? []) },
    band: row.band,
    links: linked.get(row.id) ?? [],
    rejected: rejected.get(row.id) ?? [],
    suggestions: suggestions.get(row.id) ?? [],
    considered: consideredOf(row.considered),
  }));
}

type Ticks = DocumentSession['ticks'];
const UNASKED = Object.fromEntries(TICKS.map((tick) => [tick, 'not-recorded'])) as Ticks;

function evidenceOf(reader: Readable): Map<string, DocumentSession['evidence']> {
  // The role comes first, so that the row that opens a session leads; never the order of import.
  const rows = reader
    .prepare(
      `SELECT r.session_id AS id, s.file, r.row,
              min(CASE r.role WHEN 'start' THEN 0 WHEN 'end' THEN 1 WHEN 'inside' THEN 2 ELSE 3 END) AS rank
       FROM session_row r JOIN source s ON s.id = r.source_id
       GROUP BY r.session_id, s.id, r.row ORDER BY r.session_id, rank, s.file, r.row, s.sha256`,
    )
    .all() as { id: string; file: string; row: number }[];
  return grouped(
    rows,
    ({ id }) => id,
    ({ file, row }) => ({ file, row }),
  );
}

function ticksOf(reader: Readable): Map<string, [string, string][]> {
  const rows = reader.prepare('SELECT session_id AS id, tick, answer FROM tick').all() as {
    id: string;
    tick: string;
    answer: string;
  }[];
  return grouped(
    rows,
    ({ id }) => id,
    ({ tick, answer }) => [tick, answer],
  );
}

function checksOf(reader: Readable): Map<string, [string, string][]> {
  const rows = reader
    .prepare('SELECT session_id AS id, check_id AS "check", answer FROM session_check')
    .all() as {
    id: string;
    check: string;
    answer: string;
  }[];
  return grouped(
    rows,
    ({ id }) => id,
    ({ check, answer }) => [check, answer],
  );
}
