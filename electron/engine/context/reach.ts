import type { Readable } from '../db/open.ts';
import type { Reach } from './only-lists.ts';

/** A month without a single row is taken for a hole between two exports, in which changes are not seen. */
const HOLE_DAYS = 31;

/** The time in which the trail would show a change up to its end: from after its last hole. */
export function reachOf(db: Readable): Reach {
  const days = db
    .prepare('SELECT DISTINCT at / 86400000 AS day FROM audit_event ORDER BY day DESC')
    .pluck()
    .all() as number[];
  const [last] = days;
  if (last === undefined) return null;
  const end = days.findIndex((day, place) => day - (days[place + 1] ?? -Infinity) > HOLE_DAYS);
  return db
    .prepare('SELECT min(at) AS "from", max(at) AS "to" FROM audit_event WHERE at >= ?')
    .get((days[end] ?? last) * 86_400_000) as NonNullable<Reach>;
}
