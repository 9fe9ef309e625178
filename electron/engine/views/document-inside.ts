import type { ReviewDocument } from '../../../shared/document.ts';
import type { Readable } from '../db/open.ts';
import { isoInstant } from './iso-instant.ts';
import { sessionRows } from './session-rows.ts';

type Inside = NonNullable<ReviewDocument['sessions'][number]['inside']>[number];

/** What was changed, opened or done inside each session, and who signed in meanwhile, in order of time. */
export function insideOf(reader: Readable): Map<string, Inside[]> {
  const lists = new Map<string, Inside[]>();
  for (const { session, role, at, text, change, file, row } of sessionRows(reader, true)) {
    const list = lists.get(session) ?? [];
    if (list.length === 0) lists.set(session, list);
    list.push({
      role: role as Inside['role'],
      at: at === null ? null : isoInstant(at),
      text,
      change: change && { what: change.what, before: change.before, after: change.after },
      file,
      row,
    });
  }
  return lists;
}
