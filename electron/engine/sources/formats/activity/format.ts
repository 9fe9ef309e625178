import { flatten, isNothing, problemOf, readMoment, textOrNull } from '../../cells/read-cells.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, RecordCells } from '../../format.ts';
import { columns } from './columns.ts';

export const activity: Format<'activity'> = {
  id: 'activity',
  title: 'Activity',
  origin:
    'Any system: a list of who did what when, as CSV, workbook or JSON, with a column for the action and for what it was done to.',
  shows:
    'Shows what was done in an account and when, and by whom really where the list has the real actor or a session key. By itself it cannot show that somebody acted in the account of somebody else.',
  absence: {
    proves: false,
    because: 'a list of activity shows whose account was used, and what was chosen for it',
  },
  table: 'activity',
  columns,
  required: [['at'], ['user', 'user_login'], ['action']],
  fields: {
    at: 'When',
    user: 'Whose account: name',
    user_login: 'Whose account: login',
    actor: 'Who really acted: name',
    actor_login: 'Who really acted: login',
    session: 'Key of the session',
    action: 'What was done',
    object: 'To what',
    ip: 'Address',
    system: 'System',
  },
  timeColumns: ['at'],
  // The least sure of all: any format that knows a file by its own columns goes before.
  detect: (glimpse) =>
    recognise(glimpse, columns, {
      all: ['at', 'action'],
      any: [
        ['user', 'user_login'],
        ['object', 'session', 'ip'],
      ],
      from: 0.5,
      to: 0.5,
    }),
  read: (record, times) => {
    const time = readMoment(record, times, 'at');
    if ('problem' in time) return time;
    const user = who(record, 'user', 'user_login');
    const actor = who(record, 'actor', 'actor_login');
    if (user.name === null && user.login === null) {
      const column = record.all('user') === null ? 'user_login' : 'user';
      return { problem: problemOf(record, column, `"${record.label(column)}" is empty.`) };
    }
    const action = textOrNull(record, 'action');
    if (action === null)
      return { problem: problemOf(record, 'action', `"${record.label('action')}" is empty.`) };
    return {
      fact: {
        system: textOrNull(record, 'system'),
        at: time.at,
        user_name: user.name,
        user_login: user.login,
        actor_name: actor.name,
        actor_login: actor.login,
        session_key: cell(record, 'session'),
        action,
        object: cell(record, 'object'),
        ip: cell(record, 'ip'),
      },
      notes: time.notes,
    };
  },
  coverage: ['at'],
  identity: (fact) => flatten(Object.values(fact)),
};

function cell(record: RecordCells, column: string): string | null {
  const text = record.text(column);
  return text === null || isNothing(text) ? null : text;
}

/** A person by name and account; an account that stands in the column of names is taken for what it is. */
function who(
  record: RecordCells,
  name: string,
  login: string,
): { readonly name: string | null; readonly login: string | null } {
  const [named, account] = [cell(record, name), cell(record, login)];
  const isAccount = named !== null && /^\S+@\S+$/u.test(named);
  return isAccount ? { name: null, login: account ?? named } : { name: named, login: account };
}
