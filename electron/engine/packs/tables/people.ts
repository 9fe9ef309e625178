import { citeWriter, factCell, type CiteRow } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT id, name, username, email, active, unit, sensitive, profile, role, cites
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
  cites: string;
};

export const peopleTable: Table = {
  file: 'people.csv',
  about: 'Everybody the rosters name, with unit, profile and role.',
  columns: ['id', 'name', 'username', 'email', 'active', 'unit', 'sensitive', 'profile', 'role', 'cites'],
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
        cites(JSON.parse(row.cites) as CiteRow[]),
      ];
    }
  },
};
