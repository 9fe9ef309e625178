import type { RuleResult } from '../../../../shared/contract/findings.ts';
import { formatCount, formatNumber, singular } from '../../../../shared/format.ts';
import { TICK_WORDS, TICKS, type Answer, type TickId } from '../../../../shared/words.ts';
import type { Readable } from '../../db/open.ts';
import { ruleResults } from '../../views/rule-results.ts';
import { paragraph, subheading } from '../pdf/blocks.ts';
import type { Cell } from '../pdf/cell.ts';
import { table } from '../pdf/table.ts';
import { severityCell, stacked } from './cells.ts';
import type { Section } from './section.ts';

export const testedSection: Section = {
  title: 'What was tested',
  numbered: true,
  draw(paper, { reader, document }) {
    paragraph(
      paper,
      'Every rule states what it tested and what it could not test, not only what it found. A rule that found nothing is listed too. ' +
        'What is missing in the files is never counted as a failure: it is counted as not tested. One act is one finding: several rules may speak in it.',
      { after: 10 },
    );
    table(paper, {
      columns: [
        { title: 'Rule', share: 43 },
        { title: 'Severity', share: 15 },
        { title: 'Tested', share: 19, align: 'right' },
        { title: 'In findings', share: 14, align: 'right' },
        { title: 'Could not test', share: 28 },
      ],
      rows: ruleResults(reader).map(ruleRow),
    });
    subheading(paper, 'Nine tests of every session', 160);
    paragraph(
      paper,
      `Each of the ${formatNumber(document.totals.sessions, 'session')} was put to these questions; the answers make its verdict.`,
    );
    table(paper, {
      columns: [
        { title: 'Test', share: 26 },
        { title: 'Question', share: 42 },
        { title: 'Yes', share: 9, align: 'right' },
        { title: 'No', share: 9, align: 'right' },
        { title: 'Not recorded', share: 14, align: 'right' },
      ],
      rows: tickRows(reader),
    });
  },
};

function ruleRow(rule: RuleResult): Cell[] {
  const missed = rule.untested.map(({ reason, count }) => `${formatCount(count)}: ${reason}`).join('\n');
  return [
    stacked(rule.title, rule.question, `Version ${rule.version}`),
    // It has no weight of its own.
    rule.rule === 'off-hours' ? 'Raises others' : severityCell(rule.severity),
    rule.enabled ? formatNumber(rule.tested, singular(rule.unit), rule.unit) : 'switched off by the policy',
    stacked(
      formatCount(rule.found),
      rule.suppressed === 0 ? null : `${formatCount(rule.suppressed)} suppressed`,
    ),
    missed === '' ? '0' : missed,
  ];
}

function tickRows(reader: Readable): Cell[][] {
  const rows = reader
    .prepare('SELECT tick, answer, count(*) AS count FROM tick GROUP BY tick, answer')
    .all() as { tick: TickId; answer: Answer; count: number }[];
  const count = (tick: TickId, answer: Answer): string =>
    formatCount(rows.find((row) => row.tick === tick && row.answer === answer)?.count ?? 0);
  return TICKS.map((tick) => [
    TICK_WORDS[tick].label,
    TICK_WORDS[tick].question,
    count(tick, 'yes'),
    count(tick, 'no'),
    count(tick, 'not-recorded'),
  ]);
}
