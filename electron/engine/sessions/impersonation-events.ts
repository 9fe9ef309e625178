import type { SourceKind } from '../../../shared/words.ts';
import { counted } from '../db/counted.ts';
import type { Readable } from '../db/open.ts';
import type { Cite } from '../model.ts';
import type { Facts } from '../sources/facts.ts';
import { byText } from '../text.ts';
import { byPlace, keeper, sourcesOf } from './sources.ts';

/** A record of impersonation that is not a whole session, with its place. */
export type EventRow = Facts['impersonation_event'] & Cite & { readonly sourceKind: SourceKind };

const CONTENT = [
  'system',
  'session_key',
  'actor_login',
  'actor_name',
  'target_login',
  'target_name',
  'text',
  'reason',
  'ip',
  'browser',
  'sourceKind',
] as const;

/**
 * All imported rows, oldest first. Rows of one instant are ordered by what they say, not by where they stand: neither
 * the order of the files nor that of the rows in them may decide anything.
 */
export function impersonationEvents(db: Readable): EventRow[] {
  const rows = db
    .prepare(
      `SELECT e.source_id AS sourceId, e.row, e.system, e.at, e.kind, e.actor_name, e.actor_login, e.target_name,
              e.target_login, e.session_key, e.ends_by, e.reason, e.ip, e.browser, e.text
       FROM impersonation_event e
       WHERE ${counted('e')}`,
    )
    .iterate() as Iterable<Omit<EventRow, 'sourceKind'>>;
  const sourceOf = sourcesOf(db);
  const keep = keeper();
  const events: EventRow[] = [];
  for (const row of rows)
    events.push({
      ...row,
      system: keep(row.system),
      kind: keep(row.kind),
      actor_name: keep(row.actor_name),
      actor_login: keep(row.actor_login),
      target_name: keep(row.target_name),
      target_login: keep(row.target_login),
      ip: keep(row.ip),
      browser: keep(row.browser),
      text: keep(row.text),
      sourceKind: sourceOf(row.sourceId).kinds[0],
    });
  return events.sort((a, b) => inOrder(a, b) || byPlace(a, b, sourceOf));
}

const RANK = { start: 0, use: 1, end: 2 } as const;

function inOrder(a: EventRow, b: EventRow): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.kind !== b.kind) return RANK[a.kind] - RANK[b.kind];
  for (const column of CONTENT) {
    const order = byText(a[column] ?? '', b[column] ?? '');
    if (order !== 0) return order;
  }
  return (a.ends_by ?? 0) - (b.ends_by ?? 0);
}
