import type { Column } from '../../format.ts';

/** The display value that the Table API puts beside a raw one, and the raw one. */
const shown = (...fields: readonly string[]) => fields.map((field) => `${field}.display_value`);
const raw = (...fields: readonly string[]) => fields.map((field) => `${field}.value`);

/** Raw times are UTC, whoever asks; all others are in the zone of the user who exported. */
const utc = (id: string, field: string): Column => ({ id, names: raw(field), zone: 'UTC' });

const AFFECTED = ['u_affected_user', 'u_requested_for', 'u_on_behalf_of', 'request.requested_for'];
const APPROVERS = ['approver', 'approvers', 'approved_by', 'u_approver', 'u_approvers', 'u_approved_by'];

/** Field names (CSV, JSON) and labels (workbooks, CSV on request); folded, most of them are the same. */
export const columns: readonly Column[] = [
  { id: 'key', names: ['Number', ...shown('number'), ...raw('number')] },
  { id: 'title', names: ['Short description', ...shown('short_description')] },
  { id: 'text', names: ['Description', ...shown('description')] },
  { id: 'closing', names: ['Close notes', 'Resolution notes', ...shown('close_notes')] },
  { id: 'requester', names: ['Caller', 'Caller ID', 'Requested by', ...shown('caller_id', 'requested_by')] },
  { id: 'requester_raw', names: raw('caller_id', 'requested_by') },
  { id: 'opener', names: ['Opened by', ...shown('opened_by')] },
  { id: 'opener_raw', names: raw('opened_by') },
  { id: 'creator', names: ['Created by', 'sys_created_by', ...shown('sys_created_by')] },
  {
    id: 'affected',
    names: [
      'Requested for',
      'Affected user',
      'Affected person',
      'Impacted user',
      'On behalf of',
      ...AFFECTED,
      ...shown('requested_for', 'affected_user', ...AFFECTED),
    ],
  },
  { id: 'affected_raw', names: raw('requested_for', ...AFFECTED) },
  { id: 'assignee', names: ['Assigned to', ...shown('assigned_to')] },
  { id: 'assignee_raw', names: raw('assigned_to') },
  { id: 'approvers', names: [...APPROVERS, ...shown(...APPROVERS)] },
  { id: 'opened', names: ['Opened', 'Opened at'] },
  utc('opened_utc', 'opened_at'),
  { id: 'created', names: ['Created', 'Created on', 'sys_created_on', 'sys_created_at'] },
  utc('created_utc', 'sys_created_on'),
  {
    id: 'updated',
    names: ['Updated', 'Updated on', 'Last update', 'Last updated', 'sys_updated_on', 'sys_updated_at'],
  },
  utc('updated_utc', 'sys_updated_on'),
  { id: 'resolved', names: ['Resolved', 'Resolved at'] },
  utc('resolved_utc', 'resolved_at'),
  { id: 'closed', names: ['Closed', 'Closed at'] },
  utc('closed_utc', 'closed_at'),
  {
    id: 'status',
    names: ['State', 'Incident state', 'Request state', ...shown('state', 'incident_state', 'request_state')],
  },
  { id: 'active', names: ['Active', ...raw('active')] },
  {
    id: 'comments',
    names: [
      'Comments',
      'Additional comments',
      'Work notes',
      'Comments and Work notes',
      ...shown('comments', 'work_notes', 'comments_and_work_notes'),
    ],
  },
  {
    id: 'group',
    names: ['Assignment group', 'Configuration item', 'cmdb_ci', 'Resolution code', 'Close code'],
  },
  { id: 'session', names: ['Impersonator', 'Impersonated by', 'Impersonated to', 'Impersonated user'] },
];

/** Field names that no list but one of ServiceNow has together. */
export const FIELD_NAMES: ReadonlySet<string> = new Set(
  `sys_id sys_class_name sys_mod_count sys_created_on sys_created_by sys_updated_on sys_updated_by sys_created_at
   sys_updated_at opened_at opened_by caller_id short_description assignment_group assigned_to incident_state cmdb_ci
   requested_for requested_by closed_at closed_by close_code close_notes contact_type calendar_duration work_notes
   comments_and_work_notes u_affected_user request_item cat_item`.split(/\s+/),
);
