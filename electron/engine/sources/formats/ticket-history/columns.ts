import type { Column } from '../../format.ts';

/** The display value that the Table API of ServiceNow puts beside a raw one. */
const shown = (...fields: readonly string[]) => fields.map((field) => `${field}.display_value`);
/** Raw times of it are UTC, whoever asks. */
const utc = (id: string, field: string): Column => ({ id, names: [`${field}.value`], zone: 'UTC' });

/** Headers that no list has but one about tickets. */
const TICKET = [
  'Issue key',
  'Work item key',
  'Clave de incidencia',
  'Vorgangsschlüssel',
  'Clé de ticket',
  'Ticket',
  'Ticket ID',
  'Ticket number',
  'Ticket key',
  'Case number',
  'Case.CaseNumber',
  'Incident',
  'Incident number',
  'Request number',
];
/** Words that say an old or a new value, and that other lists use as well. */
export const FROM = ['From', 'Old', 'Before', 'Previous'];
export const TO = ['To', 'New', 'After', 'Value'];

/*
 * Which name comes from where:
 * - `documentkey`, `fieldname`, `oldvalue`, `newvalue`, `user` (table sys_audit) and "Definition", "ID", "Value",
 *   "Duration" (table metric_instance): ServiceNow's documentation; the fields of sys_history_line and of
 *   sysapproval_approver, and "Start" of a metric, are recalled.
 * - `issue_id`, `changelog_id`, `from_string`, `to_string`, `author_key`: Atlassian's description of the data pipeline.
 * - "From String", "To String", "Change Date", "Author Account ID": a public script that writes a changelog as CSV.
 * - `field_name`, `previous_value`, `value`: events of ticket audits as Zendesk describes them, laid out flat by others.
 * - `OldValue`, `NewValue`, "Edit Date", "Edited By", "Field / Event" (history of Salesforce cases): recalled.
 */
export const columns: readonly Column[] = [
  {
    id: 'key',
    names: [
      ...TICKET,
      'Key',
      'Number',
      'Reference',
      'Issue',
      'Task',
      'task.number',
      'documentkey.number',
      ...shown('number', 'documentkey', 'task'),
    ],
  },
  { id: 'ticket', names: TICKET },
  { id: 'internal', names: ['documentkey', 'documentkey.value', 'Issue id', 'CaseId'] },
  { id: 'table', names: ['tablename', 'Table', ...shown('tablename')] },
  {
    id: 'changed',
    names: [
      'Change date',
      'Date of change',
      'Changed',
      'Changed at',
      'Changed on',
      'Change time',
      'Transition date',
      'Transitioned at',
      'Edit date',
      'update_time',
    ],
  },
  utc('at_utc', 'sys_created_on'),
  {
    id: 'at',
    names: [
      'Date',
      'Time',
      'Date/time',
      'Date and time',
      'Timestamp',
      'When',
      'created_date',
      'Created',
      'Created at',
      'Created on',
      'sys_created_on',
      ...shown('sys_created_on'),
    ],
  },
  {
    id: 'field',
    names: [
      'Field',
      'fieldname',
      'Changed field',
      'Field changed',
      'Field / Event',
      'Changes - Field name',
      'Property',
      'Attribute',
      'Feld',
      'Champ',
      'Campo',
      ...shown('fieldname', 'field'),
    ],
  },
  {
    id: 'before',
    names: [
      'Old value',
      'Previous value',
      'From string',
      'From value',
      'Original value',
      'Changes - Previous value',
      'Alter Wert',
      'Ancienne valeur',
      'Valor anterior',
      ...shown('oldvalue', 'old'),
      ...FROM,
    ],
  },
  {
    id: 'after',
    names: [
      'New value',
      'To string',
      'To value',
      'Changes - New value',
      'Neuer Wert',
      'Nouvelle valeur',
      'Valor nuevo',
      ...shown('newvalue', 'new', 'value'),
      ...TO,
    ],
  },
  { id: 'status_before', names: ['From status', 'Old status', 'Previous status', 'Status from'] },
  { id: 'status_after', names: ['To status', 'New status', 'Status to'] },
  {
    id: 'who',
    names: [
      'Changed by',
      'Edited by',
      'Updated by',
      'Modified by',
      'Author',
      'Author name',
      'author.displayName',
      'User',
      'User name',
      'Updater',
      'CreatedBy.Name',
      'Performed by',
      'Who',
      'By',
      'Geändert von',
      'Modifié par',
      'Modificado por',
      ...shown('user', 'user_name'),
      'sys_created_by',
    ],
  },
  {
    id: 'who_login',
    names: [
      'Author email',
      'author.emailAddress',
      'User email',
      'Author account ID',
      'author_key',
      'author_id',
      'updater_id',
      'user_id',
    ],
  },
  {
    id: 'approval_for',
    names: ['Approval for', 'sysapproval', 'sysapproval.number', ...shown('sysapproval')],
  },
  { id: 'approver', names: ['Approver', 'approver.name', ...shown('approver')] },
  {
    id: 'answer',
    names: ['State', 'Approval state', 'Approval status', 'Answer', 'Decision', ...shown('state')],
  },
  utc('answered_utc', 'sys_updated_on'),
  {
    id: 'answered',
    names: [
      'Answered',
      'Answered at',
      'Approved at',
      'Approved on',
      'Approval date',
      'Decision date',
      'Decided at',
      'Updated',
      'Updated at',
      'Updated on',
      'Last updated',
      'sys_updated_on',
      ...shown('sys_updated_on'),
    ],
  },
  { id: 'definition', names: ['Definition', 'Metric', 'Metric definition', ...shown('definition')] },
  { id: 'metric_id', names: ['ID', ...shown('id')] },
  utc('start_utc', 'start'),
  { id: 'start', names: ['Start', ...shown('start')] },
  { id: 'title', names: ['Summary', 'Short description', 'Subject', 'Title'] },
];

/** What each column means, as the person who maps a list reads it. */
export const fields = {
  key: 'Ticket number',
  changed: 'When it changed',
  field: 'Which field changed',
  before: 'Old value',
  after: 'New value',
  status_before: 'Old status',
  status_after: 'New status',
  who: 'Who changed it: name',
  who_login: 'Who changed it: login',
  approval_for: 'Approval for which ticket',
  approver: 'Who was asked to approve',
  answer: 'Answer of who was asked',
  answered: 'When it was answered',
} as const;
