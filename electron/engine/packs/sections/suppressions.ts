import { formatCount, formatNumber } from '../../../../shared/format.ts';
import { suppressionList } from '../../suppressions/list.ts';
import { findingStates } from '../../views/overview.ts';
import { paragraph, subheading } from '../pdf/blocks.ts';
import { table } from '../pdf/table.ts';
import { STYLE } from '../pdf/theme.ts';
import { MOST_ROWS, severityCell, stacked } from './cells.ts';
import type { Section } from './section.ts';
import { coverLines, hiddenFindings, suppressionCells } from './suppression-rows.ts';

/** What people took out of the list of open findings, by whose word, and each finding that is hidden so. */
export const suppressionsSection: Section = {
  title: 'Suppressions',
  numbered: true,
  draw(paper, { reader, period, asOf }) {
    const list = suppressionList(reader);
    if (list.length === 0) {
      paragraph(
        paper,
        'Nobody has suppressed anything: no finding is hidden from the list of open findings.',
      );
      return;
    }
    const { total, suppressed } = findingStates(reader);
    paragraph(paper, opening(suppressed, total), { after: 8 });
    table(paper, {
      columns: [
        { title: 'What it hides', share: 30 },
        { title: 'Why', share: 26 },
        { title: 'By whose word', share: 24 },
        { title: 'What it comes to', share: 24 },
      ],
      rows: list.toReversed().map((one) => suppressionCells(one, period?.zone ?? 'UTC', asOf)),
    });
    paragraph(
      paper,
      'All parts of a scope must hold, at the time of the session. Where the policy names units of the top tier, sessions in their accounts, and sessions of which no file records the unit, are hidden only with the approval of a second person. All columns are in data/suppressions.csv.',
      { style: STYLE.note },
    );
    subheading(paper, 'Findings that are hidden', 120);
    const hidden = hiddenFindings(reader, MOST_ROWS);
    if (hidden.length === 0) {
      paragraph(paper, 'None.');
      return;
    }
    table(paper, {
      columns: [
        { title: 'Severity', share: 14 },
        { title: 'Finding', share: 58 },
        { title: 'Suppressed by', share: 28 },
      ],
      rows: hidden.map((one) => [
        severityCell(one.severity),
        stacked(one.sentence, `${one.subject} \u00b7 ${one.id}`),
        { parts: coverLines(one).map((text) => ({ text, style: STYLE.cellMuted })) },
      ]),
    });
    if (suppressed > hidden.length)
      paragraph(
        paper,
        `${MOST_ROWS} of ${formatNumber(suppressed, 'finding')} are printed; data/findings.csv has all of them with their state.`,
        { style: STYLE.note },
      );
  },
};

function opening(suppressed: number, total: number): string {
  return (
    `${formatCount(suppressed)} of ${formatNumber(total, 'finding')} ${suppressed === 1 ? 'is' : 'are'} suppressed: taken out of the list of open findings by the people named here. ` +
    'Hidden is not left out: these findings are counted everywhere, stand in the section before, and are listed once more below.'
  );
}
