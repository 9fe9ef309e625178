import type { LinkDecision } from '../../../shared/contract/links.ts';
import type { Readable } from '../db/open.ts';
import { keysNow } from './ticket-keys.ts';

type Row = Omit<LinkDecision, 'blind' | 'together'> & { now: string; blind: 0 | 1 };

/** All that was said about sessions, under any of their ids, the newest first; by the id that each has now. */
export function saidOf(db: Readable, ids: readonly string[]): ReadonlyMap<string, readonly LinkDecision[]> {
  const rows = db
    .prepare(
      `WITH asked (id, now) AS (
         SELECT value, value FROM json_each(@ids)
         UNION SELECT a.alias, a.session_id FROM session_alias a WHERE a.session_id IN (SELECT value FROM json_each(@ids)))
       SELECT k.now, d.seq, d.session_id AS sessionId, d.ticket_key AS ticket, d.answer, d.note, e.who, e.at, d.blind
       FROM asked k JOIN link_decision d ON d.session_id = k.id JOIN log_entry e ON e.seq = d.seq
       ORDER BY d.seq DESC, d.ticket_key`,
    )
    .all({ ids: JSON.stringify(ids) }) as Row[];
  const [keyNow, together] = [keysNow(db), counter(db)];
  const said = new Map<string, LinkDecision[]>();
  for (const { now, blind, ticket, ...rest } of rows) {
    const one = { ...rest, ticket: keyNow(ticket), blind: blind === 1, together: together(rest.seq) };
    const own = said.get(now);
    if (own) own.push(one);
    else said.set(now, [one]);
  }
  return said;
}

/** How many links an entry decided, counted once for each. */
function counter(db: Readable): (seq: number) => number {
  const counted = new Map<number, number>();
  const query = db.prepare('SELECT count(*) FROM link_decision WHERE seq = ?').pluck();
  return (seq) => {
    const known = counted.get(seq) ?? (query.get(seq) as number);
    counted.set(seq, known);
    return known;
  };
}

/** The answers in force, by ticket, of what was said about one session; the one given last comes first. */
export function inForce(said: readonly LinkDecision[] | undefined): ReadonlyMap<string, LinkDecision> {
  const last = new Map<string, LinkDecision>();
  for (const one of said ?? []) if (!last.has(one.ticket)) last.set(one.ticket, one);
  return new Map([...last].filter(([, { answer }]) => answer !== null));
}
