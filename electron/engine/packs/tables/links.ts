import { LINK_ANSWER_WORDS, type LinkAnswer } from '../../../../shared/link-words.ts';
import type { ClockAnswer } from '../../model.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT l.session_id, l.ticket_key, l.how, l.auto, l.answer, l.points, l.judged, l.sentence, l.reasons, l.clock, s.file, t.row
FROM link l JOIN session e ON e.id = l.session_id
LEFT JOIN ticket t ON t.key = l.ticket_key LEFT JOIN source s ON s.id = t.source_id
ORDER BY e.started_at, e.id, l.part`;

type Row = {
  session_id: string;
  ticket_key: string;
  how: string;
  auto: string | null;
  answer: LinkAnswer | null;
  points: number;
  judged: 0 | 1;
  sentence: string;
  reasons: string;
  clock: string;
  file: string | null;
  row: number | null;
};

export const linksTable: Table = {
  file: 'links.csv',
  about:
    'Every ticket that was linked, proposed or rejected for a session, with its points reason by reason and what its clock says.',
  columns: [
    'session',
    'ticket',
    'how',
    'without_anybody',
    'person_said',
    'points',
    'judged',
    'sentence',
    'reasons',
    'clock',
    'file',
    'row',
  ],
  *rows(reader) {
    for (const row of reader.prepare(SQL).all() as Row[]) {
      const reasons = JSON.parse(row.reasons) as { reason: string; points: number }[];
      const waterfall = reasons.map(({ reason, points }) => `${reason} (${points})`).join('; ');
      yield [
        row.session_id,
        row.ticket_key,
        row.how,
        row.auto ?? 'not proposed',
        row.answer === null ? 'nothing' : LINK_ANSWER_WORDS[row.answer].done.toLowerCase(),
        row.points,
        row.judged === 1 ? 'yes' : 'no',
        row.sentence,
        waterfall,
        clockOf(row.clock),
        row.file,
        row.row,
      ];
    }
  },
};

const clockOf = (json: string): string =>
  (JSON.parse(json) as ClockAnswer[])
    .filter(({ answer }) => answer !== 'no')
    .map(({ sentence }) => sentence)
    .join(' ');
