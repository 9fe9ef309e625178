import type { Readable } from '../db/open.ts';
import type { Cite } from '../model.ts';
import type { Facts } from '../sources/facts.ts';
import { fold } from '../text.ts';
import type { AssignmentRow } from './assignments.ts';

/** A permission set, or the one that stands for a profile, and its row. */
export type SetRow = Facts['permission_set'] & Cite;

/** Ids of 15 and of 18 characters name the same record. */
export const same15 = (id: string): string => id.slice(0, 15);

/** Whether its holders may log in as others. */
export const allows = (set: SetRow): boolean => set.modify_all_data === 1 || set.manage_users === 1;

/** Whether it is the set of a profile. */
export const isOwn = (set: SetRow): boolean => set.of_profile === 1;

/** "profile: System Administrator", "permission set: Data Migration". */
export const wordsOf = (set: SetRow): string =>
  isOwn(set)
    ? `profile: ${set.profile_name ?? set.label ?? set.name}`
    : `permission set: ${set.label ?? set.name}`;

/** Whether a profile, by its id or its name, is the one that a set stands for. */
export function ofProfile(set: SetRow, profileId: string | null, profile: string | null): boolean {
  if (set.profile_id !== null && profileId !== null) return same15(set.profile_id) === same15(profileId);
  const name = set.profile_name ?? set.label ?? set.name;
  return profile !== null && fold(name) === fold(profile);
}

/** Whether an assignment, by id or by name, is one of a set. */
export function isAssigned(
  set: SetRow,
  row: Pick<AssignmentRow, 'permission_set_id' | 'permission_set_name'>,
): boolean {
  if (set.ext_id !== null && row.permission_set_id !== null)
    return same15(set.ext_id) === same15(row.permission_set_id);
  const name = row.permission_set_name;
  return name !== null && [set.name, set.label].some((own) => own !== null && fold(own) === fold(name));
}

/** Permission sets of all sources in an order that does not depend on the order of import. */
export function setsOf(db: Readable): SetRow[] {
  return db
    .prepare(
      `SELECT p.source_id AS sourceId, p.row, p.ext_id, p.name, p.label, p.of_profile, p.profile_id, p.profile_name,
              p.modify_all_data, p.manage_users
       FROM permission_set p
       JOIN record r ON r.source_id = p.source_id AND r.row = p.row AND r.fate = 'imported'
       JOIN source s ON s.id = p.source_id ORDER BY s.file, s.list, s.sha256, p.row`,
    )
    .all() as SetRow[];
}
