import { asList, nameAndLogin, onePerson, pairedPeople } from '../../cells/people-lists.ts';
import { commentList } from '../../cells/ticket-comments.ts';
import { TICKET_FORMAT, ticketGuess } from '../../cells/ticket-formats.ts';
import { ticketLife } from '../../cells/ticket-life.ts';
import { keyInAddress } from '../../cells/ticket-urls.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, RecordCells } from '../../format.ts';
import { columns } from './columns.ts';

const COMMENT = { at: 'comment_at', author: 'comment_author', text: 'comment_text' };

export const gitlabIssues: Format<'ticket_version'> = {
  ...TICKET_FORMAT,
  id: 'gitlab.issues',
  title: 'GitLab issues',
  origin:
    'GitLab: the list of issues of a project, Actions, "Export as CSV" (sent by e-mail); or the JSON of its API.',
  shows:
    'Who opened an issue, who it is assigned to, what it says, and from when to when it was open. Comments are not in the CSV. Nobody is recorded as affected or as having approved.',
  columns,
  required: [['number'], ['title', 'created']],
  timeColumns: ['created', 'updated', 'resolved', 'comment_at'],
  detect: ticketGuess((glimpse) =>
    recognise(glimpse, columns, {
      all: ['number', 'title'],
      any: [['status', 'created'], ['author', 'author_name', 'address'], ['own']],
      telling: ['status', 'created', 'author', 'address'],
      from: 0.88,
      to: 0.97,
    }),
  ),
  read: (record, times) => {
    const told = ticketLife(record, times, { status: ['status'] });
    if ('problem' in told) return told;
    const author = onePerson(record, 'author_name', 'author');
    return {
      fact: {
        key: keyOf(record),
        title: record.text('title'),
        text: record.text('text'),
        ...told.life,
        requester: author,
        affected: null,
        assignee: assigneesOf(record),
        approvers: null,
        comments: commentList(record, times, COMMENT),
        opener: author,
        changes: null,
      },
      notes: told.notes,
    };
  },
};

/** `group/project#12` when the row tells its project, else `#12`: both are what people write. */
function keyOf(record: RecordCells): string {
  const told = record.text('reference') || keyInAddress(record.text('address') ?? '');
  return told || `#${(record.text('number') ?? '').replace(/^#/, '')}`;
}

/** The CSV lists several in one cell with commas; names may hold commas themselves, usernames do not. */
function assigneesOf(record: RecordCells): string | null {
  const listed = pairedPeople(record, 'assignees_name', 'assignees');
  if (listed !== null) return listed;
  if (record.all('assigned') === null) return onePerson(record, 'assigned_name', 'assigned');
  const names = apart(record.text('assigned_name'));
  const logins = apart(record.text('assigned'));
  return asList(
    logins.map((login, at) => nameAndLogin(names.length === logins.length ? (names[at] ?? '') : '', login)),
  );
}

function apart(cell: string | null): readonly string[] {
  return (cell ?? '').split(',').map((text) => text.trim());
}
