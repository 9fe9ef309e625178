import { flagNotes, readFlag, readTime, textOrNull } from '../../cells/read-cells.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format } from '../../format.ts';

const columns = [
  { id: 'assignee_id', names: ['AssigneeId'] },
  { id: 'assignee_username', names: ['Assignee.Username'] },
  { id: 'permission_set_id', names: ['PermissionSetId'] },
  { id: 'permission_set_name', names: ['PermissionSet.Name', 'PermissionSet.Label'] },
  { id: 'active', names: ['IsActive', 'Active'] },
  { id: 'expires_at', names: ['ExpirationDate', 'Expires On'] },
] as const;

export const permissionAssignments: Format<'permission_assignment'> = {
  id: 'salesforce.permission-assignments',
  title: 'Salesforce permission set assignments',
  origin: 'Salesforce: an export of PermissionSetAssignment.',
  shows:
    'Who holds which permission set or profile, as of the day of the export. What a set allows must come from an export of PermissionSet, or from a query that carries PermissionSet.PermissionsModifyAllData along.',
  absence: { proves: false, because: 'a list of assignments shows who may, not who did' },
  table: 'permission_assignment',
  columns,
  required: [
    ['assignee_id', 'assignee_username'],
    ['permission_set_id', 'permission_set_name'],
  ],
  timeColumns: ['expires_at'],
  detect: (glimpse) =>
    recognise(glimpse, columns, {
      any: [
        ['assignee_id', 'assignee_username'],
        ['permission_set_id', 'permission_set_name'],
      ],
      telling: ['assignee_id', 'permission_set_id'],
      from: 0.9,
      to: 0.98,
    }),
  read: (record, times) => {
    const text = (column: string) => textOrNull(record, column);
    const expires = readTime(record, times, 'expires_at');
    if (expires.problem) return { problem: expires.problem };
    return {
      fact: {
        assignee_id: text('assignee_id'),
        assignee_username: text('assignee_username'),
        permission_set_id: text('permission_set_id'),
        permission_set_name: text('permission_set_name'),
        active: readFlag(record, 'active'),
        expires_at: expires.at,
      },
      notes: [...expires.notes, ...flagNotes(record, 'active')],
    };
  },
  coverage: [],
  identity: null,
};
