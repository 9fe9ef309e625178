import type { Comment } from '../../../model.ts';
import { isNothing } from '../../cells/read-cells.ts';
import type { RecordCells, Times } from '../../format.ts';

/** The line above each entry of a journal: `2026-02-17 14:05:00 - Ana Lopes (Additional comments)`. */
const ENTRY = /^(\d[\d\p{L}.:/ -]{8,30}?) - ([^\n]+?) \([^()\n]{3,40}\)$/gmu;

/**
 * Comments and work notes as a JSON list; null when the file has no such column. A cell holds all entries of a ticket,
 * the newest first; a cell without such lines is one comment.
 */
export function journalOf(record: RecordCells, times: Times): string | null {
  const cells = record.all('comments');
  if (cells === null) return null;
  return JSON.stringify(cells.filter((text) => !isNothing(text)).flatMap((text) => entriesOf(text, times)));
}

function entriesOf(cell: string, times: Times): Comment[] {
  const text = cell.replace(/\r\n?/g, '\n');
  const heads = [...text.matchAll(ENTRY)];
  const [first] = heads;
  if (first === undefined) return [{ at: null, author: '', text }];
  const entries = heads.map((head, at): Comment => {
    const moment = times.read(head[1] ?? '');
    const body = text.slice(head.index + head[0].length, heads[at + 1]?.index);
    return { at: 'problem' in moment ? null : moment.at, author: head[2] ?? '', text: body.trim() };
  });
  const before = text.slice(0, first.index).trim();
  return before === '' ? entries : [{ at: null, author: '', text: before }, ...entries];
}
