import type { Account, AccountList } from '../../../electron/engine/people/accounts.ts';
import { registerOf, type Register } from '../../../electron/engine/people/register.ts';
import type { Identity, Person } from '../../../electron/engine/model.ts';
import type { Facts } from '../../../electron/engine/sources/facts.ts';
import { withFacts, type FactFile } from '../fact-bench.ts';

type Row = Partial<Facts['account']>;

/** The user list of Salesforce. */
export const users = (rows: readonly Row[], file = 'Users.csv'): FactFile => ({
  file,
  table: 'account',
  kind: 'salesforce.users',
  columns: ['Id', 'Username', 'Name'],
  rows,
});
/** A list of some other system. Pieces of one list have one name of columns. */
export const list = (file: string, rows: readonly Row[], columns: readonly string[] = [file]): FactFile => ({
  file,
  table: 'account',
  kind: 'people',
  columns,
  rows,
});
/** Lines of the audit trail: when, and what it says. */
export const trail = (lines: readonly (readonly [iso: string, text: string])[]): FactFile => ({
  file: 'SetupAuditTrail.csv',
  table: 'audit_event',
  kind: 'salesforce.setup-audit-trail',
  rows: lines.map(([iso, text]) => ({ at: Date.parse(iso), kind: 'change', user: 'admin@x.example', text })),
});
/** Tickets that write these people as requesters, one each. */
export const tickets = (requesters: readonly string[], file = 'Jira.csv'): FactFile => ({
  file,
  table: 'ticket_version',
  kind: 'jira.issues',
  rows: requesters.map((text, at) => ({
    key: `OPS-${file}-${at}`,
    resolution: 'open',
    requester: JSON.stringify([text]),
  })),
});

export const at = (iso: string): number => Date.parse(iso);

/** What a register makes of the facts. */
export function registerFor<Value>(
  files: readonly FactFile[],
  look: (register: Register) => Value,
): Promise<Value> {
  return withFacts(files, (db) => look(registerOf(db)));
}

/** Names of those who are meant, one line each; a key that is nobody of the lists stays as it is. */
export function meant(register: Register, identity: Identity): string[] {
  return identity.keys.map((key) => {
    const person = register.byId.get(key.slice(2));
    return person ? (person.username ?? person.email ?? person.name) : key;
  });
}

/** Everything about people that must not depend on how files are cut, in an order of its own. */
export function essence(people: readonly Person[]) {
  return people.map(({ cites: _cites, aliases, records, ...person }) => ({
    ...person,
    aliases: aliases.map(({ cite: _cite, ...alias }) => alias),
    records: records.map(({ cites: _places, ...record }) => record),
  }));
}

const PLAIN: AccountList = { id: '', isSalesforce: false, ownIds: true };

/** A row of a list for the merging alone. */
export function accountRow(sourceId: number, row: number, more: Partial<Account>): Account {
  return {
    sourceId,
    row,
    list: { ...PLAIN, id: `list ${sourceId}` },
    cite: { sourceId, row },
    ext_id: null,
    username: null,
    name: null,
    email: null,
    active: null,
    department: null,
    division: null,
    role: null,
    profile: null,
    profile_id: null,
    title: null,
    zone: null,
    federation_id: null,
    admin_access_until: null,
    login_access_until: null,
    ...more,
  };
}
