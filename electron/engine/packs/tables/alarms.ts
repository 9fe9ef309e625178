import { careOf } from '../../sources/care/care.ts';
import { instantCell } from './cells.ts';
import type { Table } from './table.ts';

export const alarmsTable: Table = {
  file: 'alarms.csv',
  about: 'Known limits of the files, each with the reason why it does not stand, where somebody wrote one.',
  columns: ['file', 'list', 'sha256', 'alarm', 'message', 'reason', 'written_by', 'written_at'],
  *rows(reader) {
    for (const { source, alarms } of careOf(reader)) {
      for (const { code, message, reason, by, at } of alarms) {
        yield [
          source.file,
          source.list,
          source.sha256,
          code,
          message,
          reason ?? 'no reason written',
          by,
          instantCell(at),
        ];
      }
    }
  },
};
