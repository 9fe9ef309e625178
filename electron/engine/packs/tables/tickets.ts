import { instantCell, listCell } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT t.key, t.title, t.status, t.created_at, t.resolved_at, t.updated_at, t.opener, t.requester, t.affected, t.assignee,
       t.approvers, t.sessions, t.targets, t.first_at, t.last_at, s.file, t.row
FROM ticket t LEFT JOIN source s ON s.id = t.source_id ORDER BY t.key`;

type Row = {
  key: string;
  title: string;
  status: string | null;
  created_at: number | null;
  resolved_at: number | null;
  updated_at: number | null;
  opener: string | null;
  requester: string | null;
  affected: string | null;
  assignee: string | null;
  approvers: string | null;
  sessions: number;
  targets: number;
  first_at: number | null;
  last_at: number | null;
  file: string | null;
  row: number | null;
};

export const ticketsTable: Table = {
  file: 'tickets.csv',
  about:
    'Every ticket that was linked, proposed or suggested, in its newest version, how widely it is used, and the row it stands in.',
  columns: [
    'key',
    'title',
    'status',
    'created_at',
    'resolved_at',
    'updated_at',
    'opened_by',
    'requester',
    'affected',
    'assignee',
    'approvers',
    'sessions',
    'accounts',
    'first_session_at',
    'last_session_at',
    'file',
    'row',
  ],
  *rows(reader) {
    for (const row of reader.prepare(SQL).all() as Row[]) {
      yield [
        row.key,
        row.title,
        row.status,
        instantCell(row.created_at),
        instantCell(row.resolved_at),
        instantCell(row.updated_at),
        listCell(row.opener),
        listCell(row.requester),
        listCell(row.affected),
        listCell(row.assignee),
        listCell(row.approvers),
        row.sessions,
        row.targets,
        instantCell(row.first_at),
        instantCell(row.last_at),
        row.file,
        row.row,
      ];
    }
  },
};
