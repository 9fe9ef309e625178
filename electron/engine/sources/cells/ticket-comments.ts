import type { Comment } from '../../model.ts';
import type { Glossary, RecordCells, Times } from '../format.ts';
import { isNothing } from './read-cells.ts';

/** Columns of comments that are spread over several: what belongs together stands at the same place of each. */
export type CommentColumns = { readonly at: string; readonly author: string; readonly text: string };

/**
 * Comments as a JSON list, or null when the file has no column of them. Texts that do not fall to the authors one to
 * one (a comment of several paragraphs) are one comment of nobody: who wrote which is not told.
 */
export function commentList(
  record: RecordCells,
  times: Times,
  columns: CommentColumns,
  glossary: Glossary = new Map(),
): string | null {
  const [written, authors, texts] = [columns.at, columns.author, columns.text].map((one) => record.all(one));
  if (!authors && !texts) return null;
  const filled = (cells: readonly string[] | null | undefined) => (cells ?? []).filter((text) => text !== '');
  const even = (texts?.length ?? 0) === Math.max(authors?.length ?? 0, written?.length ?? 0) || !authors;
  const count = Math.max(written?.length ?? 0, authors?.length ?? 0, even ? (texts?.length ?? 0) : 0);
  const comments = Array.from({ length: count }, (_, at): Comment => {
    const author = authors?.[at] ?? '';
    return {
      at: instant(record, times, columns.at, written?.[at] ?? ''),
      author: isNothing(author) ? '' : (glossary.get(author) ?? author),
      text: even ? (texts?.[at] ?? '') : '',
    };
  });
  const loose = even ? '' : filled(texts).join('\n');
  const all = loose === '' ? comments : [...comments, { at: null, author: '', text: loose }];
  return JSON.stringify(all.filter(({ author, text }) => author !== '' || text !== ''));
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
