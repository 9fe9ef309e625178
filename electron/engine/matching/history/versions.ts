import type { TicketChange } from '../../model.ts';
import type { Facts } from '../../sources/facts.ts';
import { fold } from '../../text.ts';

/** A version of a ticket, as far as its history needs it. */
export type Version = Pick<
  Facts['ticket_version'],
  'key' | 'status' | 'resolution' | 'assignee' | 'updated_at' | 'resolved_at' | 'changes'
> & { readonly sourceId: number; readonly row: number; readonly kind: string };

/**
 * What differs from one version of a ticket to the next.
 * @param versions in their order; those without a time of update say nothing about when.
 * @param isLog whether a source has a row for each update, so that nothing happened between two of its rows.
 */
export function changesBetween(
  versions: readonly Version[],
  isLog: (sourceId: number) => boolean,
): TicketChange[] {
  const dated = versions.filter(({ updated_at }) => updated_at !== null);
  return dated.slice(1).flatMap((later, at) => {
    const earlier = dated[at];
    return earlier === undefined ? [] : differences(earlier, later, isLog);
  });
}

function differences(earlier: Version, later: Version, isLog: (sourceId: number) => boolean): TicketChange[] {
  const [from, to] = [earlier.updated_at ?? 0, later.updated_at ?? 0];
  const exact = from === to || (isLog(earlier.sourceId) && isLog(later.sourceId));
  const made = { who: null, cite: { sourceId: later.sourceId, row: later.row } };
  const time = exact ? { at: to } : { at: to, since: from };
  const changes: TicketChange[] = [];
  if (statusDiffers(earlier, later)) {
    const state = stateOfVersion(later);
    const closedAt = state === 'closed' && stateOfVersion(earlier) !== 'closed' ? later.resolved_at : null;
    const known = closedAt !== null && closedAt >= from && closedAt <= to;
    changes.push({
      ...made,
      ...(known ? { at: closedAt } : time),
      ...(state === null ? {} : { state }),
      field: 'status',
      before: earlier.status,
      after: later.status,
    });
  }
  if (earlier.assignee !== null && later.assignee !== null && earlier.assignee !== later.assignee)
    changes.push({
      ...made,
      ...time,
      field: 'assignee',
      before: oneOf(earlier.assignee),
      after: oneOf(later.assignee),
    });
  return changes;
}

function statusDiffers(earlier: Version, later: Version): boolean {
  if (earlier.status !== null && later.status !== null && fold(earlier.status) !== fold(later.status))
    return true;
  const [before, after] = [stateOfVersion(earlier), stateOfVersion(later)];
  return before !== null && after !== null && before !== after;
}

/** What the row says by its status, its resolution and its close time together. */
function stateOfVersion({ resolution }: Version): 'open' | 'closed' | null {
  if (resolution === 'not-recorded') return null;
  return resolution === 'open' ? 'open' : 'closed';
}

/** A list of one person as a text; several are nobody that a change could be told of. */
function oneOf(json: string): string | null {
  const people = JSON.parse(json) as string[];
  return people.length === 1 ? (people[0] ?? null) : null;
}
