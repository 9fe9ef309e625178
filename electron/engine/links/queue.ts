import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { LinkFilter } from '../../../shared/contract/links.ts';
import type { Readable } from '../db/open.ts';
import { queueOf, searchOf } from './filter.ts';
import { shownRows } from './rows.ts';

type Queue = OutputOf<'links.queue'>;

/** The sessions whose links a person works, the oldest first; a sample in the order of its draw. */
export function linkQueue(db: Readable, input: InputOf<'links.queue'>): Queue {
  const { filter, search, blind, offset, limit } = input;
  const { ids, decided, of } = workOf(db, filter, search);
  return {
    rows: shownRows(db, ids.slice(offset, offset + limit), blind).map(({ row }) => row),
    matching: ids.length,
    total: db.prepare('SELECT count(*) FROM session').pluck().get() as number,
    decided,
    of,
    pending: pendingAnswers(db),
  };
}

/** What a filter and a search leave, in the order of the queue, and how far all of the queue is worked. */
export type Work = { readonly ids: readonly string[]; readonly decided: number; readonly of: number };

/** The progress is that of the filter without its state, whatever is searched for. */
export function workOf(db: Readable, filter: LinkFilter, search: string): Work {
  const [queue, found] = [queueOf(filter), searchOf(search)];
  const rows = db
    .prepare(
      `WITH queue (id, started_at) AS MATERIALIZED (${queue.sql}),
            answered (id) AS MATERIALIZED (SELECT DISTINCT session_id FROM link_standing),
            drawn (id, place) AS MATERIALIZED (${filter.sample ? DRAWN : 'SELECT NULL, NULL'})
       SELECT q.id, q.id IN (SELECT id FROM answered), ${found.sql || 'TRUE'} FROM queue q
       ORDER BY ${filter.sample ? '(SELECT d.place FROM drawn d WHERE d.id = q.id), ' : ''}q.started_at, q.id`,
    )
    .raw()
    .all({ ...queue.values, ...found.values }) as [id: string, isDecided: 0 | 1, isFound: 0 | 1][];
  const { state } = filter;
  const isShown = (isDecided: 0 | 1): boolean =>
    state === 'all' || (state === 'decided') === (isDecided === 1);
  return {
    ids: rows.filter(([, isDecided, isFound]) => isFound === 1 && isShown(isDecided)).map(([id]) => id),
    decided: rows.filter(([, isDecided]) => isDecided === 1).length,
    of: rows.length,
  };
}

const DRAWN = `
  SELECT coalesce(a.session_id, p.session_id) AS id, min(p.place) FROM link_sample p
  LEFT JOIN session_alias a ON a.alias = p.session_id
  WHERE p.seq = (SELECT max(seq) FROM link_draw) GROUP BY 1`;

/** Links about which something else stands than the last analysis knows. */
function pendingAnswers(db: Readable): number {
  const known = db.prepare('SELECT coalesce(max(log_seq), 0) FROM analysed').pluck().get() as number;
  const isNews = db.prepare('SELECT 1 FROM link_decision WHERE seq > ? LIMIT 1').get(known) !== undefined;
  if (!isNews) return 0;
  // Beside max() SQLite gives the answer of the very row that has it.
  const last = (when: string): string =>
    `SELECT session_id, link, answer, max(seq) AS seq FROM link_said WHERE seq ${when} @known GROUP BY session_id, link`;
  return db
    .prepare(
      `WITH since AS MATERIALIZED (${last('>')}), before AS MATERIALIZED (${last('<=')})
       SELECT count(*) FROM since n LEFT JOIN before b ON b.session_id = n.session_id AND b.link = n.link
       WHERE n.answer IS NOT b.answer`,
    )
    .pluck()
    .get({ known }) as number;
}
