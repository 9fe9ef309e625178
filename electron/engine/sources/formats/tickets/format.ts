import { readTime, textOrNull } from '../../cells/read-cells.ts';
import { peopleList } from '../../cells/people-lists.ts';
import { resolutionOf } from '../../cells/resolution.ts';
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
    const created = readTime(record, times, 'created');
    if (created.problem) return { problem: created.problem };
    const updated = readTime(record, times, 'updated', 'end');
    const resolved = readTime(record, times, 'resolved', 'end');
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
