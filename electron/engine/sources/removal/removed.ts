import type { RemovedSource } from '../../../../shared/contract/sources.ts';
import type { Readable } from '../../db/open.ts';
import { formats } from '../formats/index.ts';

type Row = Omit<RemovedSource, 'title'>;

/** What was taken out and can be put back, the last first, with who did it and when as the log says. */
export function removedSources(reader: Readable): RemovedSource[] {
  const rows = reader
    .prepare(
      `SELECT removed.id, removed.file, removed.kind, removed.total AS rows, log_entry.who AS "by", log_entry.at
       FROM removed_source AS removed JOIN log_entry ON log_entry.seq = removed.seq ORDER BY removed.seq DESC`,
    )
    .all() as Row[];
  return rows.map((row) => ({ ...row, title: formats.find(({ id }) => id === row.kind)?.title ?? row.kind }));
}
