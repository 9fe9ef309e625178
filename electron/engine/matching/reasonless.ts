import type { Readable } from '../db/open.ts';
import { counted } from '../db/counted.ts';

/** Kinds of files that can carry the reason of a session. */
const CAN_SAY = ['assumed-sessions', 'aws-cloudtrail'];

type Row = { readonly id: number; readonly kind: string; readonly list: string; readonly says: 0 | 1 };

/**
 * Sources of sessions that have no reasons although their kind can carry them and other files of the review do: what their
 * sessions were for may have been written down. Pieces of one list, which have the same columns, are one file here.
 */
export function reasonlessSources(db: Readable): ReadonlySet<number> {
  const rows = db
    .prepare(
      `SELECT s.id, s.kind, s.kind || s.header AS list,
              EXISTS (SELECT 1 FROM assumed_session a WHERE a.source_id = s.id AND trim(a.reason) <> '' AND ${counted('a')})
              OR EXISTS (SELECT 1 FROM impersonation_event e WHERE e.source_id = s.id AND trim(e.reason) <> '' AND ${counted('e')})
                AS says
       FROM source s`,
    )
    .all() as Row[];
  const saying = new Set(rows.filter(({ says }) => says === 1).map(({ list }) => list));
  if (saying.size === 0) return new Set();
  const silent = rows.filter(({ kind, list }) => CAN_SAY.includes(kind) && !saying.has(list));
  return new Set(silent.map(({ id }) => id));
}
