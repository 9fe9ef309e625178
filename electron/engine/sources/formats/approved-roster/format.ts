import { isNothing, problemOf, readFlag } from '../../cells/read-cells.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, Glimpse, Guess, RecordCells } from '../../format.ts';
import { people } from '../people/format.ts';
import { columns } from './columns.ts';

export const approvedRoster: Format<'approved_actor'> = {
  id: 'approved-roster',
  title: 'Approved impersonators',
  origin:
    'The owner of the system, or whoever approves access: a list of the people who may act as others, as CSV, workbook or JSON with name or username.',
  shows:
    'Shows who was approved to act as others. It cannot show who is able to, nor who did, nor since when the approval holds.',
  absence: { proves: false, because: 'a list of approvals holds no events' },
  table: 'approved_actor',
  columns,
  required: [['approved_name', 'approved_login', 'username', 'name']],
  fields: { username: 'Username', name: 'Full name', approved: 'Approved: yes or no' },
  needed: [['username', 'name']],
  timeColumns: [],
  detect: (glimpse) => {
    const named = recognise(glimpse, columns, {
      any: [['approved_name', 'approved_login']],
      none: ['event'],
      from: 0.9,
      to: 0.9,
    });
    if (named.confidence > 0) return named;
    const flagged = recognise(glimpse, columns, {
      all: ['approved'],
      any: [['username', 'name']],
      none: ['event'],
      telling: ['username'],
      from: 0.7,
      to: 0.82,
    });
    return flagged.confidence > 0 ? flagged : perhaps(glimpse);
  },
  read: (record) => {
    const approved = record.text('approved');
    if (approved !== null && readFlag(record, 'approved') === null)
      return { problem: problemOf(record, 'approved', unclear(record, approved)) };
    if (approved !== null && readFlag(record, 'approved') === 0)
      return { ignored: 'The person is not approved' };
    const name = first(record, 'approved_name', 'name');
    const username = first(record, 'approved_login', 'username');
    // A name's column may hold logins; a list of logins only is as good.
    const isLogin = username === null && name !== null && /^\S+@\S+$/.test(name);
    return { fact: isLogin ? { name: null, username: name } : { name, username } };
  },
  coverage: [],
  identity: null,
};

/** Somebody approved these people, for what is not said: as likely as any list of people, so that a person is asked. */
function perhaps(glimpse: Glimpse): Guess {
  const { confidence } = people.detect(glimpse);
  return recognise(glimpse, columns, {
    all: ['approval'],
    any: [['username', 'name']],
    none: ['event'],
    from: confidence,
    to: confidence,
  });
}

function unclear(record: RecordCells, text: string): string {
  const label = `"${record.label('approved')}"`;
  return text === ''
    ? `${label} is empty: the row does not say whether the person is approved.`
    : `${label} is neither yes nor no: the row does not say whether the person is approved.`;
}

function first(record: RecordCells, ...ids: readonly string[]): string | null {
  return ids.map((id) => record.text(id) ?? '').find((text) => !isNothing(text)) ?? null;
}
