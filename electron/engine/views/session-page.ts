import { SESSION_CHECKS } from '../../../shared/check-words.ts';
import type { OutputOf, InputOf } from '../../../shared/contract/index.ts';
import type { SessionRow } from '../../../shared/contract/sessions.ts';
import type { Readable } from '../db/open.ts';
import { findingsOfSession } from './session-findings.ts';
import { oneOf, orderBy, pageOf, searchFor, type Condition } from './paging.ts';

const SELECT = `
  s.id, s.system, s.verdict, s.started_at, s.ended_at, s.end_kind, s.seen_until, s.actor_name, s.actor_username,
  s.target_name, s.target_username, s.through_name, s.through_username, s.kinds, s.candidates, s.unit, s.unit_basis, s.sensitive, s.ticket_key, s.ticket_how, s.band`;

const SORTS = {
  verdict: 's.verdict_rank',
  startedAt: 's.started_at',
  minutes: '(s.ended_at - s.started_at)',
  actor: 's.actor_name',
  target: 's.target_name',
  unit: 's.unit',
  ticket: 's.ticket_key',
};

type Row = {
  id: string;
  system: string;
  verdict: SessionRow['verdict'];
  started_at: number;
  ended_at: number | null;
  end_kind: SessionRow['endKind'];
  seen_until: number;
  actor_name: string;
  actor_username: string | null;
  target_name: string;
  target_username: string | null;
  through_name: string | null;
  through_username: string | null;
  kinds: string;
  candidates: string;
  unit: string | null;
  unit_basis: SessionRow['unitBasis'];
  sensitive: number | null;
  ticket_key: string | null;
  ticket_how: SessionRow['ticketHow'];
  band: SessionRow['band'];
};

/** A page of sessions, filtered, searched and sorted in SQL. */
export function sessionPage(db: Readable, input: InputOf<'sessions.page'>): OutputOf<'sessions.page'> {
  const page = pageOf(db, {
    select: SELECT,
    from: 'session s',
    conditions: [...searchFor('s.search', input.search), ...conditionsOf(input.filter)],
    order: orderBy(SORTS, input.sort, 's.started_at DESC', 's.id'),
    offset: input.offset,
    limit: input.limit,
  });
  return { ...page, rows: (page.rows as Row[]).map((row) => sessionRow(db, row)) };
}

/** One row of the sessions table. */
export function oneSession(db: Readable, id: string): SessionRow | null {
  const row = db.prepare(`SELECT ${SELECT} FROM session s WHERE s.id = ?`).get(id) as Row | undefined;
  return row ? sessionRow(db, row) : null;
}

function conditionsOf(filter: InputOf<'sessions.page'>['filter']): Condition[] {
  const conditions = [
    ...oneOf('s.verdict', 'verdict', filter.verdicts),
    ...oneOf('s.band', 'band', filter.bands),
  ];
  if (filter.ticket !== null)
    conditions.push({ sql: 's.ticket_key = @ticket', values: { ticket: filter.ticket } });
  if (filter.actor !== null)
    conditions.push({ sql: 's.actor_name = @actor', values: { actor: filter.actor } });
  if (filter.actorKey !== null)
    conditions.push({ sql: 's.actor_key = @actorKey', values: { actorKey: filter.actorKey } });
  if (filter.targetKey !== null)
    conditions.push({ sql: 's.target_key = @targetKey', values: { targetKey: filter.targetKey } });
  if (filter.system !== null)
    conditions.push({ sql: 's.system = @system', values: { system: filter.system } });
  if (filter.noUnit) conditions.push({ sql: 's.unit IS NULL', values: {} });
  if (filter.check !== null) {
    const sql =
      's.id IN (SELECT c.session_id FROM session_check c WHERE c.check_id = @check AND c.answer = @answer)';
    conditions.push({ sql, values: { ...filter.check } });
  }
  if (filter.unit !== null) conditions.push({ sql: 's.unit = @unit', values: { unit: filter.unit } });
  if (filter.sensitive !== null)
    conditions.push({ sql: 's.sensitive = @sensitive', values: { sensitive: Number(filter.sensitive) } });
  if (filter.rule !== null) {
    const sql =
      's.id IN (SELECT said.value FROM finding_part p, json_each(p.sessions) said WHERE p.rule = @rule)';
    conditions.push({ sql, values: { rule: filter.rule } });
  }
  if (filter.from !== null) conditions.push({ sql: 's.started_at >= @from', values: { from: filter.from } });
  if (filter.to !== null) conditions.push({ sql: 's.started_at < @to', values: { to: filter.to } });
  return conditions;
}

function sessionRow(db: Readable, row: Row): SessionRow {
  return {
    id: row.id,
    system: row.system,
    verdict: row.verdict,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    endKind: row.end_kind,
    seenUntil: row.seen_until,
    actor: { name: row.actor_name, username: row.actor_username },
    target: { name: row.target_name, username: row.target_username },
    through: row.through_name === null ? null : { name: row.through_name, username: row.through_username },
    kinds: JSON.parse(row.kinds) as SessionRow['kinds'],
    ambiguous: row.candidates !== '[]',
    unit: row.unit,
    unitBasis: row.unit_basis,
    sensitive: row.sensitive === null ? null : row.sensitive === 1,
    checks: checksOf(db, row.id),
    ticket: row.ticket_key,
    ticketHow: row.ticket_how,
    band: row.band,
    findings: findingsOfSession(db, row.id).map(({ id, titles, severity }) => ({ id, titles, severity })),
  };
}

function checksOf(db: Readable, id: string): SessionRow['checks'] {
  const rows = db
    .prepare('SELECT check_id AS "check", answer FROM session_check WHERE session_id = ?')
    .all(id) as SessionRow['checks'];
  return rows.sort((a, b) => SESSION_CHECKS.indexOf(a.check) - SESSION_CHECKS.indexOf(b.check));
}

/** The values that the filters offer. */
export function sessionChoices(db: Readable): OutputOf<'sessions.choices'> {
  const column = (sql: string): string[] =>
    (db.prepare(sql).all() as { value: string }[]).map((row) => row.value);
  return {
    actors: column('SELECT DISTINCT actor_name AS value FROM session ORDER BY 1'),
    systems: column('SELECT DISTINCT system AS value FROM session ORDER BY 1'),
    units: column('SELECT DISTINCT unit AS value FROM session WHERE unit IS NOT NULL ORDER BY 1'),
  };
}
