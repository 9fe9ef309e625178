import Papa from 'papaparse';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * Finds the delimiter from the beginning of a text: the one by which most records have as many cells as the header,
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
  // The last one may be cut off by the end of the head.
  const records = data
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .slice(0, data.length > 2 ? -1 : undefined);
  const width = records[0]?.length ?? 0;
  if (width < 2) return 0;
  const agreeing = records.filter((cells) => cells.length === width).length / records.length;
  return agreeing + Math.min(width, 50) / 100;
}
