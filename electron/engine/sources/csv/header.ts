import type { Column, RecordCells } from '../format.ts';

/** Makes header texts comparable: no case, accents, spaces, `_`, `.`, `-` or byte order mark. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_.\-:"'*\ufeff\u200b]+/gu, '');
}

/** Where each column of a format stands in a file. */
export type HeaderMap = {
  has(column: string): boolean;
  /** The text of the column's best name in this file, or its first name when the file lacks it. */
  label(column: string): string;
  record(row: number, cells: readonly string[]): RecordCells;
};

type Place = {
  readonly byName: readonly number[];
  readonly byHeader: readonly number[];
  readonly label: string;
};

export function mapHeader(header: readonly string[], columns: readonly Column[]): HeaderMap {
  const positions = positionsOf(header);
  const places = new Map<string, Place>();
  for (const { id, names } of columns) {
    const byName = [...new Set(names.flatMap((name) => positions.get(fold(name)) ?? []))];
    const [best] = byName;
    if (best === undefined) continue;
    places.set(id, {
      byName,
      byHeader: [...byName].sort((one, other) => one - other),
      label: (header[best] ?? '').trim(),
    });
  }
  const label = (column: string) =>
    places.get(column)?.label ?? columns.find(({ id }) => id === column)?.names[0] ?? column;
  return {
    has: (column) => places.has(column),
    label,
    record: (row, cells) => ({
      row,
      label,
      text: (column) => firstText(cells, places.get(column)),
      all: (column) => places.get(column)?.byHeader.map((at) => (cells[at] ?? '').trim()) ?? null,
    }),
  };
}

function positionsOf(header: readonly string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (const [at, text] of header.entries()) {
    const name = fold(text);
    const known = positions.get(name);
    if (known) known.push(at);
    else positions.set(name, [at]);
  }
  return positions;
}

function firstText(cells: readonly string[], place: Place | undefined): string | null {
  if (place === undefined) return null;
  for (const at of place.byName) {
    const text = (cells[at] ?? '').trim();
    if (text !== '') return text;
  }
  return '';
}
