import { citeWriter, factCell, instantCell, listCell, type CiteRow } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT name, username, active, unit, declared, approved, sessions, last_at, how, cites
FROM roster_entry ORDER BY name, username, key`;

type Row = {
  name: string;
  username: string | null;
  active: 0 | 1 | null;
  unit: string | null;
  declared: 0 | 1;
  approved: 0 | 1 | null;
  sessions: number;
  last_at: number | null;
  how: string;
  cites: string;
};

export const rosterTable: Table = {
  file: 'roster.csv',
  about: 'Who may act as somebody else (declared) and who did (observed).',
  columns: [
    'name',
    'username',
    'active',
    'unit',
    'declared',
    'approved',
    'sessions',
    'last_at',
    'how',
    'cites',
  ],
  *rows(reader) {
    const cites = citeWriter(reader);
    for (const row of reader.prepare(SQL).all() as Row[]) {
      yield [
        row.name,
        row.username,
        factCell(row.active),
        row.unit,
        factCell(row.declared),
        factCell(row.approved),
        row.sessions,
        instantCell(row.last_at),
        listCell(row.how),
        cites(JSON.parse(row.cites) as CiteRow[]),
      ];
    }
  },
};
