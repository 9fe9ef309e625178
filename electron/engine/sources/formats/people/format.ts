import { accountIn } from '../../cells/account-row.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format } from '../../format.ts';
import { columns } from './columns.ts';

const ATTRIBUTES = ['active', 'department', 'division', 'role', 'title', 'profile', 'zone'] as const;

export const people: Format<'account'> = {
  id: 'people',
  title: 'People',
  origin:
    'Any system or directory: a list of accounts or employees as CSV with name, login or e-mail, status, department and role.',
  table: 'account',
  columns,
  required: [['username', 'name', 'email', 'last']],
  timeColumns: [],
  detect: (glimpse) => {
    const accounts = recognise(glimpse, columns, {
      any: [
        ['username', 'email'],
        ['name', 'first', 'last', ...ATTRIBUTES],
      ],
      none: ['event'],
      telling: ['name', 'email', ...ATTRIBUTES],
      from: 0.5,
      to: 0.75,
    });
    if (accounts.confidence > 0) return accounts;
    // A list with names alone is only taken for people when it says two more things that people have.
    const named = recognise(glimpse, columns, {
      any: [
        ['name', 'last'],
        ['active', 'role', 'title', 'zone'],
        ['department', 'division', 'ext_id'],
      ],
      none: ['event'],
      telling: ATTRIBUTES,
      from: 0.5,
      to: 0.65,
    });
    return named;
  },
  read: accountIn,
  coverage: [],
  identity: null,
};
