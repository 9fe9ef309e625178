import type { LinkDecision } from '../../../shared/contract/links.ts';
import type { Readable } from '../db/open.ts';

type Row = Omit<LinkDecision, 'blind'> & { blind: number };

/** What people said about the links of a session, under any of its ids, the newest first. */
export function linkHistory(db: Readable, sessionId: string): LinkDecision[] {
  const rows = db
    .prepare(
      `SELECT d.seq, d.session_id AS sessionId, d.ticket_key AS ticket, d.answer, d.note, e.who, e.at, d.blind,
              (SELECT count(*) FROM link_decision o WHERE o.seq = d.seq) AS together
       FROM link_decision d JOIN log_entry e ON e.seq = d.seq
       WHERE d.session_id IN (SELECT i.value FROM session s, json_each(s.ids) i WHERE s.id = ?)
       ORDER BY d.seq DESC, d.ticket_key`,
    )
    .all(sessionId) as Row[];
  return rows.map(({ blind, ...rest }) => ({ ...rest, blind: blind === 1 }));
}
