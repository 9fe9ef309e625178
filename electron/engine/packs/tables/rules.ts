import { rules } from '../../rules/index.ts';
import type { Table } from './table.ts';

const SQL =
  'SELECT rule, version, severity, enabled, tested, found, untested, settings, controls FROM rule_report';

type Row = {
  rule: string;
  severity: string;
  enabled: 0 | 1;
  tested: number;
  found: number;
  untested: string;
  version: number;
  settings: string;
  controls: string;
};

export const rulesTable: Table = {
  file: 'rules.csv',
  about:
    'Every rule: what it tested, in how many findings it speaks, what it could not test, its version, the settings it used, and control references as suggestions.',
  columns: [
    'rule',
    'title',
    'question',
    'severity',
    'enabled',
    'tested',
    'unit',
    'found',
    'could_not_test',
    'why_not',
    'version',
    'settings',
    'suggested_references',
  ],
  *rows(reader) {
    const reports = new Map((reader.prepare(SQL).all() as Row[]).map((row) => [row.rule, row]));
    for (const rule of rules) {
      const report = reports.get(rule.id);
      if (!report) continue;
      const untested = JSON.parse(report.untested) as { reason: string; count: number }[];
      yield [
        rule.id,
        rule.title,
        rule.question,
        report.severity,
        report.enabled === 1 ? 'yes' : 'no',
        report.tested,
        rule.unit,
        report.found,
        untested.reduce((sum, { count }) => sum + count, 0),
        untested.map(({ reason, count }) => `${reason} (${count})`).join('; '),
        report.version,
        (JSON.parse(report.settings) as { key: string; value: string }[])
          .map(({ key, value }) => `${key}=${value}`)
          .join('; '),
        (JSON.parse(report.controls) as string[]).join('; '),
      ];
    }
  },
};
