import { readTime, textOrNull } from '../../cells/read-cells.ts';
import { peopleList } from '../../cells/people-lists.ts';
import { resolutionOf } from '../../cells/resolution.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format } from '../../format.ts';

/** Headers of ServiceNow (field names and labels), Zendesk, GitHub and GitLab lists, and the words people type themselves. */
const columns = [
  {
    id: 'key',
    names: [
      'Number',
      'Key',
      'Ticket',
      'Ticket ID',
      'Ticket number',
      'Ticket key',
      'Ticket no',
      'Case number',
      'Incident',
      'Incident number',
      'Request number',
      'Reference',
      'Issue key',
      'Issue',
      'Issue ID',
      'IID',
      'Id',
    ],
  },
  { id: 'title', names: ['Short description', 'Title', 'Subject', 'Summary'] },
  {
    id: 'requester',
    names: ['Requester', 'Requested by', 'Caller', 'Caller ID', 'Reporter', 'Reported by', 'Requestor'],
  },
  {
    id: 'opener',
    names: ['Opened by', 'Submitter', 'Submitted by', 'Author', 'Created by', 'sys_created_by'],
  },
  {
    id: 'affected',
    names: ['Affected user', 'Requested for', 'On behalf of', 'Impacted user', 'Affected person'],
  },
  { id: 'assignee', names: ['Assigned to', 'Assignee', 'Assignees', 'Owner', 'Agent'] },
  { id: 'approvers', names: ['Approver', 'Approvers', 'Approved by', 'Approval by'] },
  {
    id: 'created',
    names: [
      'Created',
      'Created at',
      'Created on',
      'Created date',
      'Date created',
      'Creation date',
      'Opened',
      'Opened at',
      'Opened on',
      'Date opened',
      'sys_created_on',
      'sys_created_at',
      'Requested',
      'Submitted',
      'Submitted at',
    ],
  },
  {
    id: 'resolved',
    names: [
      'Resolved',
      'Resolved at',
      'Resolved on',
      'Closed',
      'Closed at',
      'Closed on',
      'Solved',
      'Solved at',
      'Date closed',
      'Date resolved',
      'Resolution date',
      'Completed',
      'Completed at',
      'Closed date',
    ],
  },
  {
    id: 'updated',
    names: [
      'Updated',
      'Updated at',
      'Updated on',
      'Last updated',
      'Last update',
      'sys_updated_on',
      'sys_updated_at',
      'Modified',
      'Last modified',
    ],
  },
  { id: 'status', names: ['State', 'Status', 'Incident state', 'Ticket status', 'Request state'] },
  { id: 'text', names: ['Description', 'Text', 'Body', 'Details', 'Notes', 'Reason'] },
  { id: 'comments', names: ['Comments', 'Comment', 'Additional comments', 'Work notes'] },
  {
    id: 'session',
    names: [
      'Impersonator',
      'Impersonated by',
      'Impersonated user',
      'Assumed user',
      'Login Time',
      'Delegate User',
    ],
  },
] as const;

export const tickets: Format<'ticket_version'> = {
  id: 'tickets',
  title: 'Tickets',
  origin:
    'Any ticket system: a list as CSV with number, title, people, created and closed times, and status.',
  table: 'ticket_version',
  columns,
  required: [['key'], ['title', 'created']],
  timeColumns: ['created', 'updated', 'resolved'],
  detect: (glimpse) =>
    recognise(glimpse, columns, {
      all: ['key'],
      any: [
        ['title', 'created'],
        ['requester', 'opener', 'assignee', 'affected', 'approvers', 'status'],
        ['created', 'resolved', 'status'],
      ],
      none: ['session'],
      telling: ['title', 'created', 'status', 'requester', 'assignee', 'resolved'],
      from: 0.5,
      to: 0.8,
    }),
  read: (record, times) => {
    const created = readTime(record, times, 'created');
    if (created.problem) return { problem: created.problem };
    const updated = readTime(record, times, 'updated');
    const resolved = readTime(record, times, 'resolved');
    const comments = record.all('comments');
    return {
      fact: {
        key: record.text('key') ?? '',
        title: record.text('title'),
        text: record.text('text'),
        status: textOrNull(record, 'status'),
        created_at: created.at,
        updated_at: updated.at,
        resolved_at: resolved.at,
        resolution: resolutionOf({ ...resolved, column: record.all('resolved') !== null }, [
          textOrNull(record, 'status'),
        ]),
        // Who opened a ticket may be an agent writing down what somebody else asked for.
        requester: peopleList(record, record.all('requester') === null ? ['opener'] : ['requester']),
        affected: peopleList(record, ['affected']),
        assignee: peopleList(record, ['assignee']),
        approvers: peopleList(record, ['approvers']),
        comments:
          comments === null
            ? null
            : JSON.stringify(
                comments.filter((text) => text !== '').map((text) => ({ at: null, author: '', text })),
              ),
      },
      notes: [
        created.notes,
        updated.notes,
        resolved.notes,
        updated.problem ?? [],
        resolved.problem ?? [],
      ].flat(),
    };
  },
  coverage: ['created_at', 'updated_at'],
  identity: null,
  rowLimits: [1_000, 10_000],
};
