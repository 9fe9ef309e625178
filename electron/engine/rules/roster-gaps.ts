import type { Policy } from '../../../shared/policy.ts';
import type { Judged, Roster, RosterEntry } from '../model.ts';
import { count, fold } from '../text.ts';

/**
 * What an actor lacks, in words: a permission, an approval, or both.
 * @param entry the actor on the roster; undefined: the roster does not have them.
 * @returns an empty list when nothing is missing, null when it cannot be told.
 */
export function rosterGaps(
  sessions: readonly Judged[],
  entry: RosterEntry | undefined,
  roster: Roster,
  policy: Policy,
): readonly string[] | null {
  const isApproved = approvalOf(sessions, entry, policy.roster.approved);
  const isKnown = roster.known && entry?.uncertain !== true;
  if (!isKnown && isApproved === null) return null;
  const gaps: string[] = [];
  if (isKnown && !entry?.declared) {
    gaps.push(`is not on the imported list of those who may (${count(roster.declared, 'person', 'people')})`);
  }
  if (isApproved === false) {
    const { length } = policy.roster.approved;
    gaps.push(
      length === 0
        ? 'is not on the imported list of the approved'
        : `is not on the list of the approved (${count(length, 'username')} in the policy)`,
    );
  }
  return gaps;
}

/** null: nobody is approved by name, in the policy or in an imported list, or it cannot be told of this one. */
function approvalOf(
  sessions: readonly Judged[],
  entry: RosterEntry | undefined,
  approved: readonly string[],
): boolean | null {
  if (entry && entry.approved !== null) return entry.approved;
  if (approved.length === 0) return null;
  const recorded = sessions.map(({ session: { actor } }) => actor.username).find((name) => name !== null);
  const username = entry?.username ?? recorded ?? null;
  if (username === null) return null;
  return approved.some((name) => fold(name) === fold(username));
}
