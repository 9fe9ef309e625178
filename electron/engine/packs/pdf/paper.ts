import PDFDocument from 'pdfkit';
import { fontPath } from './fonts.ts';
import { glyphsOf, type Glyphs } from './glyphs.ts';
import { BOTTOM, lineHeight, MARGIN, PAGE, type FontName, type TextStyle } from './theme.ts';
import { wrap } from './wrap.ts';

export type Doc = PDFKit.PDFDocument;
export type Element = ReturnType<Doc['struct']>;
export type Bookmark = PDFKit.PDFOutline;
/** What pdfkit takes; its types lack the scope of a table's head. */
export type ElementOptions = PDFKit.Mixins.StructureElementOptions & { readonly scope?: 'Row' | 'Column' };

/** The page being written on: a cursor that runs down, measuring, drawing, and the tree that screen readers follow. */
export type Paper = {
  readonly doc: Doc;
  readonly glyphs: Glyphs;
  y: number;
  /** Where new blocks hang in the tree. */
  parent: Element;
  /** Adds a bookmark to this place; `under` a bookmark of a section. */
  bookmark(title: string, under?: Bookmark): Bookmark;
  lines(text: string, style: TextStyle, width: number): string[];
  /** Draws one line whose top is at `y`. */
  line(text: string, x: number, y: number, style: TextStyle): void;
  widthOf(text: string, style: TextStyle): number;
  /** Adds an element under another one and answers it. */
  element(type: string, under?: Element, options?: ElementOptions): Element;
  /** Draws what is mere decoration: a reader that speaks leaves it out. */
  decoration(draw: () => void): void;
  newPage(): void;
  /** Starts a new page unless so much room is left. */
  room(height: number): void;
};

export type Meta = { readonly title: string; readonly subject: string; readonly date: Date };

/** Opens an empty document: tagged, titled, with dates that no clock gives. */
export function openPaper({ title, subject, date }: Meta): Paper {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margins: { top: MARGIN.top, bottom: 0, left: MARGIN.left, right: MARGIN.right },
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    displayTitle: true,
    lang: 'en',
    bufferPages: true,
    autoFirstPage: false,
    info: {
      Title: title,
      Subject: subject,
      Author: 'Actas',
      Creator: 'Actas',
      Producer: 'Actas',
      CreationDate: date,
      ModDate: date,
    },
  });
  for (const name of ['regular', 'bold'] satisfies FontName[]) doc.registerFont(name, fontPath(name));
  const root = doc.struct('Document');
  doc.addStructure(root);
  return paperOn(doc, root);
}

function paperOn(doc: Doc, root: Element): Paper {
  const use = ({ font, size, colour }: TextStyle): Doc => doc.font(font).fontSize(size).fillColor(colour);
  const glyphs = glyphsOf((codePoint) => fontOf(use(PROBE)).hasGlyphForCodePoint(codePoint));
  const widths = new Map<string, number>();
  const widthOf = (text: string, style: TextStyle): number => {
    const key = `${style.font} ${style.size} ${text}`;
    const width = widths.get(key) ?? use(style).widthOfString(text);
    widths.set(key, width);
    return width;
  };
  const paper: Paper = {
    doc,
    glyphs,
    widthOf,
    y: MARGIN.top,
    parent: root,
    // The outline counts from the right edge; the page's width brings it to the left one.
    bookmark: (title, under = doc.outline) => under.addItem(title, placeOf(paper.y)),
    lines: (text, style, width) => wrap(glyphs.drawable(text), width, (piece) => widthOf(piece, style)),
    line: (text, x, y, style) => {
      // The font's own line is lower than ours: this centres it.
      if (text !== '')
        use(style).text(text, x, y + (lineHeight(style) - style.size * 1.2) / 2, { lineBreak: false });
    },
    element: (type, under = paper.parent, options = {}) => {
      const element = doc.struct(type, options);
      under.add(element);
      return element;
    },
    decoration: (draw) => {
      doc.markContent('Artifact', { type: 'Layout' });
      draw();
      doc.endMarkedContent();
    },
    newPage: () => {
      doc.addPage();
      paper.y = MARGIN.top;
    },
    room: (height) => {
      if (paper.y + height > BOTTOM) paper.newPage();
    },
  };
  return paper;
}

/** Its types know only `expanded`. */
function placeOf(y: number): { expanded?: boolean } {
  const place = { left: PAGE.width, top: Math.max(y - 12, 0), expanded: false };
  return place;
}

const PROBE: TextStyle = { font: 'regular', size: 8, colour: '#000000', leading: 1 };

/** pdfkit keeps the opened font to itself; there is no other way to ask which signs it has. */
function fontOf(doc: Doc): { hasGlyphForCodePoint(codePoint: number): boolean } {
  return (doc as unknown as { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } })._font
    .font;
}

/** Ends the document and collects its bytes. */
export async function bytesOf(doc: Doc): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => void chunks.push(Buffer.from(chunk)));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
