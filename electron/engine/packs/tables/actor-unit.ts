import { factCell } from './cells.ts';
import type { Table } from './table.ts';

const SQL = `
SELECT actor_name, actor_username, unit, sensitive, count(*) AS sessions, count(DISTINCT target_key) AS accounts
FROM session GROUP BY actor_key, unit, sensitive ORDER BY actor_name, actor_key, unit IS NULL, unit, sensitive`;

type Row = {
  actor_name: string;
  actor_username: string | null;
  unit: string | null;
  sensitive: 0 | 1 | null;
  sessions: number;
  accounts: number;
};

export const actorUnitTable: Table = {
  file: 'actor-unit.csv',
  about: 'How often each actor acted as somebody of each unit, by the unit at the time of the session.',
  columns: ['actor', 'actor_username', 'unit', 'sensitive', 'sessions', 'accounts'],
  *rows(reader) {
    for (const row of reader.prepare(SQL).all() as Row[]) {
      yield [
        row.actor_name,
        row.actor_username,
        row.unit ?? 'not recorded',
        factCell(row.sensitive),
        row.sessions,
        row.accounts,
      ];
    }
  },
};
