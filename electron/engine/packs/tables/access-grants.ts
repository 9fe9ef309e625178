import { citeWriter, instantCell, type CiteRow } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT owner_name, owner_username, grantee, grantee_text, from_at, through_at, revoked_at, sessions, sentence, cites
FROM access_grant ORDER BY grantee, owner_name, from_at, id`;

type Row = {
  owner_name: string;
  owner_username: string | null;
  grantee: string;
  grantee_text: string | null;
  from_at: number | null;
  through_at: number | null;
  revoked_at: number | null;
  sessions: number;
  sentence: string;
  cites: string;
};

const whenCell = (at: number | null): string => instantCell(at) ?? 'not recorded';

export const accessGrantsTable: Table = {
  file: 'access-grants.csv',
  about:
    'When accounts were open to administrators, to support of the vendor and to publishers, as far as it is recorded.',
  columns: [
    'owner',
    'owner_username',
    'to',
    'to_whom',
    'from',
    'through',
    'revoked',
    'sessions_inside',
    'why',
    'cites',
  ],
  *rows(reader) {
    const cites = citeWriter(reader);
    for (const row of reader.prepare(SQL).all() as Row[]) {
      yield [
        row.owner_name,
        row.owner_username,
        row.grantee,
        row.grantee_text,
        whenCell(row.from_at),
        whenCell(row.through_at),
        instantCell(row.revoked_at),
        row.sessions,
        row.sentence,
        cites(JSON.parse(row.cites) as CiteRow[]),
      ];
    }
  },
};
