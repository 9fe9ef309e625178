import { formatPeriod } from '../../../../shared/format.ts';
import type { PackFacts } from '../facts.ts';
import { sections } from '../sections/index.ts';
import { sectionHeading } from './blocks.ts';
import { bytesOf, openPaper, type Paper } from './paper.ts';
import { COLOUR, CONTENT_WIDTH, MARGIN, PAGE, STYLE } from './theme.ts';

/**
 * The report of a review as a PDF. Everything is read and drawn before the first wait, so that it tells of one state;
 * the same state gives the same bytes.
 */
export async function reportPdf(facts: PackFacts): Promise<Buffer> {
  const paper = openPaper({
    title: `${facts.settings.name}: evidence pack ${facts.packId}`,
    subject: 'Who logged in as whom, when, why, and which sessions can be justified',
    date: new Date(`${facts.asOf}T00:00:00Z`),
  });
  const root = paper.parent;
  sections.forEach((section, index) => {
    paper.parent = paper.element('Sect', root);
    const title = section.numbered ? `${index} ${section.title}` : section.title;
    paper.newPage();
    const bookmark = paper.bookmark(title);
    if (section.numbered) sectionHeading(paper, title);
    section.draw(paper, facts, bookmark);
    paper.parent.end();
  });
  root.end();
  drawEdges(paper, facts);
  return bytesOf(paper.doc);
}

/** Pack, zone and page on every page; for the eye, so a screen reader is not told on each. */
function drawEdges(paper: Paper, { settings, packId, period }: PackFacts): void {
  const { doc } = paper;
  const { start, count } = doc.bufferedPageRange();
  const zone = `Times are those of ${period?.zone ?? 'UTC'} unless they end in Z`;
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(start + page);
    doc.markContent('Artifact', { type: 'Pagination' });
    const right = `Pack ${packId}`;
    const room = CONTENT_WIDTH - paper.widthOf(right, STYLE.edge) - 20;
    const name =
      paper.lines(
        `${settings.name}${period ? ` \u00b7 ${formatPeriod(period.from, period.to)}` : ''}`,
        STYLE.edge,
        room,
      )[0] ?? '';
    edge(paper, name, right, 40);
    edge(paper, zone, `Page ${page + 1} of ${count}`, PAGE.height - 46);
    doc
      .lineWidth(0.4)
      .moveTo(MARGIN.left, 54)
      .lineTo(MARGIN.left + CONTENT_WIDTH, 54)
      .stroke(COLOUR.hairline);
    doc.endMarkedContent();
  }
}

function edge(paper: Paper, left: string, right: string, y: number): void {
  paper.line(left, MARGIN.left, y, STYLE.edge);
  paper.line(right, MARGIN.left + CONTENT_WIDTH - paper.widthOf(right, STYLE.edge), y, STYLE.edge);
}
