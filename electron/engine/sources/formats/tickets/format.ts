import { firstPeople } from '../../cells/people-lists.ts';
import { plainComments } from '../../cells/ticket-comments.ts';
import { TICKET_FORMAT, ticketGuess } from '../../cells/ticket-formats.ts';
import { ticketLife } from '../../cells/ticket-life.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format } from '../../format.ts';
import { columns, fields } from './columns.ts';

/** Any list of tickets. Those of a known system are left to their own formats, which are surer of them. */
export const tickets: Format<'ticket_version'> = {
  ...TICKET_FORMAT,
  id: 'tickets',
  title: 'Tickets',
  origin:
    'Any ticket system: a list as CSV or Excel with number, title, people, created and closed times, and status.',
  shows:
    'What its columns say: who asked, for whom, who worked on it, and from when to when each ticket was open. What has no column is not recorded.',
  columns,
  fields,
  required: [['key'], ['title', 'created']],
  timeColumns: ['created', 'updated', 'resolved'],
  detect: ticketGuess((glimpse) =>
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
  ),
  read: (record, times) => {
    const told = ticketLife(record, times, { status: ['status'] });
    if ('problem' in told) return told;
    return {
      fact: {
        key: record.text('key') ?? '',
        title: record.text('title'),
        text: record.text('text'),
        ...told.life,
        requester: firstPeople(record, ['requester']),
        affected: firstPeople(record, ['affected']),
        assignee: firstPeople(record, ['assignee']),
        approvers: firstPeople(record, ['approvers']),
        comments: plainComments(record, 'comments'),
        opener: firstPeople(record, ['opener']),
        changes: null,
      },
      notes: told.notes,
    };
  },
  rowLimits: [1_000, 10_000],
};
