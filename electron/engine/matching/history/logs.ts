import type { Readable } from '../../db/open.ts';

/** How soon after a ticket was opened the first row of a log about it is written, in ms. */
const SOON = 3_600_000;
const SHARE = 0.9;

/**
 * The sources that are logs with a row for each update of a ticket: between two rows nothing happened. Two exports at
 * different times have a ticket twice as well, but then anything may have happened in between. A log begins when the
 * ticket does: nine in ten of the tickets with several rows must have one from within an hour of their opening. All
 * files of a kind with the same columns count as one list, so that it does not matter how a log was cut.
 */
export function logsOf(db: Readable): ReadonlySet<number> {
  const sources = db
    .prepare('SELECT id, dense_rank() OVER (ORDER BY kind, header) AS list FROM source')
    .all() as { id: number; list: number }[];
  const tickets = db
    .prepare(
      `WITH list AS (SELECT id, dense_rank() OVER (ORDER BY kind, header) AS list FROM source)
       SELECT l.list, min(t.created_at) AS created, min(t.updated_at) AS first
       FROM ticket_version t JOIN list l ON l.id = t.source_id
       GROUP BY l.list, t.key HAVING count(DISTINCT t.updated_at) > 1`,
    )
    .all() as { list: number; created: number | null; first: number }[];
  const tally = new Map<number, { all: number; soon: number }>();
  for (const { list, created, first } of tickets) {
    const of = tally.get(list) ?? { all: 0, soon: 0 };
    of.all += 1;
    if (created !== null && first - created <= SOON) of.soon += 1;
    tally.set(list, of);
  }
  const isLog = (list: number): boolean => {
    const of = tally.get(list);
    return of !== undefined && of.soon >= of.all * SHARE;
  };
  return new Set(sources.filter(({ list }) => isLog(list)).map(({ id }) => id));
}
