/** A record that cannot be read: where it begins, and where the quotation mark stands that is not closed (null: none). */
export type Torn = { readonly start: number; readonly open: number | null };

/**
 * The first record of a text whose quotation mark is not closed, or that does not end; null when all are whole. Cells
 * end as for the parser: at a mark before a delimiter or a line end, with nothing but space between. Where another mark
 * then stands at the beginning of a line or a cell and opens something, the one before it was not closed, even if some
 * later mark would do: read on, it would swallow rows.
 * @param text begins with a record.
 */
export function tornIn(text: string, delimiter: string): Torn | null {
  let start = 0;
  let newline = text.indexOf('\n');
  for (let at = 0; at < text.length;) {
    const open = text[at] === '"' ? at : null;
    let end: number;
    if (open === null) {
      if (newline >= 0 && newline < at) newline = text.indexOf('\n', at);
      const next = text.indexOf(delimiter, at);
      end = next >= 0 && (newline < 0 || next < newline) ? next : newline;
    } else end = cellEnd(text, open, delimiter);
    if (end < 0) return { start, open };
    at = end + 1;
    if (text[end] === '\n') start = at;
  }
  return start < text.length ? { start, open: null } : null;
}

/** Where the delimiter or line end behind a quoted cell stands; -1 when the cell does not end. */
function cellEnd(text: string, open: number, delimiter: string): number {
  const newline = text.indexOf('\n', open);
  for (let mark = text.indexOf('"', open + 1); mark >= 0; mark = text.indexOf('"', mark + 2)) {
    if (text[mark + 1] === '"') continue;
    let after = mark + 1;
    while (text[after] !== delimiter && text[after] !== '\n' && /\s/.test(text[after] ?? '')) after += 1;
    if (text[after] === delimiter || text[after] === '\n') return after;
    const opens = text[mark - 1] === '\n' || text[mark - 1] === delimiter;
    if (opens && newline >= 0 && newline < mark && after < text.length) return -1;
  }
  return -1;
}
