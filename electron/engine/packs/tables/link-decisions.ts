import { instantCell } from './cells.ts';
import type { Table } from './table.ts';

/** A session may have had another id when it was decided. */
const SQL = `
SELECT d.seq, d.session_id AS session, s.started_at, s.actor_name, s.target_name, d.ticket_key, d.answer, d.blind,
       (SELECT count(*) FROM link_decision o WHERE o.seq = d.seq) AS together, d.note, l.who, l.at
FROM link_said d JOIN log_entry l ON l.seq = d.seq LEFT JOIN session s ON s.id = d.session_id
ORDER BY d.seq, s.started_at, d.session_id, d.ticket_key`;

type Row = {
  seq: number;
  session: string;
  started_at: number | null;
  actor_name: string | null;
  target_name: string | null;
  ticket_key: string;
  answer: string | null;
  blind: 0 | 1;
  together: number;
  note: string;
  who: string;
  at: number | null;
};

export const linkDecisionsTable: Table = {
  file: 'link-decisions.csv',
  about:
    'What people said about links of sessions to tickets, in the order in which they said it, taken back or not; `log_seq` is its line in log.jsonl.',
  columns: [
    'log_seq',
    'session',
    'started_at',
    'actor',
    'target',
    'ticket',
    'answer',
    'points_hidden',
    'decided_together',
    'note',
    'who',
    'at',
  ],
  *rows(reader) {
    for (const row of reader.prepare(SQL).all() as Row[]) {
      yield [
        row.seq,
        row.session,
        instantCell(row.started_at),
        row.actor_name ?? 'not in the review any more',
        row.target_name,
        row.ticket_key,
        row.answer ?? 'taken back',
        row.blind === 1 ? 'yes' : 'no',
        row.together,
        row.note,
        row.who,
        instantCell(row.at),
      ];
    }
  },
};
