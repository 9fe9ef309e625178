import type { Column } from '../../format.ts';

/*
 * The account export's header as two public tools rebuild it; the JSON of the tickets API and of the account export as
 * Zendesk describes them; names of views ("Requested", "Latest update") are recalled from its screens.
 */
export const columns: readonly Column[] = [
  { id: 'key', names: ['Id', 'Ticket ID', 'Ticket number'] },
  { id: 'title', names: ['Subject', 'raw_subject'] },
  { id: 'text', names: ['Description'] },
  { id: 'requester', names: ['Requester', 'Requester name'] },
  { id: 'requester_email', names: ['Requester email'] },
  { id: 'requester_id', names: ['Requester id'] },
  { id: 'submitter', names: ['Submitter', 'Submitter name'] },
  { id: 'submitter_email', names: ['submitter.email'] },
  { id: 'submitter_id', names: ['Submitter id'] },
  { id: 'assignee', names: ['Assignee', 'Assignee name'] },
  { id: 'assignee_email', names: ['Assignee email'] },
  { id: 'assignee_id', names: ['Assignee id'] },
  { id: 'affected', names: bracketed(['Affected user', 'Affected person', 'Requested for', 'On behalf of']) },
  { id: 'approvers', names: bracketed(['Approver', 'Approvers', 'Approved by']) },
  { id: 'created', names: ['Created at', 'Created', 'Requested', 'Ticket created'] },
  { id: 'updated', names: ['Updated at', 'Updated', 'Latest update', 'Ticket updated'] },
  { id: 'resolved', names: ['Solved at', 'Solved', 'Ticket solved', 'metric_set.solved_at'] },
  { id: 'status', names: ['Status', 'Ticket status'] },
  { id: 'comment_at', names: ['comments.created_at'] },
  { id: 'comment_author', names: ['comments.author_id'] },
  { id: 'comment_text', names: ['comments.body'] },
  {
    id: 'own',
    names: [
      'Summation column',
      'Requester external id',
      'Requester domain',
      'Initially assigned at',
      'Assigned at',
      'Group stations',
      'Assignee stations',
      'Satisfaction Score',
      'First reply time in minutes',
      'Reopens',
    ],
  },
  { id: 'api', names: ['raw_subject', 'via.channel', 'satisfaction_rating.score', 'has_incidents'] },
  { id: 'requested', names: ['Requested'] },
  { id: 'session', names: ['Impersonator', 'Assumed user', 'Login Time'] },
];

/** Custom fields carry their type: "Affected user [txt]". */
function bracketed(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [name, `${name} [txt]`, `${name} [list]`]);
}
