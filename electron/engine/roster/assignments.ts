import type { Readable } from '../db/open.ts';
import type { Cite } from '../model.ts';
import { readFlag } from '../sources/cells/read-cells.ts';
import { mapHeader, type HeaderMap } from '../sources/csv/header.ts';
import type { Facts } from '../sources/facts.ts';

/** An assignment, and what its own row says of the permission set, where the export carried that along. */
export type AssignmentRow = Facts['permission_assignment'] & Cite & { readonly told: Told | null };
type Told = { readonly allows: boolean; readonly how: string };

/** Fields of the permission set that a query of assignments can join: no fact of theirs, but the roster turns on them. */
const JOINED = [
  { id: 'modify_all_data', names: ['PermissionSet.PermissionsModifyAllData'] },
  { id: 'manage_users', names: ['PermissionSet.PermissionsManageUsers'] },
  { id: 'of_profile', names: ['PermissionSet.IsOwnedByProfile'] },
  { id: 'profile', names: ['PermissionSet.Profile.Name'] },
  { id: 'label', names: ['PermissionSet.Label', 'PermissionSet.Name', 'PermissionSetId'] },
] as const;

type Row = Facts['permission_assignment'] & Cite & { readonly cells: string | null };

/** Assignments of all sources in an order that does not depend on the order of import. */
export function assignmentsOf(db: Readable): AssignmentRow[] {
  const joined = joinedSources(db);
  // The cells of a row are only read where they say more than the fact: there may be a hundred thousand rows.
  const rows = db
    .prepare(
      `SELECT a.source_id AS sourceId, a.row, a.assignee_id, a.assignee_username, a.permission_set_id, a.permission_set_name,
              a.active, a.expires_at,
              CASE WHEN a.source_id IN (SELECT value FROM json_each(?)) THEN r.cells END AS cells
       FROM permission_assignment a
       JOIN record r ON r.source_id = a.source_id AND r.row = a.row AND r.fate = 'imported'
       JOIN source s ON s.id = a.source_id ORDER BY s.file, s.list, s.sha256, a.source_id, a.row`,
    )
    .all(JSON.stringify([...joined.keys()])) as Row[];
  return rows.map(({ cells, ...row }) => {
    const map = joined.get(row.sourceId);
    return { ...row, told: map === undefined || cells === null ? null : toldBy(map, row, cells) };
  });
}

/** The sources whose rows carry what their permission set allows. */
function joinedSources(db: Readable): ReadonlyMap<number, HeaderMap> {
  const sources = db
    .prepare(
      'SELECT id, header FROM source WHERE id IN (SELECT DISTINCT source_id FROM permission_assignment)',
    )
    .all() as { id: number; header: string }[];
  const maps = sources.map(
    ({ id, header }) => [id, mapHeader(JSON.parse(header) as string[], JOINED)] as const,
  );
  return new Map(maps.filter(([, map]) => map.has('modify_all_data') || map.has('manage_users')));
}

function toldBy(map: HeaderMap, { row }: Cite, cells: string): Told {
  const record = map.record(row, JSON.parse(cells) as string[]);
  const ofProfile = readFlag(record, 'of_profile') === 1;
  const profile = record.text('profile');
  return {
    allows: readFlag(record, 'modify_all_data') === 1 || readFlag(record, 'manage_users') === 1,
    how: ofProfile && profile ? `profile: ${profile}` : `permission set: ${record.text('label') ?? ''}`,
  };
}
