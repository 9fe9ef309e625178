import type { Comment, Session, Ticket } from '../../model.ts';
import { sameness } from '../../people/identity.ts';
import { lastSeen } from '../last-seen.ts';

/** A comment with its time. */
export type DatedComment = Comment & { readonly at: number };

/** The comment of the session's actor that is nearest to the session; null: none has a time, or nobody can say whose it is. */
export function nearestComment(session: Session, ticket: Ticket): DatedComment | null {
  const { startedAt, actor } = session;
  const end = lastSeen(session);
  const away = ({ at }: DatedComment): number => Math.max(startedAt - at, at - end, 0);
  let nearest: DatedComment | null = null;
  for (const { comment, who } of signed(ticket)) {
    if (!isDated(comment) || sameness(actor, who) !== 'yes') continue;
    if (nearest === null || away(comment) < away(nearest)) nearest = comment;
  }
  return nearest;
}

/** Comments with a time, of anybody, by the names that the review has for their authors. */
export function datedComments(ticket: Ticket): DatedComment[] {
  if (ticket.commenters === null || ticket.commenters.length === 0) return [];
  const names = new Map(signed(ticket).map(({ comment, who }) => [comment.author, who.name]));
  return ticket.comments
    .filter(isDated)
    .map((comment) => ({ ...comment, author: names.get(comment.author) ?? comment.author }));
}

const isDated = (comment: Comment): comment is DatedComment => comment.at !== null;

/** The comments that have an author, each with whom its author means: `commenters` has one for each of them. */
function signed(
  ticket: Ticket,
): { readonly comment: Comment; readonly who: NonNullable<Ticket['commenters']>[number] }[] {
  const commenters = ticket.commenters ?? [];
  if (commenters.length === 0) return [];
  const comments = ticket.comments.filter(({ author }) => author !== '');
  if (comments.length !== commenters.length) return [];
  return comments.flatMap((comment, at) => {
    const who = commenters[at];
    return who === undefined ? [] : [{ comment, who }];
  });
}
