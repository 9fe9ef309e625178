import { firstPeople } from '../../cells/people-lists.ts';
import { TICKET_FORMAT, ticketGuess } from '../../cells/ticket-formats.ts';
import { saidIn, ticketLife } from '../../cells/ticket-life.ts';
import type { Format, RecordCells } from '../../format.ts';
import { columns } from './columns.ts';
import { detect } from './detect.ts';
import { journalOf } from './journal.ts';
import { stateFor } from './states.ts';

const LIFE = {
  status: ['status', 'active'],
  created: ['opened_utc', 'opened', 'created_utc', 'created'],
  updated: ['updated_utc', 'updated'],
  resolved: ['resolved_utc', 'resolved', 'closed_utc', 'closed'],
};

/** ServiceNow exports the columns of a list view, with field names (CSV, JSON) or labels (workbooks). */
export const serviceNowTickets: Format<'ticket_version'> = {
  ...TICKET_FORMAT,
  id: 'servicenow.tickets',
  title: 'ServiceNow tickets',
  origin:
    'ServiceNow: a list of incidents, changes, requests, items, tasks or problems, right-click a column heading, Export, CSV or Excel; or the JSON of the Table API.',
  shows:
    'Who asked, for whom, who worked on it, and from when to when each ticket was open, with comments when their columns were in the list. A log of updates has one row for each change; the last one gives the state.',
  columns,
  required: [['key'], ['title', 'opened', 'opened_utc', 'created', 'created_utc']],
  timeColumns: [...LIFE.created, ...LIFE.updated, ...LIFE.resolved],
  detect: ticketGuess(detect),
  read: (record, times) => {
    const key = record.text('key') ?? '';
    const told = ticketLife(record, times, { ...LIFE, stateOf: stateFor(key) });
    if ('problem' in told) return told;
    return {
      fact: {
        key,
        title: record.text('title') === null ? null : (saidIn(record, 'title') ?? ''),
        text: textOf(record),
        ...told.life,
        requester: firstPeople(record, ['requester', 'requester_raw']),
        affected: firstPeople(record, ['affected', 'affected_raw']),
        assignee: firstPeople(record, ['assignee', 'assignee_raw']),
        approvers: firstPeople(record, ['approvers']),
        comments: journalOf(record, times),
        opener: firstPeople(record, ['opener', 'opener_raw', 'creator']),
        changes: null,
      },
      notes: told.notes,
    };
  },
  rowLimits: [10_000],
};

/** What was asked, then what was done about it. */
function textOf(record: RecordCells): string | null {
  if (record.all('text') === null && record.all('closing') === null) return null;
  return [saidIn(record, 'text'), saidIn(record, 'closing')].filter((text) => text !== null).join('\n\n');
}
