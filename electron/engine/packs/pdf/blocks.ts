import type { Paper } from './paper.ts';
import { BOTTOM, COLOUR, CONTENT_WIDTH, lineHeight, MARGIN, STYLE, type TextStyle } from './theme.ts';

/** Headings, paragraphs and lists: every block measures itself before it is drawn, so that nothing is cut or left alone. */

type TextOptions = {
  readonly style?: TextStyle;
  readonly after?: number;
  readonly x?: number;
  readonly width?: number;
  readonly tag?: string;
};

export function paragraph(paper: Paper, text: string, options: TextOptions = {}): void {
  const { style = STYLE.body, after = 6, x = MARGIN.left, width = CONTENT_WIDTH, tag = 'P' } = options;
  const lines = paper.lines(text, style, width);
  // A paragraph of up to six lines stays together; of a longer one, at least three do.
  paper.room(lineHeight(style) * Math.min(lines.length, lines.length > 6 ? 3 : 6));
  drawLines(paper, paper.element(tag), lines, x, style);
  paper.y += after;
}

function drawLines(
  paper: Paper,
  element: ReturnType<Paper['element']>,
  lines: readonly string[],
  x: number,
  style: TextStyle,
): void {
  const height = lineHeight(style);
  let rest = [...lines];
  while (rest.length > 0) {
    paper.room(height);
    const here = rest.slice(0, Math.max(1, Math.floor((BOTTOM - paper.y) / height)));
    const top = paper.y;
    element.add(() => here.forEach((line, index) => paper.line(line, x, top + index * height, style)));
    paper.y += here.length * height;
    rest = rest.slice(here.length);
  }
  element.end();
}

/** The heading of a section, with its short rule. */
export function sectionHeading(paper: Paper, title: string): void {
  heading(paper, title, 'H1', STYLE.h1, 4);
  const y = paper.y;
  paper.decoration(
    () =>
      void paper.doc
        .lineWidth(1.2)
        .moveTo(MARGIN.left, y)
        .lineTo(MARGIN.left + 36, y)
        .stroke(COLOUR.accent),
  );
  paper.y += 12;
}

/** @param keep how much of what follows must stand on the same page. */
export function subheading(paper: Paper, title: string, keep = 90): void {
  paper.room(lineHeight(STYLE.h2) + 10 + keep);
  if (paper.y > MARGIN.top + 1) paper.y += 8;
  heading(paper, title, 'H2', STYLE.h2, 4);
}

function heading(paper: Paper, title: string, tag: 'H1' | 'H2', style: TextStyle, after: number): void {
  drawLines(paper, paper.element(tag), paper.lines(title, style, CONTENT_WIDTH), MARGIN.left, style);
  paper.y += after;
}

const INDENT = 14;

export function list(paper: Paper, items: readonly string[], style: TextStyle = STYLE.body): void {
  const parent = paper.element('L');
  for (const text of items) {
    const lines = paper.lines(text, style, CONTENT_WIDTH - INDENT);
    paper.room(lineHeight(style) * Math.min(lines.length, 4));
    const item = paper.element('LI', parent);
    const y = paper.y;
    const label = paper.element('Lbl', item);
    label.add(() => paper.line('\u2022', MARGIN.left + 3, y, style));
    label.end();
    drawLines(paper, paper.element('LBody', item), lines, MARGIN.left + INDENT, style);
    item.end();
    paper.y += 3;
  }
  parent.end();
  paper.y += 4;
}
