import { TICK_WORDS, TICKS, type Answer } from '../../../../shared/words.ts';
import { paragraph, subheading } from '../pdf/blocks.ts';
import { toneLegend } from '../pdf/marks.ts';
import type { Paper } from '../pdf/paper.ts';
import type { Cell } from '../pdf/cell.ts';
import { table } from '../pdf/table.ts';
import { COLOUR, CONTENT_WIDTH, lineHeight, MARGIN, STYLE } from '../pdf/theme.ts';
import type { Section } from './section.ts';
import { ANSWER_SIGNS } from './sessions.ts';

const ROLES = [
  {
    role: 'Preparer',
    says: 'I imported the files named in section 3 and recorded the decisions shown in section 4.',
  },
  {
    role: 'Reviewer',
    says: 'I read this report and checked the findings and decisions against the rows they cite.',
  },
] as const;
const FIELDS = [
  { label: 'Name', share: 0.38 },
  { label: 'Signature', share: 0.38 },
  { label: 'Date', share: 0.24 },
] as const;

export const signOffSection: Section = {
  title: 'Sign-off',
  numbered: true,
  draw(paper, { packId, document }) {
    paragraph(
      paper,
      `This sign-off is for pack ${packId} with the result digest ${document.digest}, and for no other.`,
      { after: 10 },
    );
    for (const { role, says } of ROLES) {
      subheading(paper, role, 110);
      paragraph(paper, says, { after: 40 });
      lines(paper);
    }
    subheading(paper, 'Signs in this report', 160);
    table(paper, {
      columns: [
        { title: 'Sign', share: 20 },
        { title: 'Meaning', share: 80 },
      ],
      rows: legend(),
    });
  },
};

const GAP = 16;

function lines(paper: Paper): void {
  const y = paper.y;
  let x: number = MARGIN.left;
  for (const { label, share } of FIELDS) {
    const start = x;
    const end = x + share * CONTENT_WIDTH - GAP;
    paper.decoration(() => void paper.doc.lineWidth(0.6).moveTo(start, y).lineTo(end, y).stroke(COLOUR.ink));
    const element = paper.element('P');
    element.add(() => paper.line(label, start, y + 3, STYLE.note));
    element.end();
    x += share * CONTENT_WIDTH;
  }
  paper.y += lineHeight(STYLE.note) + 22;
}

function legend(): Cell[][] {
  const shapes = toneLegend().map(({ tone, words }): Cell[] => [
    { parts: [{ text: SHAPE_WORDS[tone] }], mark: tone },
    words,
  ]);
  const answers = (Object.keys(ANSWER_SIGNS) as Answer[]).map((answer): Cell[] => {
    const { sign, words } = ANSWER_SIGNS[answer];
    return [
      { parts: [{ text: sign, style: STYLE.cellBold }], actual: `sign for ${words}` },
      `answer to a test: ${words}`,
    ];
  });
  const numbers = TICKS.map((tick, index): Cell[] => [
    String(index + 1),
    `test: ${TICK_WORDS[tick].question}`,
  ]);
  return [...shapes, ...answers, ...numbers];
}

const SHAPE_WORDS = { ok: 'full circle', late: 'half circle', bad: 'diamond', unknown: 'ring' } as const;
