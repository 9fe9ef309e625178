import { firstPeople, onePerson } from '../../cells/people-lists.ts';
import { commentList } from '../../cells/ticket-comments.ts';
import { TICKET_FORMAT, ticketGuess } from '../../cells/ticket-formats.ts';
import { ticketLife } from '../../cells/ticket-life.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, Glimpse, Guess, RecordCells } from '../../format.ts';
import { columns } from './columns.ts';

const COMMENT = { at: 'comment_at', author: 'comment_author', text: 'comment_text' };
const ROLES = ['requester', 'submitter', 'assignee'] as const;

export const zendeskTickets: Format<'ticket_version'> = {
  ...TICKET_FORMAT,
  id: 'zendesk.tickets',
  title: 'Zendesk tickets',
  origin:
    'Zendesk: Admin Center, Account, Tools, Reports, Export, CSV or JSON; or a view, Actions, "Export as CSV"; or the JSON of its tickets API.',
  shows:
    'Who asked, who submitted it, who it is assigned to, and from when to when each ticket was open; comments only in the JSON of the account. A time of solving stands there only where the export has it.',
  columns,
  required: [['key'], ['title', 'created']],
  timeColumns: ['created', 'updated', 'resolved', 'comment_at'],
  detect: ticketGuess(detect),
  read: (record, times, glossary) => {
    const told = ticketLife(record, times, { status: ['status'] });
    if ('problem' in told) return told;
    return {
      fact: {
        key: record.text('key') ?? '',
        title: record.text('title'),
        text: record.text('text'),
        ...told.life,
        requester: peopleOf(record, 'requester'),
        affected: firstPeople(record, ['affected']),
        assignee: peopleOf(record, 'assignee'),
        approvers: firstPeople(record, ['approvers']),
        comments: commentList(record, times, COMMENT, glossary),
        opener: peopleOf(record, 'submitter'),
        changes: null,
      },
      notes: told.notes,
    };
  },
  glossary: (record) =>
    ROLES.map((role) => [record.text(`${role}_id`) ?? '', record.text(role) ?? ''] as const).filter(
      ([id, name]) => id !== '' && name !== '',
    ),
};

/** By name, e-mail and id; the API alone gives nothing but an id. */
function peopleOf(record: RecordCells, role: (typeof ROLES)[number]): string | null {
  return onePerson(record, role, `${role}_email`, `${role}_id`);
}

function detect(glimpse: Glimpse): Guess {
  const test = (mark: string, people: readonly string[], from: number): Guess =>
    recognise(glimpse, columns, {
      all: ['key', mark],
      any: [['title'], people, ['status', 'created']],
      none: ['session'],
      telling: ['title', 'status', 'created', mark],
      from,
      to: from + 0.04,
    });
  const people = ['requester', 'requester_id', 'requester_email'];
  return [
    test('own', people, 0.92),
    test('api', people, 0.92),
    test('requested', ['requester'], 0.87),
    test('resolved', ['requester_email'], 0.87),
  ].reduce((best, guess) => (guess.confidence > best.confidence ? guess : best));
}
