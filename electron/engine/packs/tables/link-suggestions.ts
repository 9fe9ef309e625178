import { SUGGESTION_WORDS, type SuggestionBasis } from '../../../../shared/link-words.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT g.session_id, g.ticket_key, g.basis, g.written, g.sentence, s.file, t.row
FROM link_suggestion g JOIN session e ON e.id = g.session_id
LEFT JOIN ticket t ON t.key = g.ticket_key LEFT JOIN source s ON s.id = t.source_id
ORDER BY e.started_at, e.id, g.part`;

type Row = {
  session_id: string;
  ticket_key: string;
  basis: SuggestionBasis;
  written: string;
  sentence: string;
  file: string | null;
  row: number | null;
};

export const linkSuggestionsTable: Table = {
  file: 'link-suggestions.csv',
  about: 'Tickets that may be meant by a reason and are not linked: nothing was concluded from them.',
  columns: ['session', 'ticket', 'why', 'written', 'sentence', 'file', 'row'],
  *rows(reader) {
    for (const row of reader.prepare(SQL).all() as Row[]) {
      const { session_id, ticket_key, basis, written, sentence, file, row: number } = row;
      yield [session_id, ticket_key, SUGGESTION_WORDS[basis], written, sentence, file, number];
    }
  },
};
