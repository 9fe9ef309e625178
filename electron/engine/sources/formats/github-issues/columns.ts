import type { Column } from '../../format.ts';

/** The JSON of `gh issue list`, that of the REST API, and the headers of scripts that print either as CSV. */
export const columns: readonly Column[] = [
  { id: 'number', names: ['number', 'Issue number', 'Issue', '#'] },
  { id: 'address', names: ['html_url', 'url', 'Issue URL', 'Link'] },
  {
    id: 'repository',
    names: ['repository.nameWithOwner', 'repository.full_name', 'Repository', 'Repo', 'nameWithOwner'],
  },
  { id: 'title', names: ['title'] },
  { id: 'text', names: ['body'] },
  { id: 'status', names: ['state'] },
  { id: 'author', names: ['author.login', 'user.login', 'author', 'user', 'creator'] },
  { id: 'author_name', names: ['author.name'] },
  { id: 'assignees', names: ['assignees.login'] },
  { id: 'assignees_name', names: ['assignees.name'] },
  { id: 'assigned', names: ['assignees', 'assignee.login', 'assignee', 'Assigned to'] },
  { id: 'created', names: ['created_at', 'Created'] },
  { id: 'updated', names: ['updated_at', 'Updated'] },
  { id: 'resolved', names: ['closed_at'] },
  { id: 'comment_at', names: ['comments.createdAt'] },
  { id: 'comment_author', names: ['comments.author.login', 'comments.user.login'] },
  { id: 'comment_text', names: ['comments.body'] },
  { id: 'labels', names: ['labels', 'labels.name'] },
  {
    id: 'pull',
    names: [
      'pull_request',
      'pull_request.url',
      'pull_request.html_url',
      'isPullRequest',
      'headRefName',
      'mergedAt',
    ],
  },
  {
    id: 'own',
    names: ['stateReason', 'isPinned', 'node_id', 'author_association', 'reactionGroups', 'milestone.number'],
  },
  { id: 'other', names: ['iid', 'project_id', 'Author Username', 'Short description', 'Impersonator'] },
];
