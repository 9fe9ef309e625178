import { ACCESS_COLUMNS, accountIn } from '../../cells/account-row.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format } from '../../format.ts';
import { columns } from './columns.ts';

const ATTRIBUTES = ['active', 'department', 'division', 'role', 'title', 'profile', 'zone'] as const;

export const people: Format<'account'> = {
  id: 'people',
  title: 'People',
  origin:
    'Any system or directory: a list of accounts or employees as CSV, workbook or JSON with name, login or e-mail, status, department and role.',
  shows:
    'Shows who has an account or a job, in which department and role, and whether it is active on the day of the export. It cannot show what anybody did, nor what was so on another day.',
  absence: { proves: false, because: 'a list of people holds no events' },
  table: 'account',
  columns,
  required: [['username', 'name', 'email', 'last']],
  fields: {
    username: 'Login',
    name: 'Full name',
    first: 'First name',
    last: 'Last name',
    email: 'E-mail',
    ext_id: 'Id in the system',
    active: 'Active, or status',
    department: 'Department',
    division: 'Division',
    role: 'Role',
    profile: 'Profile, or user type',
    title: 'Job title',
    zone: 'Time zone',
    federation_id: 'Federation id (single sign-on)',
    admin_access_until: 'Own administrators may log in until',
    login_access_until: 'Support of the vendor may log in until',
  },
  timeColumns: ACCESS_COLUMNS,
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
