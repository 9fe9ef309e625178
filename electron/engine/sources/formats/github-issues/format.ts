import { asList, onePerson, pairedPeople } from '../../cells/people-lists.ts';
import { commentList } from '../../cells/ticket-comments.ts';
import { TICKET_FORMAT, ticketGuess } from '../../cells/ticket-formats.ts';
import { ticketLife } from '../../cells/ticket-life.ts';
import { keyInAddress } from '../../cells/ticket-urls.ts';
import { mapHeader } from '../../csv/header.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, Glimpse, Guess, RecordCells } from '../../format.ts';
import { columns } from './columns.ts';

const COMMENT = { at: 'comment_at', author: 'comment_author', text: 'comment_text' };
const PULL_ADDRESS = /\/pulls?\/\d+/i;

export const githubIssues: Format<'ticket_version'> = {
  ...TICKET_FORMAT,
  id: 'github.issues',
  title: 'GitHub issues',
  origin:
    'GitHub: gh issue list --state all --limit 10000 --json number,title,body,state,author,assignees,comments,createdAt,updatedAt,closedAt,url; or the JSON of its REST API; or a CSV made of either.',
  shows:
    'Who opened an issue, who it is assigned to, what was written, and from when to when it was open. People are login names of GitHub. Nobody is recorded as affected or as having approved.',
  columns,
  required: [['number'], ['title', 'created']],
  timeColumns: ['created', 'updated', 'resolved', 'comment_at'],
  detect: ticketGuess(detect),
  read: (record, times) => {
    if (isPull(record)) return { ignored: 'A pull request, which offers a change and asks for no help' };
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
  rowLimits: [30, 100, 1_000],
};

/** `owner/repo#12` when the row tells its repository, else `#12`: both are what people write. */
function keyOf(record: RecordCells): string {
  const number = (record.text('number') ?? '').replace(/^#/, '');
  const repository = record.text('repository');
  if (repository) return `${repository}#${number}`;
  return keyInAddress(record.text('address') ?? '') ?? `#${number}`;
}

function isPull(record: RecordCells): boolean {
  if (PULL_ADDRESS.test(record.text('address') ?? '')) return true;
  return (record.all('pull') ?? []).some((text) => !/^(?:false|0|no|null)?$/i.test(text));
}

/** All assignees; scripts print them in one cell with commas, which no login has. */
function assigneesOf(record: RecordCells): string | null {
  const listed = pairedPeople(record, 'assignees_name', 'assignees');
  if (listed !== null) return listed;
  const cells = record.all('assigned');
  return cells === null ? null : asList(cells.flatMap((cell) => cell.split(/[,;\n]/)));
}

/** By what the columns are called, and surer by the addresses in them. */
function detect(glimpse: Glimpse): Guess {
  const guess = recognise(glimpse, columns, {
    all: ['number', 'title', 'status'],
    any: [['author'], ['created', 'labels', 'assignees', 'assigned'], ['address', 'labels', 'own', 'text']],
    none: ['other'],
    telling: ['author', 'created', 'own', 'labels', 'assigned'],
    from: 0.86,
    to: 0.9,
  });
  if (guess.confidence === 0) return guess;
  const map = mapHeader(glimpse.header, columns);
  const address = glimpse.rows
    .map((cells, at) => map.record(at, cells).text('address') ?? '')
    .find((text) => /\/(?:issues|pulls?)\/\d+/.test(text));
  if (address === undefined) return guess;
  return { confidence: 0.96, reason: `${guess.reason} "${map.label('address')}" leads to issues.` };
}
