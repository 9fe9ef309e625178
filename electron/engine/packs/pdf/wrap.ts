/**
 * Breaks a text into lines no wider than `width`. Nothing is ever cut off: a long word is broken where it must be.
 * A line keeps the space it was broken at, so that a reader that speaks does not join two words.
 */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const paragraphs = text.split('\n').map((paragraph) => wrapParagraph(paragraph.trim(), width, measure));
  return paragraphs.flatMap((lines, index) =>
    index < paragraphs.length - 1 ? [...lines.slice(0, -1), `${lines.at(-1) ?? ''} `] : lines,
  );
}

function wrapParagraph(paragraph: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(`${line} `);
    const pieces = broken(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

const SOFT = /[-\u2013_@./,;:]/u;

function broken(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && measure(piece + sign) > width) {
      const at = softBreak(piece);
      pieces.push(piece.slice(0, at));
      piece = piece.slice(at);
    }
    piece += sign;
  }
  return [...pieces, piece];
}

/** After the last sign that a reader expects a break at, if that does not leave the line half empty. */
function softBreak(piece: string): number {
  for (let at = piece.length; at > piece.length / 2; at -= 1) if (SOFT.test(piece[at - 1] ?? '')) return at;
  return piece.length;
}
