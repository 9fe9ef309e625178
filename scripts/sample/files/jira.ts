import { csvOf, type Cell } from '../csv.ts';
import type { Story } from '../story.ts';
import { jiraDate } from '../time.ts';
import type { Person, Ticket } from '../types.ts';

const projects = {
  OPS: { name: 'Business Operations', type: 'service_desk' },
  HELP: { name: 'Service Desk', type: 'service_desk' },
} as const;

/** A header is repeated for each value that a ticket may have. */
const header = [
  'Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Project type,Project lead',
  'Priority,Resolution,Assignee,Assignee Id,Reporter,Reporter Id,Creator,Creator Id,Created,Updated',
  'Resolved,Due date,Labels,Labels,Description,Watchers,Watchers,Custom field (Affected User)',
  'Custom field (Approvers),Comment,Comment,Comment,Status Category',
]
  .join(',')
  .split(',');

/** Jira's "CSV, all fields" export, newest first. */
export function jiraFile({ tickets, people }: Story): string {
  const lead = people.find((person) => person.isHead && person.department === 'IT')!;
  const newestFirst = tickets.map((ticket, index) => rowOf(ticket, 21_480 + 3 * index, lead)).reverse();
  return csvOf(header, newestFirst, { quoting: 'needed', lineEnd: '\n' });
}

function rowOf(ticket: Ticket, issueId: number, lead: Person): Cell[] {
  const project = projects[ticket.project];
  const comments = ticket.comments.map(
    ({ at, author, text }) => `${jiraDate(at)};${author.accountId};${text}`,
  );
  return [
    ticket.summary,
    ticket.key,
    issueId,
    ticket.kind,
    statusOf(ticket),
    ticket.project,
    project.name,
    project.type,
    lead.name,
    ticket.priority,
    ticket.resolved === null ? '' : 'Done',
    ...nameAndId(ticket.assignee),
    ...nameAndId(ticket.reporter),
    ...nameAndId(ticket.reporter),
    jiraDate(ticket.created),
    jiraDate(ticket.updated),
    ticket.resolved === null ? '' : jiraDate(ticket.resolved),
    '',
    ...padded(ticket.labels, 2),
    ticket.description,
    ...padded(
      ticket.watchers.map((watcher) => watcher.name),
      2,
    ),
    ticket.affected?.name ?? '',
    ticket.approver?.name ?? '',
    ...padded(comments, 3),
    categoryOf(ticket),
  ];
}

function statusOf(ticket: Ticket): string {
  if (ticket.resolved !== null) return 'Done';
  if (!ticket.assignee) return 'To Do';
  return ticket.comments.length > 0 ? 'Waiting for customer' : 'In Progress';
}

function categoryOf(ticket: Ticket): string {
  if (ticket.resolved !== null) return 'Done';
  return ticket.assignee ? 'In Progress' : 'To Do';
}

function nameAndId(person: Person | null): [string, string] {
  return person ? [person.name, person.accountId] : ['', ''];
}

function padded(values: readonly string[], length: number): string[] {
  return Array.from({ length }, (_, index) => values[index] ?? '');
}
