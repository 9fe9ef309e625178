export type Cell = string | number | boolean | null;

type Style = { readonly quoting: 'all' | 'needed'; readonly lineEnd: '\n' | '\r\n' };

/** A CSV text with its header row; every line, the last one too, carries its end. */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[], style: Style): string {
  return [header, ...rows]
    .map((row) => row.map((cell) => cellOf(cell, style)).join(',') + style.lineEnd)
    .join('');
}

function cellOf(cell: Cell, style: Style): string {
  const text = cell === null ? '' : String(cell);
  if (style.quoting === 'needed' && !/[",\r\n]/.test(text)) return text;
  return `"${text.replaceAll('"', '""')}"`;
}
