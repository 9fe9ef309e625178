import { instantCell } from './cells.ts';
import type { Table } from './table.ts';

/** The answer in force stands beside each question; answers to pairs that are asked no more stand alone. */
const SQL = `
WITH answered AS (
  SELECT subject, answer, words, note, seq FROM (
    SELECT subject, answer, words, note, seq, row_number() OVER (PARTITION BY subject ORDER BY seq DESC) AS place
    FROM identity_decision)
  WHERE place = 1 AND answer IS NOT NULL)
SELECT coalesce(i.subject, d.subject) AS subject, i.kind, i.text, i.sentence,
       (SELECT group_concat(coalesce(json_extract(c.value, '$.username'), json_extract(c.value, '$.name')), '; ')
        FROM json_each(i.candidates) c) AS candidates,
       json_array_length(i.sessions) AS sessions, i.tickets, d.answer, d.words, d.note, l.who, l.at
FROM identity_item i FULL JOIN answered d ON d.subject = i.subject LEFT JOIN log_entry l ON l.seq = d.seq
ORDER BY i.part IS NULL, i.part, subject`;

type Row = {
  subject: string;
  kind: string | null;
  text: string | null;
  sentence: string | null;
  candidates: string | null;
  sessions: number | null;
  tickets: number | null;
  answer: string | null;
  words: string | null;
  note: string | null;
  who: string | null;
  at: number | null;
};

export const identityQuestionsTable: Table = {
  file: 'identity-questions.csv',
  about: 'What the files leave open about who is who, whom it may mean, and what a person answered.',
  columns: [
    'subject',
    'kind',
    'text',
    'why_asked',
    'candidates',
    'sessions',
    'tickets',
    'answer',
    'chosen',
    'note',
    'who',
    'at',
  ],
  *rows(reader) {
    for (const row of reader.prepare(SQL).all() as Row[]) {
      yield [
        row.subject,
        row.kind ?? 'no longer asked',
        row.text,
        row.sentence,
        row.candidates,
        row.sessions,
        row.tickets,
        row.answer ?? 'open',
        row.words,
        row.note,
        row.who,
        instantCell(row.at),
      ];
    }
  },
};
