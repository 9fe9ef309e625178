import { citeWriter, instantCell, type CiteRow } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT f.id, f.rule, f.severity, f.subject, f.sentence, f.at, f.cites,
       (SELECT group_concat(session_id, ' ' ORDER BY session_id) FROM finding_session WHERE finding_id = f.id) AS sessions,
       (SELECT d.disposition FROM decision_of d WHERE d.finding_id = f.id ORDER BY d.seq DESC LIMIT 1) AS disposition
FROM finding f ORDER BY f.severity_rank, f.rule, f.id`;

type Row = {
  id: string;
  rule: string;
  severity: string;
  subject: string;
  sentence: string;
  at: number | null;
  cites: string;
  sessions: string | null;
  disposition: string | null;
};

export const findingsTable: Table = {
  file: 'findings.csv',
  about:
    'Every finding with its rule, severity, subject, sentence, sessions, cited rows and the decision in force.',
  columns: [
    'id',
    'rule',
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
        row.severity,
        row.subject,
        row.sentence,
        instantCell(row.at),
        row.sessions ?? '',
        cites(JSON.parse(row.cites) as CiteRow[]),
        row.disposition === null ? 'open' : 'decided',
        row.disposition,
      ];
    }
  },
};
