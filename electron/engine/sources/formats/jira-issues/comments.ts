import type { Comment } from '../../../model.ts';
import { nameAndLogin } from '../../cells/people-lists.ts';
import { problemOf } from '../../cells/read-cells.ts';
import { commentList } from '../../cells/ticket-comments.ts';
import type { Glossary, Problem, RecordCells, Times } from '../../format.ts';

/**
 * Comments of an issue as a JSON list, or null when the file has no comment column. A cell is
 * `<time>;<account id or username>;<text>`; ids that the file names elsewhere get the name before them. The REST API
 * spreads them over columns.
 */
export function commentsOf(record: RecordCells, times: Times, glossary: Glossary): string | null {
  const cells = record.all('comments');
  if (cells !== null)
    return JSON.stringify(
      cells.filter((cell) => cell !== '').map((cell) => commentOf(cell, times, glossary)),
    );
  const spread = {
    at: 'comment_at',
    author: 'comment_author',
    text: 'comment_text',
    pieces: 'comment_pieces',
  };
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
    author: nameAndLogin(glossary.get(author) ?? '', author),
    text: withNames(cell.slice(second + 1).trim(), glossary),
  };
}

/** A note when the search of the REST API has left comments out, as it does for issues with many. */
export function leftOut(record: RecordCells): readonly Problem[] {
  const total = Number(record.text('comment_total') || 0);
  const held = (record.all('comment_author') ?? []).filter((author) => author !== '').length;
  if (total <= held) return [];
  const message = `The issue has ${total} comments and the file holds ${held} of them.`;
  return [problemOf(record, 'comment_total', message)];
}

/** Puts names in the place of mentions: who is named in a ticket is what the matching asks. */
export function withNames(text: string, glossary: Glossary): string {
  return text.replace(/\[~(?:accountid:)?([^\]\s]+)\]/g, (mention, id: string) =>
    glossary.has(id) ? `@${glossary.get(id)}` : mention,
  );
}
