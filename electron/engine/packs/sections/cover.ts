import {
  formatBytes,
  formatCount,
  formatNumber,
  formatPeriod,
  zoneOffsets,
} from '../../../../shared/format.ts';
import { paragraph } from '../pdf/blocks.ts';
import { table } from '../pdf/table.ts';
import { COLOUR, CONTENT_WIDTH, MARGIN, PAGE, STYLE } from '../pdf/theme.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { Period } from '../../settings.ts';
import type { PackFacts } from '../facts.ts';
import { boldCell } from './cells.ts';
import type { Section } from './section.ts';

const SCOPE =
  'Scope: every session in which somebody acted in another person\u2019s account, as far as the imported files record it; ' +
  'the tickets that should justify each session; and the people who may act so.';

export const coverSection: Section = {
  title: 'Cover',
  numbered: false,
  draw(paper, facts) {
    paper.decoration(() => void paper.doc.rect(MARGIN.left, 150, 48, 4).fill(COLOUR.accent));
    paper.y = 170;
    paragraph(paper, 'Evidence pack', { style: { ...STYLE.h2, colour: COLOUR.accent }, after: 6 });
    paragraph(paper, facts.settings.name, { style: STYLE.title, tag: 'H1', after: 14 });
    paragraph(paper, 'Who logged in as whom, when, why, and which sessions can be justified.', {
      style: STYLE.lead,
      after: 22,
    });
    paragraph(paper, SCOPE, { width: CONTENT_WIDTH * 0.86, after: 26 });
    table(paper, {
      columns: [
        { title: '', share: 26 },
        { title: '', share: 74 },
      ],
      rowHeads: true,
      rows: factsRows(facts).map(([label, value]) => [boldCell(label), value]),
    });
    paper.y = Math.max(paper.y + 12, PAGE.height - MARGIN.bottom - 96);
    paragraph(
      paper,
      'This report is one file of the pack. Long tables, the imported originals, the policy and the log lie beside it. ' +
        '"actas verify" checks that nothing was changed, left out or added since the export; "actas replay" builds the findings ' +
        'again from the originals and compares them. Neither needs a network.',
      { style: STYLE.note, width: CONTENT_WIDTH * 0.86 },
    );
  },
};

function factsRows({ document, period, packId, sources, settings }: PackFacts): [string, string][] {
  const bytes = sources.reduce((sum, source) => sum + source.bytes, 0);
  const zone = period ? `${period.zone} (${zoneOffsets(period.zone, period.start, period.end - 1)})` : 'UTC';
  return [
    ['Period', period ? periodWords(period) : 'no file holds a time'],
    ['Why this period', settings.asked ? 'asked for by the auditor' : 'what the files of sessions cover'],
    ['Time zone', zone],
    ['Sessions', formatNumber(document.totals.sessions, 'session')],
    ['Findings', findingsWords(document.totals)],
    ['Imported', `${formatNumber(sources.length, 'file')}, ${formatBytes(bytes)}`],
    ['Pack id', packId],
    ['Result digest', document.digest],
    ['Made by', `Actas ${ENGINE_VERSION}`],
  ];
}

/** Hidden is never left out of a count. */
const findingsWords = ({ findings, suppressed }: PackFacts['document']['totals']): string =>
  `${formatNumber(findings, 'finding')}${suppressed === 0 ? '' : `, ${formatCount(suppressed)} of them suppressed`}`;

const periodWords = ({ from, to }: Period): string =>
  from === to ? `${formatPeriod(from, to)}, the whole day` : `${formatPeriod(from, to)}, both days included`;
