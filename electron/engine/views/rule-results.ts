import type { RuleResult } from '../../../shared/contract/findings.ts';
import type { Readable } from '../db/open.ts';
import { rules } from '../rules/index.ts';

type Row = {
  severity: RuleResult['severity'];
  enabled: number;
  tested: number;
  found: number;
  untested: string;
  open: number;
};

/** What every rule tested, found and could not test; also the rules that found nothing. */
export function ruleResults(db: Readable): RuleResult[] {
  const report = db.prepare(
    `SELECT r.severity, r.enabled, r.tested, r.found, r.untested,
            (SELECT count(*) FROM finding f JOIN open_finding o ON o.id = f.id WHERE f.rule = r.rule) AS open
     FROM rule_report r WHERE r.rule = ?`,
  );
  return rules.map((rule) => {
    const row = report.get(rule.id) as Row | undefined;
    return {
      rule: rule.id,
      title: rule.title,
      question: rule.question,
      why: rule.why,
      unit: rule.unit,
      severity: row?.severity ?? rule.severity,
      enabled: row ? row.enabled === 1 : true,
      tested: row?.tested ?? 0,
      found: row?.found ?? 0,
      open: row?.open ?? 0,
      untested: row ? (JSON.parse(row.untested) as RuleResult['untested']) : [],
    };
  });
}
