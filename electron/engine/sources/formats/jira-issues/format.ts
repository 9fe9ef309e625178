import { peopleList } from '../../cells/people-lists.ts';
import { ticketLife } from '../../cells/ticket-life.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format } from '../../format.ts';
import { columns, NAMED_IDS } from './columns.ts';
import { commentsOf, withNames } from './comments.ts';

/** Jira repeats a header for every value of a field, prints no zone, and translates headers with the user's language. */
export const jiraIssues: Format<'ticket_version'> = {
  id: 'jira.issues',
  title: 'Jira issues',
  origin: 'Jira: a filter or project list, Export, "Export CSV (all fields)".',
  table: 'ticket_version',
  columns,
  required: [['key'], ['title', 'created']],
  timeColumns: ['created', 'updated', 'resolved'],
  detect: (glimpse) => {
    const telling = ['title', 'status', 'created', 'reporter', 'assignee', 'type'];
    const own = recognise(glimpse, columns, {
      all: ['own'],
      any: [['title', 'created']],
      telling,
      from: 0.85,
      to: 0.98,
    });
    if (own.confidence > 0) return own;
    return recognise(glimpse, columns, {
      all: ['key'],
      any: [
        ['title', 'created'],
        ['id', 'type', 'project', 'category'],
      ],
      telling,
      from: 0.8,
      to: 0.95,
    });
  },
  read: (record, times, glossary) => {
    const told = ticketLife(record, times, ['category', 'status']);
    if ('problem' in told) return told;
    const text = record.text('text');
    return {
      fact: {
        key: record.text('key') ?? '',
        title: record.text('title'),
        text: text === null ? null : withNames(text, glossary),
        ...told.life,
        requester: peopleList(record, record.all('reporter') === null ? ['creator'] : ['reporter']),
        affected: peopleList(record, ['affected']),
        assignee: peopleList(record, ['assignee']),
        approvers: peopleList(record, ['approvers']),
        comments: commentsOf(record, times, glossary),
      },
      notes: told.notes,
    };
  },
  coverage: ['created_at', 'updated_at'],
  identity: null,
  glossary: (record) =>
    NAMED_IDS.flatMap(([name, id]) => {
      const names = record.all(name) ?? [];
      return (record.all(id) ?? []).map((text, at) => [text, names[at] ?? ''] as const);
    }).filter(([id, name]) => id !== '' && name !== ''),
  rowLimits: [1_000, 10_000],
};
