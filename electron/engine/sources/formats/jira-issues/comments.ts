import type { Comment } from '../../../model.ts';
import { commentList } from '../../cells/ticket-comments.ts';
import type { Glossary, RecordCells, Times } from '../../format.ts';

/**
 * Comments of an issue as a JSON list, or null when the file has no comment column. A cell is
 * `<time>;<account id or username>;<text>`; ids that the file names elsewhere are replaced by the name. The REST API
 * spreads them over columns.
 */
export function commentsOf(record: RecordCells, times: Times, glossary: Glossary): string | null {
  const cells = record.all('comments');
  if (cells !== null)
    return JSON.stringify(cells.filter((cell) => cell !== '').map((cell) => commentOf(cell, times, glossary)));
  const spread = { at: 'comment_at', author: 'comment_author', text: 'comment_text' };
  return commentList(record, times, spread, glossary);
}

function commentOf(cell: string, times: Times, glossary: Glossary): Comment {
  const first = cell.indexOf(';');
  const second = cell.indexOf(';', first + 1);
  const moment = first > 0 && second > 0 ? times.read(cell.slice(0, first)) : { problem: 'no time' };
  if ('problem' in moment) return { at: null, author: '', text: withNames(cell, glossary) };
  const author = cell.slice(first + 1, second).trim();
  return {
    at: moment.at,
    author: glossary.get(author) ?? author,
    text: withNames(cell.slice(second + 1).trim(), glossary),
  };
}

/** Puts names in the place of mentions: who is named in a ticket is what the matching asks. */
export function withNames(text: string, glossary: Glossary): string {
  return text.replace(/\[~(?:accountid:)?([^\]\s]+)\]/g, (mention, id: string) =>
    glossary.has(id) ? `@${glossary.get(id)}` : mention,
  );
}
