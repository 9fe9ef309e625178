import type { Table } from './table.ts';

const SQL = `
WITH cited (source_id, row, by) AS (
  SELECT source_id, row, 'session' FROM session_row
  UNION SELECT source_id, row, 'tick' FROM tick WHERE source_id IS NOT NULL AND row IS NOT NULL
  UNION SELECT t.source_id, t.row, 'ticket' FROM link l JOIN ticket t ON t.key = l.ticket_key
  UNION SELECT c.value ->> 'sourceId', c.value ->> 'row', 'finding' FROM finding f, json_each(f.cites) c
  UNION SELECT c.value ->> 'sourceId', c.value ->> 'row', 'roster' FROM roster_entry r, json_each(r.cites) c
)
SELECT s.file, r.row, r.fate, group_concat(c.by, ' ' ORDER BY c.by) AS cited_by, s.header, r.cells
FROM cited c
JOIN source s ON s.id = c.source_id
JOIN record r ON r.source_id = c.source_id AND r.row = c.row
GROUP BY s.id, r.row ORDER BY s.file, s.sha256, r.row`;

type Row = { file: string; row: number; fate: string; cited_by: string; header: string; cells: string };

export const citedRowsTable: Table = {
  file: 'cited-rows.csv',
  about:
    'Every row that a session, test, link, finding or roster entry cites, word for word, as JSON pairs of column and cell.',
  columns: ['file', 'row', 'fate', 'cited_by', 'record'],
  *rows(reader) {
    for (const row of reader.prepare(SQL).iterate() as Iterable<Row>) {
      yield [row.file, row.row, row.fate, row.cited_by, recordText(row.header, row.cells)];
    }
  },
};

/** Pairs, not an object: a header may name two columns alike. */
function recordText(header: string, cells: string): string {
  const names = JSON.parse(header) as string[];
  const values = JSON.parse(cells) as string[];
  return JSON.stringify(values.map((value, index) => [names[index] ?? `column ${index + 1}`, value]));
}
