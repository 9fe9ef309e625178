import type { Tone } from '../../../../shared/words.ts';
import { drawMark, MARK_SIZE } from './marks.ts';
import type { Paper } from './paper.ts';
import { COLOUR, CONTENT_WIDTH, lineHeight, MARGIN, type TextStyle } from './theme.ts';

/** What stands in a table: cells are laid out first, so that a row knows its height before it is drawn. */

export type Align = 'left' | 'right' | 'centre';
/** `share` is the part of the table's width; a share of less than 1 is rare and means a very narrow column. */
export type Column = { readonly title: string; readonly share: number; readonly align?: Align };
export type CellPart = { readonly text: string; readonly style?: TextStyle };
export type RichCell = {
  readonly parts: readonly CellPart[];
  /** A shape before the first line. */
  readonly mark?: Tone;
  /** What a screen reader says instead of a sign. */
  readonly actual?: string;
  /** Draws a bar of this part (0 to 1) of the cell instead of text. */
  readonly bar?: number;
};
export type Cell = string | RichCell;

export const PAD = { x: 4, y: 3.6 } as const;
const MARK_ROOM = MARK_SIZE + 4;
const AFTER_NUMBERS = 12;

type Line = { readonly text: string; readonly style: TextStyle };
export type Box = { readonly x: number; readonly width: number; readonly align: Align };
export type Laid = { readonly lines: readonly Line[]; readonly box: Box; readonly cell: RichCell };

const rich = (cell: Cell): RichCell => (typeof cell === 'string' ? { parts: [{ text: cell }] } : cell);
const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { style }) => sum + lineHeight(style), 0);

/** Where each column stands. */
export function boxesOf(columns: readonly Column[]): Box[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x: number = MARGIN.left;
  return columns.map(({ share, align = 'left' }, index) => {
    const width = (share / whole) * CONTENT_WIDTH;
    // Text right after numbers stands too close to them.
    const gap = align === 'left' && columns[index - 1]?.align === 'right' ? AFTER_NUMBERS : 0;
    const box = { x: x + gap, width: width - gap, align };
    x += width;
    return box;
  });
}

/** Breaks a cell's texts into lines of its column's width. */
export function laid(paper: Paper, cell: Cell, box: Box, fallback: TextStyle): Laid {
  const content = rich(cell);
  const width = box.width - 2 * PAD.x - (content.mark ? MARK_ROOM : 0);
  const lines = content.parts.flatMap(({ text, style = fallback }, index) => {
    // The space parts one text from the next for a reader that speaks.
    const whole = index < content.parts.length - 1 ? `${text}\n` : text;
    return paper
      .lines(whole, style, width)
      .filter((line) => line !== '')
      .map((line) => ({ text: line, style }));
  });
  return { lines, box, cell: content };
}

/** The height of a row. */
export const tallest = (cells: readonly Laid[]): number =>
  Math.max(0, ...cells.map(({ lines }) => heightOf(lines))) + 2 * PAD.y;

/** Parts a row at a height: what goes above it, and what is left. */
export function split(cells: readonly Laid[], height: number): [Laid[], Laid[]] {
  const parts = cells.map((cell) => {
    let used = 0;
    const at = cell.lines.findIndex(({ style }) => (used += lineHeight(style)) > height);
    const cut = at === -1 ? cell.lines.length : Math.max(at, 0);
    return [
      { ...cell, lines: cell.lines.slice(0, cut) },
      { ...cell, cell: { parts: [] }, lines: cell.lines.slice(cut) },
    ] as const;
  });
  return [parts.map(([here]) => here), parts.map(([, later]) => later)];
}

export function drawCell(paper: Paper, { lines, box, cell }: Laid, top: number): void {
  const indent = cell.mark && lines.length > 0 ? MARK_ROOM : 0;
  const first = lines[0];
  if (cell.mark && first)
    drawMark(paper.doc, cell.mark, box.x + PAD.x + MARK_SIZE / 2, top + lineHeight(first.style) / 2);
  if (cell.bar !== undefined) drawBar(paper, box, cell.bar, top);
  let y = top;
  for (const { text, style } of lines) {
    paper.line(text, startOf(paper, text, style, box, indent), y, style);
    y += lineHeight(style);
  }
}

function startOf(paper: Paper, text: string, style: TextStyle, box: Box, indent: number): number {
  const spare = box.width - 2 * PAD.x - paper.widthOf(text.trimEnd(), style);
  if (box.align === 'right') return box.x + PAD.x + spare;
  return box.x + PAD.x + (box.align === 'centre' ? spare / 2 : indent);
}

function drawBar({ doc }: Paper, box: Box, part: number, top: number): void {
  const width = box.width - 2 * PAD.x;
  doc.rect(box.x + PAD.x, top + 2.8, width, 6).fill(COLOUR.tint);
  if (part > 0) doc.rect(box.x + PAD.x, top + 2.8, Math.max(width * part, 1), 6).fill(COLOUR.accent);
}
