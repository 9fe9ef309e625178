import { inJira, inServiceNow, inUtc } from './calendar.ts';
import type { Employee } from './people.ts';
import type { Sheet } from './sheet.ts';
import type { Told, ToldTicket } from './told.ts';

/** Jira was exported twice, January to March and April to June; ServiceNow once. */
export function ticketSheets(tickets: readonly ToldTicket[]): Sheet[] {
  const jira = tickets.filter(({ system }) => system === 'jira');
  const spring = Date.parse('2026-04-01T04:00:00Z');
  return [
    { name: 'Jira-Jan-Mar.csv', rows: jiraOf(jira.filter(({ opened }) => opened < spring)) },
    { name: 'Jira-Apr-Jun.csv', rows: jiraOf(jira.filter(({ opened }) => opened >= spring)) },
    { name: 'ServiceNow.csv', rows: serviceNowOf(tickets.filter(({ system }) => system === 'servicenow')) },
  ];
}

const JIRA =
  'Summary|Issue key|Issue id|Issue Type|Status|Priority|Resolution|Assignee|Assignee Id|Reporter|Reporter Id|Creator|Creator Id|Created|Updated|Resolved|Description|Custom field (Affected User)|Custom field (Approvers)|Custom field (Approvers)|Comment|Comment|Status Category';

function jiraOf(tickets: readonly ToldTicket[]): string[][] {
  const named = (one: Employee | null): string[] => [one?.name ?? '', one?.jiraId ?? ''];
  const rows = tickets.map((ticket) => {
    const done = ticket.closed !== null;
    const comments = ticket.comments.map(({ at, by, text }) => `${inJira(at)};${by.jiraId};${text}`);
    return [
      ticket.title,
      ticket.key,
      ticket.key.replace('FER-', '3'),
      'Service Request',
      done ? 'Done' : 'In Progress',
      'Medium',
      done ? 'Done' : '',
      ...named(ticket.assignee),
      ...named(ticket.requester),
      ...named(ticket.opener),
      inJira(ticket.opened),
      inJira(ticket.updated),
      ticket.closed === null ? '' : inJira(ticket.closed),
      ticket.text,
      ticket.affected?.name ?? '',
      ...[0, 1].map((at) => ticket.approvers[at]?.name ?? ''),
      ...[0, 1].map((at) => comments[at] ?? ''),
      done ? 'Done' : 'In Progress',
    ];
  });
  return [JIRA.split('|'), ...rows];
}

const SERVICENOW =
  'number|state|opened_at|caller_id|opened_by|u_affected_user|assigned_to|approver|short_description|description|comments|sys_updated_on|closed_at';

function serviceNowOf(tickets: readonly ToldTicket[]): string[][] {
  const rows = tickets.map((ticket) => [
    ticket.key,
    ticket.closed === null ? 'In Progress' : 'Closed',
    inServiceNow(ticket.opened),
    ticket.byLogin ? `${ticket.requester.name} (${ticket.requester.username})` : ticket.requester.name,
    ticket.opener.name,
    ticket.affected?.name ?? '',
    ticket.assignee?.name ?? '',
    ticket.approvers.map(({ name }) => name).join('; '),
    ticket.title,
    ticket.text,
    ticket.comments
      .map(({ at, by, text }) => `${inServiceNow(at)} - ${by.name} (Additional comments)\n${text}`)
      .join('\n\n'),
    inServiceNow(ticket.updated),
    ticket.closed === null ? '' : inServiceNow(ticket.closed),
  ]);
  return [SERVICENOW.split('|'), ...rows];
}

/** The list of ticket history that both systems share. */
export function historyOf({ changes }: Told): string[][] {
  const rows = changes.map(({ key, at, field, from, to, who }) => [
    key,
    inUtc(at),
    field,
    from,
    to,
    who.name,
  ]);
  return [['Ticket', 'Changed at', 'Field', 'Old value', 'New value', 'Changed by'], ...rows];
}
