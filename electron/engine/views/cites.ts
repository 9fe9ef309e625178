import type { Cite } from '../../../shared/contract/common.ts';
import type { Readable } from '../db/open.ts';
import type { Cite as Place } from '../model.ts';

/** Gives rows the names of their files; rows of a source that was taken out since are left out. */
export function citer(db: Readable): (places: readonly Place[]) => Cite[] {
  const rows = db.prepare('SELECT id, file FROM source').all() as { id: number; file: string }[];
  const files = new Map(rows.map(({ id, file }) => [id, file]));
  return (places) =>
    places.flatMap(({ sourceId, row }) => {
      const file = files.get(sourceId);
      return file === undefined ? [] : [{ sourceId, file, row }];
    });
}
