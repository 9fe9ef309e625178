import { instantCell } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT t.person_key, p.name, t.field, t.value, t.from_at, t.to_at, t.basis, t.sentence, s.file, t.row
FROM person_state t JOIN person p ON 'p:' || p.id = t.person_key LEFT JOIN source s ON s.id = t.source_id
ORDER BY p.name, t.person_key, t.part`;

type Row = {
  person_key: string;
  name: string;
  field: string;
  value: string | null;
  from_at: number | null;
  to_at: number | null;
  basis: string;
  sentence: string;
  file: string | null;
  row: number | null;
};

export const overTimeTable: Table = {
  file: 'people-over-time.csv',
  about:
    'What held of everybody in a session or on the roster, from when until when (an empty cell: since ever, until now), and how it is known.',
  columns: ['person', 'name', 'field', 'value', 'from', 'until', 'basis', 'why', 'file', 'row'],
  *rows(reader) {
    for (const row of reader.prepare(SQL).iterate() as Iterable<Row>) {
      yield [
        row.person_key.slice(2),
        row.name,
        row.field,
        row.value ?? 'not recorded',
        instantCell(row.from_at),
        instantCell(row.to_at),
        row.basis,
        row.sentence,
        row.file,
        row.row,
      ];
    }
  },
};
