import { csvOf } from '../csv.ts';
import { permissionSets, type PermissionSet } from '../permissions.ts';
import type { Story } from '../story.ts';

const fromDataLoader = { quoting: 'all', lineEnd: '\n' } as const;

export function permissionSetsFile(): string {
  const header = [
    'Id,Name,Label,IsOwnedByProfile,ProfileId,Profile.Name,PermissionsModifyAllData',
    'PermissionsViewAllData,PermissionsManageUsers,PermissionsManageLoginAccessPolicies',
  ]
    .join(',')
    .split(',');
  const cells = permissionSets.map((set) => [
    set.id,
    apiNameOf(set),
    set.label,
    set.profileId !== null,
    set.profileId,
    set.profileId ? set.label : '',
    set.modifyAllData ?? false,
    set.viewAllData ?? false,
    set.manageUsers ?? false,
    set.manageLoginAccessPolicies ?? false,
  ]);
  return csvOf(header, cells, fromDataLoader);
}

export function permissionSetAssignmentsFile({ assignments }: Story): string {
  const header = [
    'Id,AssigneeId,PermissionSetId,PermissionSet.Name,Assignee.Username,ExpirationDate,IsActive',
  ]
    .join(',')
    .split(',');
  const cells = assignments.map(({ id, person, set, expires, isActive }) => [
    id,
    person.id,
    set.id,
    apiNameOf(set),
    person.username,
    expires,
    isActive,
  ]);
  return csvOf(header, cells, fromDataLoader);
}

/** A profile's own set has no name that people would know: Salesforce gives it an X and the profile's id. */
function apiNameOf(set: PermissionSet): string {
  return set.profileId ? `X${set.profileId.slice(0, 15)}` : set.label.replaceAll(' ', '_');
}
