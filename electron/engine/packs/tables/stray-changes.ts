import { instantCell } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT c.at, c.user, c.delegate, c.text, s.file, c.row
FROM stray_change c JOIN source s ON s.id = c.source_id ORDER BY c.at, s.file, s.sha256, c.row`;

type Row = { at: number; user: string; delegate: string | null; text: string; file: string; row: number };

export const strayChangesTable: Table = {
  file: 'stray-changes.csv',
  about: 'Changes made and logouts as somebody else that fall into no known session.',
  columns: ['at', 'user', 'delegate', 'text', 'file', 'row'],
  *rows(reader) {
    for (const row of reader.prepare(SQL).all() as Row[]) {
      yield [instantCell(row.at), row.user, row.delegate, row.text, row.file, row.row];
    }
  },
};
