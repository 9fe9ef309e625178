import { basename } from 'node:path';
import type { ListsInside } from '../../../shared/contract/sources.ts';
import { lookInside } from './file/place.ts';

/**
 * The lists that a file holds: itself, the members of an archive or the sheets of a workbook. A file with one list
 * goes by its own name.
 * @throws AuditError `file-unreadable`, `file-malformed`.
 */
export async function listsIn(path: string): Promise<ListsInside> {
  const name = basename(path);
  const { inside, leftOut } = await lookInside(path);
  const lists =
    inside.length === 1
      ? [{ list: null, name }]
      : inside.map((list) => ({ list, name: list === null ? name : `${name}/${list}` }));
  return { lists, leftOut: [...leftOut] };
}
