import type { TicketCard } from '../../../shared/contract/links.ts';
import type { Readable } from '../db/open.ts';
import type { Comment } from '../model.ts';
import { fold } from '../text.ts';
import { commentAuthors } from '../views/timeline/comment-authors.ts';

/** What fits a card; the rest is in the file that it cites. */
const LONGEST = 4_000;
const MOST_COMMENTS = 20;

type Row = Pick<TicketCard, 'key' | 'status' | 'createdAt' | 'resolvedAt' | 'updatedAt'> & {
  title: string | null;
  text: string | null;
  comments: string | null;
  people: string;
  sourceId: number;
  file: string;
  row: number;
};
type Names = readonly (string[] | null)[];

/**
 * Tickets of the review as somebody who decides reads them.
 * @param near an instant (ms, UTC): the comments nearest to it are shown.
 * @returns by key; keys that no ticket has are left out.
 */
export function cardsOf(
  db: Readable,
  keys: readonly string[],
  near: number,
): ReadonlyMap<string, TicketCard> {
  const rows = db
    .prepare(
      `SELECT k.key, v.title, substr(v.text, 1, ${2 * LONGEST}) AS text, v.status, k.created_at AS createdAt,
              k.resolved_at AS resolvedAt, v.updated_at AS updatedAt, v.comments, k.people, k.source_id AS sourceId, s.file, k.row
       FROM json_each(?) asked JOIN known_ticket k ON k.folded = asked.value
       JOIN ticket_version v ON v.source_id = k.source_id AND v.row = k.row JOIN source s ON s.id = k.source_id`,
    )
    .all(JSON.stringify([...new Set(keys.map(fold))])) as Row[];
  const cards = rows.map((row) => cardOf(row, near));
  const nameOf = commentAuthors(
    db,
    cards.flatMap(({ comments }) => comments.map(({ author }) => author)),
  );
  return new Map(
    cards.map((card) => [
      card.key,
      { ...card, comments: card.comments.map((one) => ({ ...one, author: nameOf(one.author) })) },
    ]),
  );
}

function cardOf(
  { people, comments, sourceId, file, row, title, text, ...rest }: Row,
  near: number,
): TicketCard {
  const [opener = null, requester = null, affected = null, assignee = null, approvers = null] = JSON.parse(
    people,
  ) as Names;
  return {
    ...rest,
    title: title ?? rest.key,
    text: cut(text ?? ''),
    opener,
    requester,
    affected,
    assignee,
    approvers,
    comments: nearest(comments === null ? [] : (JSON.parse(comments) as Comment[]), near),
    cite: { sourceId, file, row },
  };
}

/** Never through the middle of a sign that takes two places. */
const cut = (text: string): string => text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, '');

/** Those nearest to an instant, the oldest first; those without a time come last. */
function nearest(comments: readonly Comment[], near: number): TicketCard['comments'] {
  const away = ({ at }: Comment): number => (at === null ? Infinity : Math.abs(at - near));
  return comments
    .toSorted((a, b) => compare(away(a), away(b)))
    .slice(0, MOST_COMMENTS)
    .sort((a, b) => compare(a.at ?? Infinity, b.at ?? Infinity))
    .map(({ at, author, text }) => ({ at, author, text: cut(text) }));
}

/** Not a difference: of two that have no time that would be no number. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
