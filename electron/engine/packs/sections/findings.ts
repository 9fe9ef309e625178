import type { RuleResult } from '../../../../shared/contract/findings.ts';
import { formatNumber } from '../../../../shared/format.ts';
import { settingName, settingValue } from '../../../../shared/policy-words.ts';
import type { Readable } from '../../db/open.ts';
import { findingStates } from '../../views/overview.ts';
import { ruleResults } from '../../views/rule-results.ts';
import { paragraph, subheading } from '../pdf/blocks.ts';
import type { Paper } from '../pdf/paper.ts';
import { table } from '../pdf/table.ts';
import { STYLE } from '../pdf/theme.ts';
import { fileNamer } from '../tables/cells.ts';
import { MOST_ROWS } from './cells.ts';
import { findingCells, findingsLedBy } from './finding-rows.ts';
import type { Section } from './section.ts';

export const findingsSection: Section = {
  title: 'Findings',
  numbered: true,
  draw(paper, { reader, period, document }, bookmark) {
    if (document.totals.findings === 0) {
      paragraph(paper, 'No rule found anything. Section 2 states what was tested and what could not be.');
      return;
    }
    paragraph(paper, opening(reader), { after: 8 });
    const file = fileNamer(reader);
    for (const rule of ruleResults(reader)) {
      if (rule.found === 0) continue;
      const rows = findingsLedBy(reader, rule.rule);
      subheading(paper, rule.title, 150);
      paper.bookmark(rule.title, bookmark);
      heading(paper, rule, rows.length);
      if (rows.length === 0) continue;
      table(paper, {
        columns: [
          { title: 'Severity', share: 11 },
          { title: 'Finding', share: 50 },
          { title: 'Rows', share: 22 },
          { title: 'State', share: 17 },
        ],
        rows: rows.slice(0, MOST_ROWS).map((row) => findingCells(row, file, period?.zone ?? 'UTC')),
      });
      if (rows.length > MOST_ROWS)
        paragraph(
          paper,
          `${MOST_ROWS} of ${formatNumber(rows.length, 'finding')} are printed; all are in data/findings.csv.`,
          { style: STYLE.note },
        );
    }
  },
};

function opening(reader: Readable): string {
  const { total, open, decided, suppressed, answered } = findingStates(reader);
  return (
    `${formatNumber(total, 'finding')}: ${open} open, ${decided} decided, ${suppressed} suppressed, ${answered} about an alarm that was answered. ` +
    'One act is one finding, whatever number of rules speak of it: each stands once, under the rule that weighs most, and names the others. ' +
    'It names the rows it rests on by file and record number, the header being row 1; data/cited-rows.csv holds these rows word for word, ' +
    'data/finding-parts.csv what each rule says.'
  );
}

function heading(paper: Paper, rule: RuleResult, led: number): void {
  const { question, why, version, settings, controls, found } = rule;
  const elsewhere = found - led;
  const used = settings.map(({ key, value }) => `${settingName(key)}: ${settingValue(key, value)}`);
  const lines = [
    `${question} ${why}`,
    ...(elsewhere > 0
      ? [
          `It ${led === 0 ? 'speaks' : 'also speaks'} in ${formatNumber(elsewhere, 'finding')} under rules that weigh more.`,
        ]
      : []),
    `Rule version ${version}. Settings used: ${used.length === 0 ? 'none of its own' : used.join('; ')}.`,
    ...(controls.length === 0
      ? []
      : [`Suggested references, to check against your own framework: ${controls.join(', ')}.`]),
  ];
  for (const line of lines) paragraph(paper, line, { style: STYLE.note, after: 2 });
}
