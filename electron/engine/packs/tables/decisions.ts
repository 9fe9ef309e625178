import { instantCell } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT d.seq, d.finding_id, f.rule, f.subject, d.disposition, d.note, l.who, l.at, f.outgrown = d.seq AS outgrown
FROM decision_of d JOIN log_entry l ON l.seq = d.seq LEFT JOIN finding f ON f.id = d.finding_id
ORDER BY d.seq, d.finding_id`;

type Row = {
  seq: number;
  finding_id: string;
  rule: string | null;
  subject: string | null;
  disposition: string | null;
  note: string;
  who: string;
  at: number | null;
  outgrown: 0 | 1 | null;
};

export const decisionsTable: Table = {
  file: 'decisions.csv',
  about:
    'Every decision in the order it was made, undone ones too; `log_seq` is its line in log.jsonl. `outgrown`: rules or sessions have come since, and it holds no more.',
  columns: ['log_seq', 'finding', 'rule', 'subject', 'disposition', 'note', 'who', 'at', 'outgrown'],
  *rows(reader) {
    for (const row of reader.prepare(SQL).all() as Row[]) {
      yield [
        row.seq,
        row.finding_id,
        row.rule ?? 'not found any more',
        row.subject,
        row.disposition ?? 'taken back',
        row.note,
        row.who,
        instantCell(row.at),
        row.outgrown === 1 ? 'yes' : 'no',
      ];
    }
  },
};
