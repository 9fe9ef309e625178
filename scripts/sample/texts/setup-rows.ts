/** Everyday rows of the audit trail. {user}, {id}, {set}, {profile} and {other} are drawn. */
type SetupText = { readonly text: string; readonly section: string };

const manageUsers = 'Manage Users';

export const setupTexts: readonly SetupText[] = [
  { section: manageUsers, text: 'Permission set {set}: assigned to user {user} (UserID: [{id}])' },
  { section: manageUsers, text: 'Permission set {set}: assigned to user {user} (UserID: [{id}])' },
  { section: manageUsers, text: 'Permission set {set}: unassigned from user {user} (UserID: [{id}])' },
  { section: manageUsers, text: 'Changed profile for user {user} from {profile} to {other}' },
  { section: manageUsers, text: 'Reset password for user {user}' },
  { section: manageUsers, text: 'Changed role for user {user} from none to {role}' },
  { section: manageUsers, text: 'Unfroze user {user}' },
  {
    section: manageUsers,
    text: 'Changed profile {profile}: object permissions of Lease Asset were changed from Read to Read, Edit',
  },
  {
    section: manageUsers,
    text: 'Changed profile {profile}: tab visibility of Renewals was changed from Default Off to Default On',
  },
  { section: 'Customize Accounts', text: 'Changed Account page layout Lease Customer Layout' },
  { section: 'Customize Cases', text: 'Changed Case page layout Return of Vehicle Layout' },
  { section: 'Customize Opportunities', text: 'Changed Opportunity page layout Fleet Layout' },
  { section: 'Customize Opportunities', text: 'Added picklist value Renewal offered to field Stage' },
  {
    section: 'Custom Objects',
    text: 'Created custom field: Residual Value Override (Currency) on Lease Asset',
  },
  { section: 'Custom Objects', text: 'Changed validation rule Odometer_Required on Lease Asset' },
  { section: 'Custom Objects', text: 'Changed page layout Lease Asset Layout' },
  { section: 'Workflow Rule', text: 'Deactivated workflow rule Old renewal reminder' },
  { section: 'Flows', text: 'Activated flow version 14 of Early_termination' },
  { section: 'Email Templates', text: 'Changed email template Return of vehicle (French)' },
  { section: 'Custom Apps', text: 'Changed custom app Fleet Console' },
  { section: 'Sharing Rules', text: 'Changed sharing rule Pacific accounts to Partner Desk' },
];

export const automatedTexts: readonly SetupText[] = [
  { section: 'Matching Rule', text: 'Account matching rule' },
  { section: 'Data Export', text: 'Requested an export' },
];
