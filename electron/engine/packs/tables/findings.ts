import { citeWriter, instantCell, type CiteRow } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT f.id, f.rule, f.severity, f.subject, f.sentence, f.at, f.cites, s.state, d.disposition,
       (SELECT group_concat(rule, ' ' ORDER BY part) FROM finding_part WHERE finding_id = f.id) AS rules,
       (SELECT group_concat(session_id, ' ' ORDER BY session_id) FROM finding_session WHERE finding_id = f.id) AS sessions
FROM finding f JOIN finding_state s ON s.id = f.id LEFT JOIN decided_finding d ON d.finding_id = f.id
ORDER BY f.severity_rank, f.rule, f.id`;

type Row = {
  id: string;
  rule: string;
  rules: string | null;
  severity: string;
  subject: string;
  sentence: string;
  at: number | null;
  cites: string;
  sessions: string | null;
  state: string;
  disposition: string | null;
};

export const findingsTable: Table = {
  file: 'findings.csv',
  about:
    'Every finding once, with the rule that weighs most and all that speak of it, severity, subject, sentence, sessions, cited rows, where it stands and the decision in force.',
  columns: [
    'id',
    'rule',
    'rules',
    'severity',
    'subject',
    'sentence',
    'at',
    'sessions',
    'cites',
    'state',
    'disposition',
  ],
  *rows(reader) {
    const cites = citeWriter(reader);
    for (const row of reader.prepare(SQL).all() as Row[]) {
      yield [
        row.id,
        row.rule,
        row.rules ?? '',
        row.severity,
        row.subject,
        row.sentence,
        instantCell(row.at),
        row.sessions ?? '',
        cites(JSON.parse(row.cites) as CiteRow[]),
        row.state,
        row.disposition,
      ];
    }
  },
};
