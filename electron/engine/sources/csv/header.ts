import type { Column, RecordCells } from '../format.ts';
import { openZone } from '../time/zone-offset.ts';

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
  /** The zone of the column's times that carry none; null: the file's. */
  zone(column: string): string | null;
  record(row: number, cells: readonly string[]): RecordCells;
};

type Place = {
  readonly byName: readonly number[];
  readonly byHeader: readonly number[];
  readonly label: string;
  readonly zone: string | null;
};

/** A zone that a header names for its column: "Started (UTC)", "Created At [America/Toronto]", `opened_at_utc`. */
const TOLD_ZONE =
  /[\s_]*[([]\s*(UTC|GMT|Z|[A-Z][a-z]+(?:\/[A-Z][A-Za-z_]+)+)\s*[)\]]\s*$|[\s_](UTC|GMT)\s*$/i;

function zoneTold(header: string): string | null {
  const match = TOLD_ZONE.exec(header);
  const told = match?.[1] ?? match?.[2];
  if (told === undefined) return null;
  if (/^(?:utc|gmt|z)$/i.test(told)) return 'UTC';
  return isZone(told) ? told : null;
}

/** "Closed (Yes/No)" tells no zone. */
function isZone(name: string): boolean {
  try {
    return openZone(name).name !== '';
  } catch {
    return false;
  }
}

export function mapHeader(header: readonly string[], columns: readonly Column[]): HeaderMap {
  const positions = positionsOf(header);
  const places = new Map<string, Place>();
  for (const { id, names, zone = null } of columns) {
    const byName = [...new Set(names.flatMap((name) => positions.get(fold(name)) ?? []))];
    const [best] = byName;
    if (best === undefined) continue;
    places.set(id, {
      byName,
      byHeader: [...byName].sort((one, other) => one - other),
      label: (header[best] ?? '').trim(),
      zone: zoneTold(header[best] ?? '') ?? zone,
    });
  }
  const label = (column: string) =>
    places.get(column)?.label ?? columns.find(({ id }) => id === column)?.names[0] ?? column;
  const zone = (column: string) => places.get(column)?.zone ?? null;
  return {
    has: (column) => places.has(column),
    label,
    zone,
    record: (row, cells) => ({
      row,
      label,
      zone,
      text: (column) => firstText(cells, places.get(column)),
      all: (column) => places.get(column)?.byHeader.map((at) => textIn(cells[at])) ?? null,
    }),
  };
}

function positionsOf(header: readonly string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  const put = (name: string, at: number): void => {
    const known = positions.get(name);
    if (known) known.push(at);
    else positions.set(name, [at]);
  };
  for (const [at, text] of header.entries()) {
    put(fold(text), at);
    // A header is known by its name with and without the zone it tells.
    if (zoneTold(text) !== null) put(fold(text.replace(TOLD_ZONE, '')), at);
  }
  return positions;
}

function firstText(cells: readonly string[], place: Place | undefined): string | null {
  if (place === undefined) return null;
  for (const at of place.byName) {
    const text = textIn(cells[at]);
    if (text !== '') return text;
  }
  return '';
}

/** What exports write so that a spreadsheet leaves zeros in front alone: ="0007". */
const FORCED_TEXT = /^="((?:[^"]|"")*)"$/;

/** A cell with space before its quotation mark: to the parser the mark is a sign like any other. */
const INDENTED = /^\s+"((?:[^"]|"")*)"$/;

function textIn(cell = ''): string {
  const text = cell.trim();
  if (!text.endsWith('"')) return text;
  const quoted = FORCED_TEXT.exec(text)?.[1] ?? INDENTED.exec(cell.trimEnd())?.[1];
  return quoted === undefined ? text : quoted.replaceAll('""', '"').trim();
}
