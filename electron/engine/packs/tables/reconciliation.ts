import { SESSION_CHECKS } from '../../../../shared/check-words.ts';
import { instantCell } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT s.id, s.started_at, s.actor_name, s.target_name, c.check_id, c.answer, c.sentence, o.file, c.row
FROM session s JOIN session_check c ON c.session_id = s.id LEFT JOIN source o ON o.id = c.source_id
  JOIN json_each(?) e ON e.value = c.check_id
ORDER BY s.started_at, s.id, e.key`;

type Row = {
  id: string;
  started_at: number;
  actor_name: string;
  target_name: string;
  check_id: string;
  answer: string;
  sentence: string;
  file: string | null;
  row: number | null;
};

export const reconciliationTable: Table = {
  file: 'reconciliation.csv',
  about:
    'For every session what its sources say of each other: seen here and there, or missing where it should stand.',
  columns: ['session', 'started_at', 'actor', 'target', 'check', 'answer', 'why', 'file', 'row'],
  *rows(reader) {
    for (const row of reader.prepare(SQL).iterate(JSON.stringify(SESSION_CHECKS)) as Iterable<Row>) {
      yield [
        row.id,
        instantCell(row.started_at),
        row.actor_name,
        row.target_name,
        row.check_id,
        row.answer,
        row.sentence,
        row.file,
        row.row,
      ];
    }
  },
};
