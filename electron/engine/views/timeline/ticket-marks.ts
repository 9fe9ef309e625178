import type { Readable } from '../../db/open.ts';
import { readable } from '../../zone.ts';
import { commentAuthors } from './comment-authors.ts';
import { citeOf, moment, short, span, type Mark, type Place, type Subject, type Window } from './mark.ts';

type Ticket = Place & {
  key: string;
  ownKey: string;
  kind: string;
  judged: number;
  title: string;
  createdAt: number | null;
  resolvedAt: number | null;
  resolution: string | null;
  comments: string | null;
};
type Update = Place & { at: number; status: string | null };
type Comment = { at: number | null; author: string; text: string };

/** The tickets linked to a session with what happened to them, before it is known what the axis shows. */
export type Lives = readonly {
  readonly ticket: Ticket;
  readonly updates: Update[];
  readonly comments: Comment[];
}[];

/** Tickets of one session that are drawn, and moments of each. */
const MOST_TICKETS = 20;
const MOST_MOMENTS = 100;

export function ticketLives(db: Readable, id: string): Lives {
  const tickets = db
    .prepare(
      `SELECT t.key, coalesce(v.key, t.key) AS ownKey, s.kind, l.judged, t.title, t.created_at AS createdAt, t.resolved_at AS resolvedAt,
              v.resolution, v.comments, t.source_id AS sourceId, s.file, t.row
       FROM link l JOIN ticket t ON t.key = l.ticket_key JOIN source s ON s.id = t.source_id
         LEFT JOIN ticket_version v ON v.source_id = t.source_id AND v.row = t.row
       WHERE l.session_id = ? ORDER BY l.part LIMIT ${MOST_TICKETS}`,
    )
    .all(id) as Ticket[];
  const updates = db.prepare(
    `SELECT min(v.updated_at) AS at, v.status, v.source_id AS sourceId, s.file, v.row
     FROM ticket_version v JOIN source s ON s.id = v.source_id
     WHERE v.key = ? AND s.kind = ? AND v.updated_at IS NOT NULL
     GROUP BY v.updated_at, v.status ORDER BY 1 DESC, 2 LIMIT ${MOST_MOMENTS}`,
  );
  return tickets.map((ticket) => ({
    ticket,
    updates: updates.all(ticket.ownKey, ticket.kind) as Update[],
    comments: commentsOf(ticket),
  }));
}

function commentsOf({ comments }: Ticket): Comment[] {
  const all = comments === null ? [] : (JSON.parse(comments) as Comment[]);
  return all.filter(({ at }) => at !== null).slice(-MOST_MOMENTS);
}

/** Instants (ms, UTC) of the tickets, which the axis should reach where they are near. */
export function eventsOf(lives: Lives): {
  readonly all: readonly number[];
  readonly ends: readonly number[];
} {
  const known = (moments: readonly (number | null)[]): number[] => moments.filter((at) => at !== null);
  const moments = lives.flatMap(({ updates, comments }) => [...updates, ...comments].map(({ at }) => at));
  const ends = lives.flatMap(({ ticket }) => [ticket.createdAt, ticket.resolvedAt]);
  const judged = lives.filter(({ ticket }) => ticket.judged === 1);
  return {
    all: known([...moments, ...ends]),
    // Of the ticket that the session was judged by the opening and the closing are worth more room.
    ends: known(judged.flatMap(({ ticket }) => [ticket.createdAt, ticket.resolvedAt])),
  };
}

/** Each ticket on its own line: its life, and what was written on it inside the window. */
export function ticketMarks(db: Readable, { zone }: Subject, lives: Lives, window: Window): Mark[] {
  const authorOf = commentAuthors(
    db,
    lives.flatMap(({ comments }) => comments.map(({ author }) => author)),
  );
  const within = ({ at }: Mark): boolean => at >= window.from && at < window.to;
  return lives.flatMap(({ ticket, updates, comments }) => {
    const base = { lane: 'ticket', group: ticket.key, cite: citeOf(ticket) } as const;
    const written = comments.map(({ at, author, text }) =>
      moment({ ...base, at: at ?? 0, label: commentLabel(authorOf(author)), text: short(text) }),
    );
    const updated = updates
      .filter(({ at }) => at !== ticket.createdAt && at !== ticket.resolvedAt)
      .map((update) =>
        moment({
          ...base,
          at: update.at,
          label: 'Updated',
          text: update.status === null ? '' : `Status: ${short(update.status, 80)}`,
          cite: citeOf(update),
        }),
      );
    return [lifeMark(ticket, window, zone), ...[...updated, ...written].filter(within)];
  });
}

const commentLabel = (author: string): string =>
  author === '' ? 'Comment' : short(`Comment by ${author}`, 80);

function lifeMark(ticket: Ticket, window: Window, zone: string): Mark {
  const { key, title, createdAt, resolvedAt } = ticket;
  const opened = createdAt === null ? 'opened when is not recorded' : `opened ${readable(createdAt, zone)}`;
  const mark = {
    lane: 'ticket',
    group: key,
    at: window.from,
    label: key,
    text: `${short(title, 200)}; ${opened}, ${closedWords(ticket, zone)}.`,
    cite: citeOf(ticket),
  } as const;
  return span(mark, window, [createdAt, resolvedAt]);
}

function closedWords({ resolvedAt, resolution }: Ticket, zone: string): string {
  if (resolvedAt !== null) return `closed ${readable(resolvedAt, zone)}`;
  if (resolution === 'open') return 'still open';
  return resolution === 'resolved' ? 'closed, when is not recorded' : 'whether it was closed is not recorded';
}
