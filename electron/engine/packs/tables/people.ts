import { citeWriter, factCell, type CiteRow } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT id, name, username, email, active, unit, sensitive, profile, role, as_actor, as_target, tickets, records, cites
FROM person ORDER BY name, username, id`;

type Row = {
  id: string;
  name: string;
  username: string | null;
  email: string | null;
  active: 0 | 1 | null;
  unit: string | null;
  sensitive: 0 | 1 | null;
  profile: string | null;
  role: string | null;
  as_actor: number;
  as_target: number;
  tickets: number;
  records: string;
  cites: string;
};

export const peopleTable: Table = {
  file: 'people.csv',
  about:
    'Everybody the lists of people name, with unit, profile and role as of their export, and why several records are one person.',
  columns: [
    'id',
    'name',
    'username',
    'email',
    'active',
    'unit',
    'sensitive',
    'profile',
    'role',
    'sessions_as_actor',
    'sessions_as_target',
    'tickets',
    'joined_because',
    'cites',
  ],
  *rows(reader) {
    const cites = citeWriter(reader);
    for (const row of reader.prepare(SQL).all() as Row[]) {
      yield [
        row.id,
        row.name,
        row.username,
        row.email,
        factCell(row.active),
        row.unit,
        factCell(row.sensitive),
        row.profile,
        row.role,
        row.as_actor,
        row.as_target,
        row.tickets,
        joined(row.records),
        cites(JSON.parse(row.cites) as CiteRow[]),
      ];
    }
  },
};

/** Why the second and later records were taken for the person; empty where there is only one. */
function joined(records: string): string {
  return (JSON.parse(records) as { because: string | null }[])
    .flatMap(({ because }) => (because === null ? [] : [because]))
    .join('; ');
}
