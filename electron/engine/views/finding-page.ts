import type { Decision, FindingRow } from '../../../shared/contract/findings.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { FindingState, RuleId } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import { oneOf, orderBy, pageOf, searchFor, type Condition } from './paging.ts';
import { ruleTitle } from './titles.ts';

const SELECT = `
  f.id, f.rule, f.severity, f.subject, f.sentence, f.at, s.state, f.outgrown,
  (SELECT count(*) FROM finding_session fs WHERE fs.finding_id = f.id) AS sessions,
  (SELECT json_group_array(p.rule ORDER BY p.part) FROM finding_part p WHERE p.finding_id = f.id) AS rules,
  d.seq, d.disposition, d.note, l.who, l.at AS decided_at`;
const FROM = `
  finding f
  JOIN finding_state s ON s.id = f.id
  LEFT JOIN last_decision d ON d.finding_id = f.id
  LEFT JOIN log_entry l ON l.seq = d.seq
  LEFT JOIN rule_report r ON r.rule = f.rule`;

const SORTS = {
  severity: 'f.severity_rank',
  rule: 'r.rank',
  subject: 'f.subject',
  at: 'f.at',
  sessions: 'sessions',
};

type Row = Pick<FindingRow, 'id' | 'rule' | 'severity' | 'subject' | 'sentence' | 'at' | 'sessions'> & {
  state: FindingState;
  rules: string;
  outgrown: number | null;
  seq: number | null;
  disposition: Decision['disposition'];
  note: string | null;
  who: string | null;
  decided_at: number | null;
};

/** A page of findings with where each stands and the decision in force. */
export function findingPage(db: Readable, input: InputOf<'findings.page'>): OutputOf<'findings.page'> {
  const { rules, severities, state, suppression } = input.filter;
  const page = pageOf(db, {
    select: SELECT,
    from: FROM,
    conditions: [
      ...searchFor('f.search', input.search),
      ...ofRules(rules),
      ...oneOf('f.severity', 'severity', severities),
      ...(state === 'all' ? [] : [{ sql: 's.state = @state', values: { state } }]),
      ...coveredBy(suppression),
    ],
    order: orderBy(SORTS, input.sort, 'f.severity_rank, r.rank, f.at', 'f.id'),
    offset: input.offset,
    limit: input.limit,
  });
  return { ...page, rows: (page.rows as Row[]).map(findingRow) };
}

/** One finding; null: it is not in the review. */
export function oneFinding(db: Readable, id: string): FindingRow | null {
  const row = db.prepare(`SELECT ${SELECT} FROM ${FROM} WHERE f.id = ?`).get(id) as Row | undefined;
  return row ? findingRow(row) : null;
}

/** Any of the rules says something in it. */
function ofRules(rules: readonly RuleId[]): Condition[] {
  if (rules.length === 0) return [];
  return [
    {
      sql: 'f.id IN (SELECT finding_id FROM finding_part WHERE rule IN (SELECT value FROM json_each(@rules)))',
      values: { rules: JSON.stringify(rules) },
    },
  ];
}

/** The suppression covers a part of it at least. */
function coveredBy(suppression: number | undefined): Condition[] {
  if (suppression === undefined) return [];
  const sql = 'f.id IN (SELECT finding_id FROM finding_cover WHERE suppression = @suppression)';
  return [{ sql, values: { suppression } }];
}

function findingRow({ seq, disposition, note, who, decided_at, outgrown, rules, ...row }: Row): FindingRow {
  const decision =
    disposition === null ? null : { disposition, note: note ?? '', who: who ?? '', at: decided_at };
  const holds = seq !== null && (outgrown === null || outgrown < seq);
  return {
    ...row,
    title: ruleTitle(row.rule),
    rules: (JSON.parse(rules) as RuleId[]).map((rule) => ({ rule, title: ruleTitle(rule) })),
    decision: holds ? decision : null,
    outgrown: holds ? null : decision,
  };
}
