import { instantCell } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT p.id, p.name, a.kind, a.text, a.from_at, a.to_at, a.basis, s.file, a.row
FROM person_alias a JOIN person p ON p.id = a.person_id LEFT JOIN source s ON s.id = a.source_id
ORDER BY p.name, p.id, a.part`;

type Row = {
  id: string;
  name: string;
  kind: string;
  text: string;
  from_at: number | null;
  to_at: number | null;
  basis: string;
  file: string | null;
  row: number | null;
};

export const aliasesTable: Table = {
  file: 'aliases.csv',
  about:
    'Every way in which somebody is named, since when and until when (an empty cell: since ever, until now), and the row that says so.',
  columns: ['person', 'name', 'kind', 'alias', 'from', 'until', 'basis', 'file', 'row'],
  *rows(reader) {
    for (const row of reader.prepare(SQL).iterate() as Iterable<Row>) {
      yield [
        row.id,
        row.name,
        row.kind,
        row.text,
        instantCell(row.from_at),
        instantCell(row.to_at),
        row.basis,
        row.file,
        row.row,
      ];
    }
  },
};
