import {
  boxesOf,
  drawCell,
  laid,
  PAD,
  split,
  tallest,
  type Box,
  type Cell,
  type Column,
  type Laid,
} from './cell.ts';
import type { Element, ElementOptions, Paper } from './paper.ts';
import { BOTTOM, COLOUR, CONTENT_WIDTH, MARGIN, STYLE } from './theme.ts';

export type TableOptions = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly rowHeads?: boolean;
};

/** A table with hairlines. Its head is repeated on every page; a row is only broken when it is taller than most of a page. */
export function table(paper: Paper, { columns, rows, rowHeads = false }: TableOptions): void {
  const boxes = boxesOf(columns);
  const titled = columns.some(({ title }) => title !== '');
  const element = paper.element('Table');
  const titles = columns.map(({ title }) => title);
  const head = !titled ? [] : boxes.map((box, index) => laid(paper, titles[index] ?? '', box, STYLE.head));
  const first = rows[0] ? tallest(layRow(paper, rows[0], boxes)) : 0;
  paper.room(tallest(head) + Math.min(first, ENOUGH));
  if (titled) drawHead(paper, element, head);
  else hairline(paper);
  for (const [index, row] of rows.entries()) {
    // The first row rather breaks than leave the heading above the table alone on its page.
    const breakable = index === 0 ? 0 : (BOTTOM - MARGIN.top) * 0.6;
    drawBodyRow(paper, element, layRow(paper, row, boxes), { head, rowHeads, breakable });
  }
  element.end();
  paper.y += 10;
}

function drawHead(paper: Paper, tableElement: Element, head: readonly Laid[]): void {
  const row = paper.element('TR', tableElement);
  drawRow(paper, head, (_index, draw) => void addCell(paper, row, 'TH', draw, { scope: 'Column' }));
  headRule(paper);
  row.end();
}

function layRow(paper: Paper, row: readonly Cell[], boxes: readonly Box[]): Laid[] {
  return boxes.map((box, index) => laid(paper, row[index] ?? '', box, STYLE.cell));
}

/** A row is not broken where less than this is left of the page. */
const ENOUGH = 60;

type BodyOptions = {
  readonly head: readonly Laid[];
  readonly rowHeads: boolean;
  /** Only a row at least so tall is broken; a lower one goes to the next page whole. */
  readonly breakable: number;
};
type AddCell = (index: number, draw: () => void) => void;

function addCell(
  paper: Paper,
  row: Element,
  tag: 'TH' | 'TD',
  draw: () => void,
  options: ElementOptions,
): Element {
  const cell = paper.element(tag, row, options);
  cell.add(draw);
  return cell;
}

function drawBodyRow(
  paper: Paper,
  tableElement: Element,
  cells: readonly Laid[],
  { head, rowHeads, breakable }: BodyOptions,
): void {
  const element = paper.element('TR', tableElement);
  const made = new Map<number, Element>();
  const add: AddCell = (index, draw) => {
    const known = made.get(index);
    if (known) return void known.add(draw);
    const actual = cells[index]?.cell.actual;
    const isHead = rowHeads && index === 0;
    const options = {
      ...(actual === undefined ? {} : { actual }),
      ...(isHead ? { scope: 'Row' as const } : {}),
    };
    made.set(index, addCell(paper, element, isHead ? 'TH' : 'TD', draw, options));
  };
  let rest = cells;
  const isLow = tallest(rest) < breakable || BOTTOM - paper.y < ENOUGH;
  if (paper.y + tallest(rest) > BOTTOM && isLow) nextPage(paper, head);
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

function hairline(paper: Paper): void {
  rule(paper, 0.4, COLOUR.hairline);
}

function headRule(paper: Paper): void {
  rule(paper, 0.8, COLOUR.accent);
}

function rule(paper: Paper, width: number, colour: string): void {
  const y = paper.y;
  paper.decoration(
    () =>
      void paper.doc
        .lineWidth(width)
        .moveTo(MARGIN.left, y)
        .lineTo(MARGIN.left + CONTENT_WIDTH, y)
        .stroke(colour),
  );
}
