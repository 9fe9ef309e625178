import type { Column } from '../../format.ts';

/** The CSV that GitLab sends by e-mail (header seen in its own issue tracker, in two orders), and the JSON of its API. */
export const columns: readonly Column[] = [
  { id: 'number', names: ['Issue ID', 'iid', 'Issue IID'] },
  { id: 'reference', names: ['references.full'] },
  { id: 'address', names: ['web_url', 'URL'] },
  { id: 'title', names: ['Title'] },
  { id: 'text', names: ['Description'] },
  { id: 'status', names: ['State'] },
  { id: 'author_name', names: ['author.name', 'Author'] },
  { id: 'author', names: ['Author Username'] },
  { id: 'assignees_name', names: ['assignees.name'] },
  { id: 'assignees', names: ['assignees.username'] },
  { id: 'assigned_name', names: ['Assignee', 'Assignee(s)', 'Assignees'] },
  { id: 'assigned', names: ['Assignee Username', 'Assignee(s) Username', 'Assignees Username'] },
  { id: 'created', names: ['Created At'] },
  { id: 'updated', names: ['Updated At'] },
  { id: 'resolved', names: ['Closed At'] },
  { id: 'comment_at', names: ['notes.created_at'] },
  { id: 'comment_author', names: ['notes.author.username'] },
  { id: 'comment_text', names: ['notes.body'] },
  {
    id: 'own',
    names: ['Confidential', 'Locked', 'Author Username', 'project_id', 'Milestone', 'Weight'],
  },
];
