import { instantCell, listCell } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT t.key, t.title, t.status, t.created_at, t.resolved_at, t.requester, t.assignee, s.file, t.row
FROM ticket t LEFT JOIN source s ON s.id = t.source_id ORDER BY t.key`;

type Row = {
  key: string;
  title: string;
  status: string | null;
  created_at: number | null;
  resolved_at: number | null;
  requester: string | null;
  assignee: string | null;
  file: string | null;
  row: number | null;
};

export const ticketsTable: Table = {
  file: 'tickets.csv',
  about: 'Every ticket that was linked or proposed, in its newest version, with the row it stands in.',
  columns: ['key', 'title', 'status', 'created_at', 'resolved_at', 'requester', 'assignee', 'file', 'row'],
  *rows(reader) {
    for (const row of reader.prepare(SQL).all() as Row[]) {
      yield [
        row.key,
        row.title,
        row.status,
        instantCell(row.created_at),
        instantCell(row.resolved_at),
        listCell(row.requester),
        listCell(row.assignee),
        row.file,
        row.row,
      ];
    }
  },
};
