import { peopleList } from '../../cells/people-lists.ts';
import { ticketLife } from '../../cells/ticket-life.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format } from '../../format.ts';
import { columns } from './columns.ts';

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
    const told = ticketLife(record, times, ['status']);
    if ('problem' in told) return told;
    const comments = record.all('comments');
    return {
      fact: {
        key: record.text('key') ?? '',
        title: record.text('title'),
        text: record.text('text'),
        ...told.life,
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
      notes: told.notes,
    };
  },
  coverage: ['created_at', 'updated_at'],
  identity: null,
  rowLimits: [1_000, 10_000],
};
