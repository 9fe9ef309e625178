import { flagNotes, readFlag, textOrNull } from '../../cells/read-cells.ts';
import { NO_GUESS, recognise } from '../../csv/recognise.ts';
import type { Format } from '../../format.ts';

/**
 * PermissionSet and Profile objects with their Permissions... fields. Every profile is a permission set too
 * (IsOwnedByProfile); an export of Profile itself is known by its ids, which start with 00e.
 */
const columns = [
  { id: 'ext_id', names: ['Id', 'Permission Set ID'] },
  { id: 'name', names: ['Name', 'API Name'] },
  { id: 'label', names: ['Label', 'Permission Set Label'] },
  { id: 'of_profile', names: ['IsOwnedByProfile'] },
  { id: 'profile_id', names: ['ProfileId'] },
  { id: 'profile_name', names: ['Profile.Name', 'Profile'] },
  { id: 'modify_all_data', names: ['PermissionsModifyAllData', 'Modify All Data'] },
  { id: 'manage_users', names: ['PermissionsManageUsers', 'Manage Users'] },
  { id: 'username', names: ['Username', 'AssigneeId'] },
] as const;

export const permissionSets: Format<'permission_set'> = {
  id: 'salesforce.permission-sets',
  title: 'Salesforce permission sets and profiles',
  origin:
    'Salesforce: an export of PermissionSet or Profile with PermissionsModifyAllData and PermissionsManageUsers.',
  shows:
    'Which profiles and permission sets allow logging in as other users, as of the day of the export. It does not show who holds them, nor members of delegated administration groups.',
  absence: { proves: false, because: 'a list of permissions shows who may, not who did' },
  table: 'permission_set',
  columns,
  required: [['name', 'label']],
  timeColumns: [],
  detect: (glimpse) => {
    const guess = recognise(glimpse, columns, {
      any: [
        ['name', 'label'],
        ['modify_all_data', 'manage_users'],
      ],
      none: ['username'],
      from: 0.97,
      to: 0.97,
    });
    if (guess.confidence > 0) return guess;
    const permissions = glimpse.header.filter((text) => /^Permissions[A-Z]/.test(text.trim())).length;
    if (permissions === 0) return NO_GUESS;
    return recognise(glimpse, columns, { any: [['name', 'label']], none: ['username'], from: 0.9, to: 0.9 });
  },
  read: (record) => {
    const text = (column: string) => textOrNull(record, column);
    const profile = (text('ext_id') ?? '').startsWith('00e');
    const name = text('name') ?? text('label') ?? '';
    return {
      fact: {
        ext_id: text('ext_id'),
        name,
        label: text('label'),
        of_profile: profile ? 1 : readFlag(record, 'of_profile'),
        profile_id: profile ? text('ext_id') : text('profile_id'),
        profile_name: profile ? name : text('profile_name'),
        modify_all_data: readFlag(record, 'modify_all_data'),
        manage_users: readFlag(record, 'manage_users'),
      },
      notes: [
        ...flagNotes(record, 'modify_all_data'),
        ...flagNotes(record, 'manage_users'),
        ...flagNotes(record, 'of_profile'),
      ],
    };
  },
  coverage: [],
  identity: null,
};
