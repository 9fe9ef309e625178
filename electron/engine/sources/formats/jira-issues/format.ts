import { asList, firstPeople, nameAndLogin, onePerson, peopleList } from '../../cells/people-lists.ts';
import { TICKET_FORMAT, ticketGuess } from '../../cells/ticket-formats.ts';
import { ticketLife } from '../../cells/ticket-life.ts';
import { stateOf, stateOfResolution } from '../../cells/ticket-states.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, Glimpse, Glossary, Guess, RecordCells } from '../../format.ts';
import { changesOf } from './changes.ts';
import { columns, NAMED_IDS } from './columns.ts';
import { commentsOf, leftOut, withNames } from './comments.ts';

const TELLING = ['title', 'status', 'created', 'reporter', 'assignee', 'type'];

/** Jira repeats a header for every value of a field, prints no zone, and translates headers with the user's language. */
export const jiraIssues: Format<'ticket_version'> = {
  ...TICKET_FORMAT,
  id: 'jira.issues',
  title: 'Jira issues',
  origin:
    'Jira: a filter or project list, Export, "Export CSV (all fields)"; or the JSON of its search, with expand=changelog; or the data pipeline of Data Center.',
  shows:
    'Who asked, who worked on it, what was written, and from when to when each issue was open. Who is affected or approved shows only in custom fields, and what changed when only in the JSON with its changelog.',
  columns,
  required: [['key'], ['title', 'created']],
  timeColumns: ['created', 'updated', 'resolved', 'comment_at'],
  detect: ticketGuess(detect),
  read: (record, times, glossary) => {
    const told = ticketLife(record, times, {
      status: ['category', 'status', 'resolution'],
      stateOf: (text, column) => (column === 'resolution' ? stateOfResolution(text) : stateOf(text)),
    });
    if ('problem' in told) return told;
    const { changes, notes } = changesOf(record, times);
    return {
      fact: {
        key: record.text('key') ?? '',
        title: record.text('title'),
        text: textOf(record, glossary),
        ...told.life,
        requester: peopleOf(record, 'reporter'),
        affected: peopleList(record, ['affected']),
        assignee: peopleOf(record, 'assignee'),
        approvers: peopleList(record, ['approvers']),
        comments: commentsOf(record, times, glossary),
        opener: peopleOf(record, 'creator'),
        changes,
      },
      notes: [...told.notes, ...leftOut(record), ...notes],
    };
  },
  glossary: (record) =>
    NAMED_IDS.flatMap(([name, id]) => {
      const names = record.all(name) ?? [];
      return (record.all(id) ?? []).map((text, at) => [text, names[at] ?? ''] as const);
    }).filter(([id, name]) => id !== '' && name !== ''),
  rowLimits: [1_000, 10_000],
};

function detect(glimpse: Glimpse): Guess {
  const own = recognise(glimpse, columns, {
    all: ['own'],
    any: [['title', 'created']],
    telling: TELLING,
    from: 0.85,
    to: 0.98,
  });
  if (own.confidence > 0) return own;
  return recognise(glimpse, columns, {
    all: ['key'],
    any: [
      ['title', 'created'],
      ['id', 'type', 'project', 'category', 'rest', 'pipeline'],
    ],
    telling: TELLING,
    from: 0.86,
    to: 0.95,
  });
}

/** By name with the id of the account, which other rows may write alone; the search of the API has e-mails as well. */
function peopleOf(record: RecordCells, role: 'reporter' | 'creator' | 'assignee'): string | null {
  const listed = firstPeople(record, [role]);
  if (listed === null) return onePerson(record, `${role}_person`, `${role}_login`, `${role}_account`);
  const [only, other] = JSON.parse(listed) as string[];
  const id = record.text(`${role}_id`);
  return only === undefined || other !== undefined || id === null ? listed : asList([nameAndLogin(only, id)]);
}

/** The description: plain, as a document of nested texts (the newer REST API), or with its line ends spelled out. */
function textOf(record: RecordCells, glossary: Glossary): string | null {
  const [text, parts] = [record.text('text'), record.all('document')];
  if (text === null && parts === null) return null;
  const said = text || (parts ?? []).filter((part) => part !== '').join(' ');
  const whole = record.all('pipeline') === null ? said : said.replaceAll('\\n', '\n');
  return withNames(whole, glossary);
}
