import type { Policy } from '../../../shared/policy.ts';
import type { Readable } from '../db/open.ts';
import type { Identity } from '../model.ts';
import { maybeAmong } from '../people/forms.ts';
import type { Register } from '../people/register.ts';
import type { Facts } from '../sources/facts.ts';
import { fold } from '../text.ts';

type Row = Facts['approved_actor'];

/**
 * Tells whether somebody is approved: by username in the policy, or in an imported list of the approved. The answer is
 * null when nobody is approved by name at all, and when it cannot be told: a namesake, or no username to compare.
 */
export function approvals(
  db: Readable,
  register: Register,
  policy: Policy,
): (who: Identity) => boolean | null {
  const usernames = new Set(policy.roster.approved.map(fold));
  const rows = rowsOf(db);
  const listed = rows.map(({ name, username }) => register.resolve(name, username));
  for (const { username } of rows) if (username !== null) usernames.add(fold(username));
  if (usernames.size === 0 && listed.length === 0) return () => null;
  const maybeListed = maybeAmong(listed);
  const certain = new Set(listed.flatMap(({ keys }) => (keys.length === 1 ? keys : [])));
  const maybe = new Set(listed.flatMap(({ keys }) => (keys.length > 1 ? keys : [])));
  const names = new Set(rows.flatMap(({ name }) => (name === null ? [] : [fold(name)])));
  return (who) => {
    if (who.username !== null && usernames.has(fold(who.username))) return true;
    if (who.keys.length === 1 && who.keys.every((key) => certain.has(key))) return true;
    if (who.keys.some((key) => certain.has(key) || maybe.has(key))) return null;
    const cannotCompare =
      (who.username === null && usernames.size > 0) || names.has(fold(who.name)) || maybeListed(who);
    return cannotCompare ? null : false;
  };
}

function rowsOf(db: Readable): Row[] {
  return db
    .prepare(
      `SELECT a.name, a.username FROM approved_actor a
       JOIN record r ON r.source_id = a.source_id AND r.row = a.row AND r.fate = 'imported'`,
    )
    .all() as Row[];
}
