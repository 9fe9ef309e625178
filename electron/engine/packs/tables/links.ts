import type { Table } from './table.ts';

const SQL = `
SELECT l.session_id, l.ticket_key, l.how, l.points, l.judged, l.sentence, l.reasons, s.file, t.row
FROM link l JOIN session e ON e.id = l.session_id
LEFT JOIN ticket t ON t.key = l.ticket_key LEFT JOIN source s ON s.id = t.source_id
ORDER BY e.started_at, e.id, l.judged DESC, l.points DESC, l.ticket_key`;

type Row = {
  session_id: string;
  ticket_key: string;
  how: string;
  points: number;
  judged: 0 | 1;
  sentence: string;
  reasons: string;
  file: string | null;
  row: number | null;
};

export const linksTable: Table = {
  file: 'links.csv',
  about: 'Every ticket that was linked or proposed for a session, with its points reason by reason.',
  columns: ['session', 'ticket', 'how', 'points', 'judged', 'sentence', 'reasons', 'file', 'row'],
  *rows(reader) {
    for (const row of reader.prepare(SQL).all() as Row[]) {
      const reasons = JSON.parse(row.reasons) as { reason: string; points: number }[];
      const waterfall = reasons.map(({ reason, points }) => `${reason} (${points})`).join('; ');
      yield [
        row.session_id,
        row.ticket_key,
        row.how,
        row.points,
        row.judged === 1 ? 'yes' : 'no',
        row.sentence,
        waterfall,
        row.file,
        row.row,
      ];
    }
  },
};
