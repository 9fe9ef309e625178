import type { Decision, FindingRow } from '../../../shared/contract/findings.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Readable } from '../db/open.ts';
import { ruleOf } from './titles.ts';
import { oneOf, orderBy, pageOf, searchFor } from './paging.ts';

const SELECT = `
  f.id, f.rule, f.severity, f.subject, f.sentence, f.at,
  (SELECT count(*) FROM finding_session fs WHERE fs.finding_id = f.id) AS sessions,
  d.disposition, d.note, l.who, l.at AS decided_at`;
const FROM = `
  finding f
  LEFT JOIN decided_finding d ON d.finding_id = f.id
  LEFT JOIN log_entry l ON l.seq = d.seq
  LEFT JOIN rule_report r ON r.rule = f.rule`;

const SORTS = {
  severity: 'f.severity_rank',
  rule: 'r.rank',
  subject: 'f.subject',
  at: 'f.at',
  sessions: 'sessions',
};

type Row = {
  id: string;
  rule: FindingRow['rule'];
  severity: FindingRow['severity'];
  subject: string;
  sentence: string;
  at: number | null;
  sessions: number;
  disposition: Decision['disposition'];
  note: string | null;
  who: string | null;
  decided_at: number | null;
};

/** A page of findings with the decision in force. */
export function findingPage(db: Readable, input: InputOf<'findings.page'>): OutputOf<'findings.page'> {
  const { rules, severities, state } = input.filter;
  const states = { all: [], open: ['d.disposition IS NULL'], decided: ['d.disposition IS NOT NULL'] }[state];
  const page = pageOf(db, {
    select: SELECT,
    from: FROM,
    conditions: [
      ...searchFor('f.search', input.search),
      ...oneOf('f.rule', 'rule', rules),
      ...oneOf('f.severity', 'severity', severities),
      ...states.map((sql) => ({ sql, values: {} })),
    ],
    order: orderBy(SORTS, input.sort, 'f.severity_rank, r.rank, f.at', 'f.id'),
    offset: input.offset,
    limit: input.limit,
  });
  return { ...page, rows: (page.rows as Row[]).map(findingRow) };
}

export function oneFinding(db: Readable, id: string): FindingRow | null {
  const row = db.prepare(`SELECT ${SELECT} FROM ${FROM} WHERE f.id = ?`).get(id) as Row | undefined;
  return row ? findingRow(row) : null;
}

function findingRow(row: Row): FindingRow {
  return {
    id: row.id,
    rule: row.rule,
    title: ruleOf(row.rule)?.title ?? row.rule,
    severity: row.severity,
    subject: row.subject,
    sentence: row.sentence,
    sessions: row.sessions,
    at: row.at,
    decision:
      row.disposition === null
        ? null
        : { disposition: row.disposition, note: row.note ?? '', who: row.who ?? '', at: row.decided_at },
  };
}
