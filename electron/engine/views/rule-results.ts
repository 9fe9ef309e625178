import type { RuleResult } from '../../../shared/contract/findings.ts';
import type { Readable } from '../db/open.ts';
import { rules } from '../rules/index.ts';
import { settingsUsed } from '../rules/settings-used.ts';
import { policyOf } from '../settings.ts';

type Row = {
  severity: RuleResult['severity'];
  enabled: number;
  tested: number;
  found: number;
  untested: string;
  open: number;
  suppressed: number;
  version: number;
  settings: string;
  controls: string;
};

/** What every rule tested, found and could not test; also the rules that found nothing. */
export function ruleResults(db: Readable): RuleResult[] {
  const report = db.prepare(
    `SELECT r.severity, r.enabled, r.tested, r.found, r.untested, r.version, r.settings, r.controls,
            coalesce(sum(s.state = 'open'), 0) AS open, coalesce(sum(s.state = 'suppressed'), 0) AS suppressed
     FROM rule_report r LEFT JOIN finding_part p ON p.rule = r.rule LEFT JOIN finding_state s ON s.id = p.finding_id
     WHERE r.rule = ? GROUP BY r.rule`,
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
      ownSeverity: rule.severity,
      enabled: row ? row.enabled === 1 : true,
      tested: row?.tested ?? 0,
      found: row?.found ?? 0,
      open: row?.open ?? 0,
      suppressed: row?.suppressed ?? 0,
      version: row?.version ?? rule.version,
      needs: [...rule.needs],
      limits: [...rule.limits],
      settings: row ? (JSON.parse(row.settings) as RuleResult['settings']) : settingsUsed(rule, policyOf(db)),
      controls: row ? (JSON.parse(row.controls) as string[]) : [...rule.controls],
      ownControls: [...rule.controls],
      untested: row ? (JSON.parse(row.untested) as RuleResult['untested']) : [],
    };
  });
}
