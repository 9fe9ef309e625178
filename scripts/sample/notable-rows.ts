import { partOf } from './people.ts';
import { toronto } from './time.ts';
import type { Person, SetupRow } from './types.ts';

const manageUsers = 'Manage Users';

/** Rows that an auditor should not miss among the others. */
export function notableRows(people: readonly Person[]): SetupRow[] {
  const policy = 'Changed Administrators Can Log in as Any User from';
  const row = (wall: string, key: string, text: string, section = manageUsers): SetupRow => ({
    at: toronto(wall),
    user: partOf(people, key).username,
    text,
    section,
    delegate: '',
  });
  const set = (label: string, change: string, key: string): string => {
    const { name, id } = partOf(people, key);
    return `Permission set ${label}: ${change} user ${name} (UserID: [${id.slice(0, 15)}])`;
  };
  const grant = (key: string, rest: string): string => `${partOf(people, key).username} has ${rest}`;
  return [
    row('2026-01-05 07:42:19', 'tomasz', `${policy} off to on`),
    row('2026-06-19 16:31:05', 'ines', `${policy} on to off`),
    row('2026-02-10 11:17:52', 'viktor', set('Data Migration 2024', 'assigned to', 'chloe')),
    row('2026-05-22 09:06:40', 'ines', set('User Care', 'unassigned from', 'radek')),
    row(
      '2026-01-30 10:24:11',
      'marisol',
      grant('marisol', 'granted salesforce.com login access through 2/6/2026'),
      '',
    ),
    row('2026-02-02 14:50:37', 'marisol', grant('marisol', 'revoked salesforce.com login access'), ''),
    row(
      '2026-04-14 13:08:25',
      'minhone',
      grant('minhone', 'granted salesforce.com login access through 12/31/2026'),
      '',
    ),
    row(
      '2026-05-13 09:35:02',
      'harriet',
      grant('harriet', 'granted salesforce.com login access through 5/20/2026'),
      '',
    ),
  ];
}
