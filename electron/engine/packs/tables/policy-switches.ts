import { instantCell } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT w.at, w.state, w.user, w.delegate, w.ticket_key, w.answer, w.sentence, s.file, w.row
FROM policy_switch w JOIN source s ON s.id = w.source_id ORDER BY w.part`;

type Row = {
  at: number;
  state: string | null;
  user: string;
  delegate: string | null;
  ticket_key: string | null;
  answer: string;
  sentence: string;
  file: string;
  row: number;
};

export const policySwitchesTable: Table = {
  file: 'policy-switches.csv',
  about:
    'Every move of the switch that lets administrators log in as anybody, and the ticket that asks for it.',
  columns: ['at', 'to', 'user', 'delegate', 'ticket', 'ticket_asks_for_it', 'why', 'file', 'row'],
  *rows(reader) {
    for (const row of reader.prepare(SQL).all() as Row[]) {
      yield [
        instantCell(row.at),
        row.state ?? 'not recorded',
        row.user,
        row.delegate,
        row.ticket_key,
        row.answer,
        row.sentence,
        row.file,
        row.row,
      ];
    }
  },
};
