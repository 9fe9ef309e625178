/** Names that can only be those of a delegated administration group. */
const DELEGATED = [
  'Delegated Group Name',
  'Delegated Group',
  'Delegated Administration Group',
  'Delegated Administration Group Name',
  'Delegate Group',
  'DelegateGroup.Name',
  'DelegateGroup.label',
  'DelegateGroup.MasterLabel',
  'DelegateGroup.DeveloperName',
  'DelegateGroup.fullName',
  'DelegateGroupId',
];

/**
 * Labels of Setup, Delegated Administration, as lists by hand use them; fields of the objects DelegateGroup and
 * DelegateGroupMember; and elements of the DelegateGroup metadata type, written as JSON.
 */
export const columns = [
  { id: 'delegated', names: DELEGATED },
  { id: 'group', names: [...DELEGATED, 'Group Name', 'Group', 'label', 'fullName', 'DeveloperName'] },
  {
    id: 'member',
    names: [
      'Delegated Administrator',
      'Delegated Administrators',
      'Delegated Admin',
      'Delegated Administrator Name',
      'Administrator',
      'Administrators',
      'Member',
      'Members',
      'Member Name',
      'members.name',
      'User',
      'Users',
      'User.Name',
      'UserOrGroup.Name',
      'DelegateGroup.members',
    ],
  },
  {
    id: 'member_login',
    names: [
      'Username',
      'Delegated Administrator Username',
      'Administrator Username',
      'Member Username',
      'members.username',
      'User.Username',
      'UserOrGroup.Username',
      'UserOrGroupId',
      'User ID',
    ],
  },
  {
    id: 'login_access',
    names: [
      'Enable Group for Login Access',
      'Enabled for Login Access',
      'Login Access',
      'Login Access Enabled',
      'IsLoginAccessEnabled',
      'DelegateGroup.IsLoginAccessEnabled',
      'DelegateGroup.loginAccess',
    ],
  },
  {
    id: 'scope',
    names: [
      'Roles',
      'Role',
      'Roles and Subordinates',
      'Roles and Subordinate Roles',
      'User Administration',
      'Scope',
      'DelegateGroup.roles',
    ],
  },
  { id: 'metadata', names: ['profiles', 'permissionSets', 'customObjects', 'groups', 'fullName'] },
] as const;
