import type { Readable } from '../db/open.ts';
import type { Cite, Comment } from '../model.ts';

/** What a ticket says, read when it is asked for: the texts of 200,000 tickets need not stand in memory at once. */
export type TicketTexts = {
  readonly textOf: (cite: Cite) => string;
  readonly commentsOf: (cite: Cite) => readonly Comment[];
};

/** Texts by the row that gives a ticket its state. Only for as long as the rows stay what they are: within one analysis. */
export function ticketTexts(db: Readable): TicketTexts {
  const text = db.prepare('SELECT text FROM ticket_version WHERE source_id = ? AND row = ?').pluck();
  const comments = db.prepare('SELECT comments FROM ticket_version WHERE source_id = ? AND row = ?').pluck();
  return {
    textOf: ({ sourceId, row }) => (text.get(sourceId, row) as string | null | undefined) ?? '',
    commentsOf: ({ sourceId, row }) => {
      const json = comments.get(sourceId, row) as string | null | undefined;
      return json ? (JSON.parse(json) as Comment[]) : [];
    },
  };
}
