import { citeWriter, type CiteRow } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT p.finding_id, p.rule, r.version, p.severity, p.sentence, p.sessions, r.settings, r.controls, p.cites
FROM finding_part p JOIN finding f ON f.id = p.finding_id LEFT JOIN rule_report r ON r.rule = p.rule
ORDER BY f.severity_rank, f.rule, f.id, p.part`;

type Row = {
  finding_id: string;
  rule: string;
  version: number | null;
  severity: string;
  sentence: string;
  sessions: string;
  settings: string | null;
  controls: string | null;
  cites: string;
};

export const findingPartsTable: Table = {
  file: 'finding-parts.csv',
  about:
    'What each rule says in each finding: its version, the settings it used, the rows it rests on, and control references as suggestions.',
  columns: [
    'finding',
    'rule',
    'version',
    'severity',
    'sentence',
    'sessions',
    'settings',
    'suggested_references',
    'cites',
  ],
  *rows(reader) {
    const cites = citeWriter(reader);
    for (const row of reader.prepare(SQL).iterate() as Iterable<Row>) {
      const settings = JSON.parse(row.settings ?? '[]') as { key: string; value: string }[];
      yield [
        row.finding_id,
        row.rule,
        row.version,
        row.severity,
        row.sentence,
        (JSON.parse(row.sessions) as string[]).join(' '),
        settings.map(({ key, value }) => `${key}=${value}`).join('; '),
        (JSON.parse(row.controls ?? '[]') as string[]).join('; '),
        cites(JSON.parse(row.cites) as CiteRow[]),
      ];
    }
  },
};
