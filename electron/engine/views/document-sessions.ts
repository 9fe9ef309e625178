import type { ReviewDocument } from '../../../shared/document.ts';
import { TICKS } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import { byText } from '../text.ts';
import { isoInstant } from './iso-instant.ts';
import { insideOf } from './document-inside.ts';
import { tellsInside } from './session-rows.ts';

type DocumentSession = ReviewDocument['sessions'][number];
type DocumentLink = DocumentSession['links'][number];

const LINK_RANK: Record<DocumentLink['how'], number> = {
  person: 0,
  'explicit-key': 1,
  strong: 2,
  possible: 3,
};

type SessionRow = Pick<DocumentSession, 'id' | 'system' | 'endKind' | 'reason' | 'verdict'> & {
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
              through_username AS throughUsername, kinds
       FROM session ORDER BY started_at, id`,
    )
    .all() as SessionRow[];
  const evidence = evidenceOf(reader);
  const ticks = ticksOf(reader);
  const links = linksOf(reader);
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
    links: links.get(row.id) ?? [],
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

function linksOf(reader: Readable): Map<string, DocumentLink[]> {
  const rows = reader
    .prepare('SELECT session_id AS id, ticket_key AS ticket, how, points, reasons FROM link')
    .all() as { id: string; ticket: string; how: DocumentLink['how']; points: number; reasons: string }[];
  const links = grouped(
    rows,
    ({ id }) => id,
    ({ ticket, how, points, reasons }) => {
      const parsed = JSON.parse(reasons) as DocumentLink['reasons'];
      return {
        ticket,
        how,
        points,
        reasons: parsed.map((reason) => ({ reason: reason.reason, points: reason.points })),
      };
    },
  );
  for (const list of links.values()) list.sort(byRankAndPoints);
  return links;
}

function byRankAndPoints(a: DocumentLink, b: DocumentLink): number {
  return LINK_RANK[a.how] - LINK_RANK[b.how] || b.points - a.points || byText(a.ticket, b.ticket);
}

function grouped<Row, Value>(
  rows: readonly Row[],
  key: (row: Row) => string,
  value: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const list = groups.get(key(row));
    if (list) list.push(value(row));
    else groups.set(key(row), [value(row)]);
  }
  return groups;
}
