import type { Tone } from '../../../../shared/words.ts';
import { drawMark, MARK_SIZE } from './marks.ts';
import type { Element, ElementOptions, Paper } from './paper.ts';
import { BOTTOM, COLOUR, CONTENT_WIDTH, lineHeight, MARGIN, STYLE, type TextStyle } from './theme.ts';

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
export type TableOptions = { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[]; readonly rowHeads?: boolean };

const PAD = { x: 4, y: 3.6 } as const;
const MARK_ROOM = MARK_SIZE + 4;
const AFTER_NUMBERS = 12;

type Line = { readonly text: string; readonly style: TextStyle };
type Box = { readonly x: number; readonly width: number; readonly align: Align };
type Laid = { readonly lines: readonly Line[]; readonly box: Box; readonly cell: RichCell };

const rich = (cell: Cell): RichCell => (typeof cell === 'string' ? { parts: [{ text: cell }] } : cell);
const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, { style }) => sum + lineHeight(style), 0);

/** A table with hairlines. Its head is repeated on every page; a row is only broken when it is taller than most of a page. */
export function table(paper: Paper, { columns, rows, rowHeads = false }: TableOptions): void {
  const boxes = boxesOf(columns);
  const titled = columns.some(({ title }) => title !== '');
  const element = paper.element('Table');
  const titles = columns.map(({ title }) => title);
  const head = !titled ? [] : boxes.map((box, index) => laid(paper, titles[index] ?? '', box, STYLE.head));
  const first = rows[0] ? tallest(layRow(paper, rows[0], boxes)) : 0;
  paper.room(tallest(head) + Math.min(first, 200) + 4 * PAD.y);
  if (titled) drawHead(paper, element, head);
  else hairline(paper);
  for (const row of rows) drawBodyRow(paper, element, layRow(paper, row, boxes), head, rowHeads);
  element.end();
  paper.y += 10;
}

function drawHead(paper: Paper, tableElement: Element, head: readonly Laid[]): void {
  const row = paper.element('TR', tableElement);
  drawRow(paper, head, (_index, draw) => void addCell(paper, row, 'TH', draw, { scope: 'Column' }));
  headRule(paper);
  row.end();
}

function boxesOf(columns: readonly Column[]): Box[] {
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

function layRow(paper: Paper, row: readonly Cell[], boxes: readonly Box[]): Laid[] {
  return boxes.map((box, index) => laid(paper, row[index] ?? '', box, STYLE.cell));
}

function laid(paper: Paper, cell: Cell, box: Box, fallback: TextStyle): Laid {
  const content = rich(cell);
  const width = box.width - 2 * PAD.x - (content.mark ? MARK_ROOM : 0);
  const lines = content.parts.flatMap(({ text, style = fallback }, index) => {
    // The space parts one text from the next for a reader that speaks.
    const whole = index < content.parts.length - 1 ? `${text}\n` : text;
    return paper.lines(whole, style, width).filter((line) => line !== '').map((line) => ({ text: line, style }));
  });
  return { lines, box, cell: content };
}

const tallest = (cells: readonly Laid[]): number => Math.max(0, ...cells.map(({ lines }) => heightOf(lines))) + 2 * PAD.y;

type AddCell = (index: number, draw: () => void) => void;

function addCell(paper: Paper, row: Element, tag: 'TH' | 'TD', draw: () => void, options: ElementOptions): Element {
  const cell = paper.element(tag, row, options);
  cell.add(draw);
  return cell;
}

function drawBodyRow(paper: Paper, tableElement: Element, cells: readonly Laid[], head: readonly Laid[], rowHeads: boolean): void {
  const element = paper.element('TR', tableElement);
  const made = new Map<number, Element>();
  const add: AddCell = (index, draw) => {
    const known = made.get(index);
    if (known) return void known.add(draw);
    const actual = cells[index]?.cell.actual;
    const isHead = rowHeads && index === 0;
    const options = { ...(actual === undefined ? {} : { actual }), ...(isHead ? { scope: 'Row' as const } : {}) };
    made.set(index, addCell(paper, element, isHead ? 'TH' : 'TD', draw, options));
  };
  let rest = cells;
  const most = (BOTTOM - MARGIN.top) * 0.6;
  if (paper.y + tallest(rest) > BOTTOM && (tallest(rest) < most || BOTTOM - paper.y < 60)) nextPage(paper, head);
  while (paper.y + tallest(rest) > BOTTOM) {
    const [here, later] = split(rest, BOTTOM - paper.y - 2 * PAD.y);
    drawRow(paper, here, add);
    nextPage(paper, head);
    rest = later;
  }
  drawRow(paper, rest, add);
  hairline(paper);
  element.end();
}

function split(cells: readonly Laid[], height: number): [Laid[], Laid[]] {
  const parts = cells.map((cell) => {
    let used = 0;
    const at = cell.lines.findIndex(({ style }) => (used += lineHeight(style)) > height);
    const cut = at === -1 ? cell.lines.length : Math.max(at, 0);
    return [{ ...cell, lines: cell.lines.slice(0, cut) }, { ...cell, cell: { parts: [] }, lines: cell.lines.slice(cut) }] as const;
  });
  return [parts.map(([here]) => here), parts.map(([, later]) => later)];
}

/** The repeated head is for the eye only: the tree has one. */
function nextPage(paper: Paper, head: readonly Laid[]): void {
  paper.newPage();
  if (head.length === 0) return;
  paper.decoration(() => drawRow(paper, head, (_index, draw) => draw()));
  headRule(paper);
}

function drawRow(paper: Paper, cells: readonly Laid[], add: AddCell): void {
  const top = paper.y + PAD.y;
  const height = tallest(cells);
  cells.forEach((cell, index) => add(index, () => drawCell(paper, cell, top)));
  paper.y += height;
}

function drawCell(paper: Paper, { lines, box, cell }: Laid, top: number): void {
  const indent = cell.mark && lines.length > 0 ? MARK_ROOM : 0;
  const first = lines[0];
  if (cell.mark && first) drawMark(paper.doc, cell.mark, box.x + PAD.x + MARK_SIZE / 2, top + lineHeight(first.style) / 2);
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

function hairline(paper: Paper): void {
  rule(paper, 0.4, COLOUR.hairline);
}

function headRule(paper: Paper): void {
  rule(paper, 0.8, COLOUR.accent);
}

function rule(paper: Paper, width: number, colour: string): void {
  const y = paper.y;
  paper.decoration(() => void paper.doc.lineWidth(width).moveTo(MARGIN.left, y).lineTo(MARGIN.left + CONTENT_WIDTH, y).stroke(colour));
}
