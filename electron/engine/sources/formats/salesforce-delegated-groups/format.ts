import { flagNotes, problemOf, readFlag, textOrNull } from '../../cells/read-cells.ts';
import { NO_GUESS, recognise } from '../../csv/recognise.ts';
import type { Format, RecordCells } from '../../format.ts';
import { columns } from './columns.ts';

/** Usernames have the form of an e-mail address, and ids of users begin with 005. */
const ACCOUNT = /^(?:[^\s@]+@[^\s@]+|005[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?)$/;

export const delegatedGroups: Format<'delegated_admin'> = {
  id: 'salesforce.delegated-groups',
  title: 'Salesforce delegated administration groups',
  origin:
    'Salesforce: Setup, Delegated Administration, as a list made by hand, or an export of DelegateGroupMember or of the DelegateGroup metadata.',
  shows:
    'Who may log in as users of which roles through a delegated administration group, as of the day of the export. The metadata of a group names no members.',
  absence: { proves: false, because: 'a list of groups shows who may, not who did' },
  table: 'delegated_admin',
  columns,
  required: [['group']],
  timeColumns: [],
  detect: (glimpse) => {
    const flagged = recognise(glimpse, columns, {
      all: ['group', 'login_access'],
      telling: ['member', 'member_login', 'scope', 'metadata'],
      from: 0.93,
      to: 0.97,
    });
    if (flagged.confidence > 0) return flagged;
    const named = recognise(glimpse, columns, {
      all: ['delegated'],
      any: [['member', 'member_login']],
      telling: ['scope'],
      from: 0.9,
      to: 0.95,
    });
    return named.confidence > 0 ? named : NO_GUESS;
  },
  read: (record) => {
    const members = membersOf(record);
    const nobody = members.names === null && members.logins === null;
    const column = record.all('member') === null ? 'member_login' : 'member';
    return {
      fact: {
        group_name: textOrNull(record, 'group') ?? '',
        member_name: members.names,
        member_login: members.logins,
        login_access: readFlag(record, 'login_access'),
        scope: joined(record.all('scope') ?? []),
      },
      notes: [
        ...flagNotes(record, 'login_access'),
        ...(nobody
          ? [problemOf(record, column, 'The row names no member of the group: who may is not recorded.')]
          : []),
      ],
    };
  },
  coverage: [],
  identity: null,
};

/** Names and accounts of the members, with semicolons between several; one text is taken for what it looks like. */
function membersOf(record: RecordCells): { readonly names: string | null; readonly logins: string | null } {
  const named = parts(record.all('member') ?? []);
  const logins = parts(record.all('member_login') ?? []);
  return {
    names: joined(named.filter((text) => !ACCOUNT.test(text))),
    logins: joined([...logins, ...named.filter((text) => ACCOUNT.test(text))]),
  };
}

function parts(cells: readonly string[]): string[] {
  return cells
    .flatMap((cell) => cell.split(/[;\n]/))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function joined(cells: readonly string[]): string | null {
  return [...new Set(parts(cells))].join('; ') || null;
}
