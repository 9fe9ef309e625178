import { SESSION_KINDS } from '../../../../shared/words.ts';
import type { Readable } from '../../db/open.ts';

/**
 * When the first of the files with sessions that the review holds was imported (ms, UTC), by the log; null: none of
 * their entries has a time, as on the command line.
 */
export function sessionsImportedAt(db: Readable): number | null {
  return db
    .prepare(
      `SELECT min(l.at) FROM log_entry l
       WHERE l.action = 'source.imported' AND json_extract(l.detail, '$.sha256') IN
         (SELECT s.sha256 FROM source s WHERE s.kind IN (SELECT value FROM json_each(?)))`,
    )
    .pluck()
    .get(JSON.stringify(SESSION_KINDS)) as number | null;
}
