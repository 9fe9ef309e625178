import Papa from 'papaparse';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * Finds the delimiter from the beginning of a text: the one by which most records have equally many cells,
 * and of those the one that gives most cells. A list of one column has a comma by convention.
 */
export function findDelimiter(head: string): string {
  let best = { delimiter: ',' as string, score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(head, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function scoreOf(head: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(head, { delimiter, newline: '\n', preview: 60 });
  const told = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  // The last one may be cut off by the end of the head; where nothing but a header says something, it is the header.
  const records = told.slice(0, data.length > 2 && told.length > 1 ? -1 : undefined);
  const widths = new Map<number, number>();
  for (const { length } of records) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  // Titles and filters of a report stand before the header and are narrower: the usual width counts, not the first.
  let [width, agreeing] = [0, 0];
  for (const [length, count] of widths) if (count > agreeing) [width, agreeing] = [length, count];
  return width < 2 ? 0 : agreeing / records.length + Math.min(width, 50) / 100;
}
