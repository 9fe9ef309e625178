import type { Readable } from '../../db/open.ts';
import { counted } from '../../db/counted.ts';
import type { TicketChange } from '../../model.ts';
import type { Facts } from '../../sources/facts.ts';
import { fold } from '../../text.ts';
import type { Version } from './versions.ts';

type Told = Omit<Facts['ticket_change'], 'key'>;

/** The changes that the row of a ticket tells itself. */
export function changesInRow({ changes, sourceId, row }: Version): TicketChange[] {
  if (changes === null) return [];
  return (JSON.parse(changes) as Told[]).map((told) => ({ ...told, cite: { sourceId, row } }));
}

/** Changes by the key of their ticket, from lists of changes. */
export type ListedChanges = {
  /** Whether any list has a change of the ticket with this key. */
  has(key: string): boolean;
  of(key: string): TicketChange[];
};

export function listedChanges(db: Readable): ListedChanges {
  const written = new Map<string, string[]>();
  for (const key of db
    .prepare('SELECT DISTINCT key FROM ticket_change')
    .pluck()
    .iterate() as Iterable<string>) {
    const folded = fold(key);
    const keys = written.get(folded);
    if (keys) keys.push(key);
    else written.set(folded, [key]);
  }
  const changes = db.prepare(
    `SELECT t.source_id AS sourceId, t.row, t.at, t.field, t.before, t.after, t.who
     FROM ticket_change t WHERE t.key = ? AND ${counted('t')}`,
  );
  const read = (key: string): TicketChange[] =>
    (changes.all(key) as (Told & { sourceId: number; row: number })[]).map(({ sourceId, row, ...told }) => ({
      ...told,
      cite: { sourceId, row },
    }));
  return {
    has: (key) => written.size > 0 && written.has(fold(key)),
    of: (key) => (written.get(fold(key)) ?? []).flatMap(read),
  };
}
