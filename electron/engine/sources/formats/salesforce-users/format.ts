import { ACCESS_COLUMNS, accountIn } from '../../cells/account-row.ts';
import { RAW_LIMIT } from '../../cells/read-cells.ts';
import { isReportLine } from '../../cells/salesforce-reports.ts';
import { mapHeader } from '../../csv/header.ts';
import { NO_GUESS, recognise } from '../../csv/recognise.ts';
import type { Format, Glimpse, RecordCells } from '../../format.ts';

/** Fields of the User object (Data Loader, SOQL, JSON of the command line) and labels of user reports. */
const columns = [
  { id: 'ext_id', names: ['Id', 'User ID'] },
  { id: 'username', names: ['Username', 'User: Username'] },
  { id: 'name', names: ['Name', 'Full Name', 'User: Full Name'] },
  { id: 'first', names: ['FirstName'] },
  { id: 'last', names: ['LastName'] },
  { id: 'email', names: ['Email'] },
  { id: 'active', names: ['IsActive', 'Active'] },
  { id: 'department', names: ['Department'] },
  { id: 'division', names: ['Division'] },
  { id: 'role', names: ['UserRole.Name', 'Role', 'User Role', 'Role Name'] },
  { id: 'profile', names: ['Profile.Name', 'Profile'] },
  { id: 'profile_id', names: ['ProfileId'] },
  { id: 'title', names: ['Title'] },
  { id: 'zone', names: ['TimeZoneSidKey', 'Time Zone'] },
  { id: 'federation_id', names: ['FederationIdentifier', 'Federation ID', 'SAML Federation ID'] },
  { id: 'admin_access_until', names: ['Admin Access Exp. Date'] },
  { id: 'login_access_until', names: ['Login Access Exp. Date'] },
  { id: 'alias', names: ['Alias'] },
  {
    id: 'report',
    names: [
      'Last Login',
      'LastLoginDate',
      'Manager',
      'Manager.Name',
      'Company Name',
      'Created Date',
      'Employee Number',
      'Phone',
      'Mobile',
    ],
  },
  { id: 'object', names: ['attributes.type'] },
  {
    id: 'api',
    names: [
      'UserType',
      'UserRoleId',
      'LocaleSidKey',
      'FederationIdentifier',
      'LanguageLocaleKey',
      'CommunityNickname',
    ],
  },
  { id: 'event', names: ['Event Type', 'Timestamp', 'Login Time', 'Login Key', 'Request ID'] },
] as const;

/** Whoever an account belongs to, one of these says so. */
const IDENTITY = ['username', 'ext_id', 'name', 'last'] as const;

export const users: Format<'account'> = {
  id: 'salesforce.users',
  title: 'Salesforce users',
  origin: 'Salesforce: an export of User (Data Loader, SOQL), or a report on users as CSV.',
  shows:
    'Whose account is whose, with profile, role and department, as of the day of the export. It does not show what was done.',
  absence: { proves: false, because: 'a list of users shows accounts, not what was done with them' },
  table: 'account',
  columns,
  // Asked of each record below: in a report the lines after the table have nothing in any of these.
  required: [],
  timeColumns: ACCESS_COLUMNS,
  detect: (glimpse) => {
    const api = recognise(glimpse, columns, {
      all: ['username'],
      any: [['api', 'zone', 'profile_id']],
      none: ['event'],
      telling: ['api', 'profile_id', 'active'],
      from: 0.85,
      to: 0.97,
    });
    if (api.confidence > 0) return api;
    const labels = recognise(glimpse, columns, {
      all: ['username', 'profile'],
      none: ['event'],
      telling: ['alias', 'active', 'role'],
      from: 0.8,
      to: 0.93,
    });
    return labels.confidence > 0 ? labels : byIds(glimpse);
  },
  read: (record, times) => {
    if (isReportLine(record, columns)) return { ignored: 'A line of the report that is no user' };
    if (IDENTITY.some((column) => record.text(column))) return accountIn(record, times);
    const names = IDENTITY.filter((column) => record.all(column) !== null).map(record.label);
    const message = `${names.map((name) => `"${name}"`).join(', ')} ${names.length === 1 ? 'is' : 'are all'} empty.`;
    return {
      problem: { column: names[0] ?? null, message, raw: (record.text('email') ?? '').slice(0, RAW_LIMIT) },
    };
  },
  coverage: [],
  identity: null,
};

/** A list with nothing but ids, usernames and names is known by the ids of users, which begin with 005. */
function byIds(glimpse: Glimpse) {
  const guess = recognise(glimpse, columns, {
    all: ['username', 'ext_id'],
    none: ['event'],
    from: 0.9,
    to: 0.9,
  });
  const map = mapHeader(glimpse.header, columns);
  const isUser = (record: RecordCells): boolean =>
    /^005[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/.test(record.text('ext_id') ?? '');
  const some = glimpse.rows.some((cells, at) => isUser(map.record(at, cells)));
  return guess.confidence > 0 && some
    ? { ...guess, reason: `${guess.reason} The ids are those of users.` }
    : NO_GUESS;
}
