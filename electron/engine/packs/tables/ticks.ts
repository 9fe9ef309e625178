import { TICK_WORDS, type Answer, type TickId } from '../../../../shared/words.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT t.session_id, t.tick, t.answer, t.sentence, s.file, t.row
FROM tick t JOIN session e ON e.id = t.session_id LEFT JOIN source s ON s.id = t.source_id
ORDER BY e.started_at, e.id, t.part`;

type Row = {
  session_id: string;
  tick: TickId;
  answer: Answer;
  sentence: string;
  file: string | null;
  row: number | null;
};

export const ticksTable: Table = {
  file: 'ticks.csv',
  about:
    'The nine tests of every session: question, answer, the sentence that gives the reason, and the cited row.',
  columns: ['session', 'tick', 'question', 'answer', 'sentence', 'file', 'row'],
  *rows(reader) {
    for (const row of reader.prepare(SQL).all() as Row[]) {
      yield [
        row.session_id,
        row.tick,
        TICK_WORDS[row.tick].question,
        row.answer,
        row.sentence,
        row.file,
        row.row,
      ];
    }
  },
};
