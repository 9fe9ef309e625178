import { csvOf } from '../csv.ts';
import type { Login } from '../logins.ts';
import { permissionSets } from '../permissions.ts';
import { salesforceId } from '../salesforce-id.ts';
import type { Story } from '../story.ts';
import { departments } from '../texts/departments.ts';
import { day, periodStart, utcDate } from '../time.ts';
import type { Person } from '../types.ts';

export function usersFile({ people }: Story, logins: readonly Login[]): string {
  const header = [
    'Id,Username,Name,FirstName,LastName,Email,Alias,IsActive,UserType,ProfileId,Profile.Name',
    'UserRoleId,UserRole.Name,Department,Division,Title,ManagerId,TimeZoneSidKey,LocaleSidKey',
    'LastLoginDate,CreatedDate',
  ]
    .join(',')
    .split(',');
  const lastLogins = lastLoginsOf(logins);
  const byId = [...people].sort((one, other) => (one.id < other.id ? -1 : 1));
  const cells = byId.map((person) => [
    person.id,
    person.username,
    person.name,
    person.first,
    person.last,
    person.username,
    person.alias,
    person.deactivated === null,
    'Standard',
    profileIdOf(person),
    person.profile,
    roleIdOf(person),
    person.role,
    person.department,
    person.division,
    person.title,
    managerIdOf(person, people),
    zones[person.division]!,
    person.division === 'Quebec' ? 'fr_CA' : 'en_CA',
    // Who did not log in during the half year did so some time before.
    utcDate(lastLogins.get(person) ?? Math.max(person.created, periodStart - 40 * day)),
    utcDate(person.created),
  ]);
  return csvOf(header, cells, { quoting: 'all', lineEnd: '\n' });
}

const zones: Readonly<Record<string, string>> = {
  Central: 'America/Toronto',
  Quebec: 'America/Toronto',
  Atlantic: 'America/Halifax',
  Prairies: 'America/Winnipeg',
  Pacific: 'America/Vancouver',
};

/** Logins come newest first, so the first success of a person is the last one in time. */
function lastLoginsOf(logins: readonly Login[]): Map<Person, number> {
  const last = new Map<Person, number>();
  for (const login of logins) {
    if (login.status === 'Success' && !last.has(login.person)) last.set(login.person, login.at);
  }
  return last;
}

function profileIdOf(person: Person): string {
  return permissionSets.find((set) => set.profileId && set.label === person.profile)!.profileId!;
}

function roleIdOf(person: Person): string {
  return salesforceId(
    '00E',
    500 + departments.findIndex((department) => department.name === person.department),
  );
}

function managerIdOf(person: Person, people: readonly Person[]): string {
  if (person.isHead) return '';
  return people.find((other) => other.isHead && other.department === person.department)?.id ?? '';
}
