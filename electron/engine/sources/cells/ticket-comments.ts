import type { Comment } from '../../model.ts';
import type { Glossary, RecordCells, Times } from '../format.ts';
import { nameAndLogin } from './people-lists.ts';
import { isNothing } from './read-cells.ts';

/** Columns of comments that are spread over several: what belongs together stands at the same place of each. */
export type CommentColumns = {
  readonly at: string;
  readonly author: string;
  readonly text: string;
  /** Pieces of texts that do not say which comment they are of. */
  readonly pieces?: string;
};

/** Comments as a JSON list, or null when the file has no column of them. */
export function commentList(
  record: RecordCells,
  times: Times,
  columns: CommentColumns,
  glossary: Glossary = new Map(),
): string | null {
  const [written, authors, texts] = [columns.at, columns.author, columns.text].map((one) => record.all(one));
  const pieces = columns.pieces === undefined ? null : record.all(columns.pieces);
  if (!authors && !texts && !pieces) return null;
  const count = Math.max(written?.length ?? 0, authors?.length ?? 0, texts?.length ?? 0);
  const comments = Array.from({ length: count }, (_, at): Comment => {
    const author = authors?.[at] ?? '';
    return {
      at: instant(record, times, columns.at, written?.[at] ?? ''),
      author: isNothing(author) ? '' : nameAndLogin(glossary.get(author) ?? '', author),
      text: texts?.[at] ?? '',
    };
  }).filter(({ author, text }) => author !== '' || text !== '');
  return JSON.stringify(withPieces(comments, (pieces ?? []).filter((piece) => piece !== '').join(' ')));
}

/** Gives the pieces to the only comment; of several nobody can tell whose they are. */
function withPieces(comments: readonly Comment[], text: string): readonly Comment[] {
  const [first, second] = comments;
  if (text === '') return comments;
  if (first !== undefined && second === undefined) return [{ ...first, text }];
  return [...comments, { at: null, author: '', text }];
}

function instant(record: RecordCells, times: Times, column: string, text: string): number | null {
  if (isNothing(text)) return null;
  const moment = times.read(text, 'start', record.zone(column));
  return 'problem' in moment ? null : moment.at;
}

/** Texts of a comment column that tells neither author nor time; null when the file has none. */
export function plainComments(record: RecordCells, column: string): string | null {
  const texts = record.all(column);
  if (texts === null) return null;
  const said = texts.filter((text) => !isNothing(text));
  return JSON.stringify(said.map((text) => ({ at: null, author: '', text })));
}
