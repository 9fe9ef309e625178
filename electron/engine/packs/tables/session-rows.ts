import { sessionRows } from '../../views/session-rows.ts';
import { instantCell } from './cells.ts';
import type { Table } from './table.ts';

export const sessionRowsTable: Table = {
  file: 'session-rows.csv',
  about:
    'Every row behind every session: its start and end, what was changed, opened or done inside it, and sign-ins meanwhile.',
  columns: ['session', 'at', 'role', 'text', 'section', 'changed', 'before', 'after', 'file', 'row'],
  *rows(reader) {
    for (const { session, at, role, text, change, file, row } of sessionRows(reader, false)) {
      yield [
        session,
        instantCell(at) ?? 'not recorded',
        role,
        text,
        change?.section ?? null,
        change?.what ?? null,
        change && (change.before ?? 'not recorded'),
        change && (change.after ?? 'not recorded'),
        file,
        row,
      ];
    }
  },
};
