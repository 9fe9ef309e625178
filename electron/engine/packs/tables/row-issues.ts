import type { Table } from './table.ts';

const SQL = `
SELECT s.file, i.row, i.column_name, i.level, i.message, i.raw
FROM issue i JOIN source s ON s.id = i.source_id ORDER BY s.file, s.sha256, i.row, i.part`;

type Row = {
  file: string;
  row: number;
  column_name: string | null;
  level: string;
  message: string;
  raw: string;
};

export const rowIssuesTable: Table = {
  file: 'row-issues.csv',
  about: 'Rows that could not be read, and notes on rows that were.',
  columns: ['file', 'row', 'column', 'level', 'message', 'raw'],
  *rows(reader) {
    for (const row of reader.prepare(SQL).iterate() as Iterable<Row>) {
      yield [row.file, row.row, row.column_name, row.level, row.message, row.raw];
    }
  },
};
