import type { RosterView } from '../../../shared/contract/access.ts';
import type { Readable } from '../db/open.ts';

type Total = { known: number; declared: number; observed: number; active_users: number; most: number };
type Row = {
  key: string;
  name: string;
  username: string | null;
  active: number | null;
  unit: string | null;
  declared: number;
  approved: number | null;
  sessions: number;
  last_at: number | null;
  how: string;
};

const flag = (bit: number | null): boolean | null => (bit === null ? null : bit === 1);

export function rosterTotal(db: Readable): Total {
  const row = db.prepare('SELECT known, declared, observed, active_users, most FROM roster_total').get() as
    Total | undefined;
  return row ?? { known: 0, declared: 0, observed: 0, active_users: 0, most: 0 };
}

/** Who may impersonate and who did. */
export function rosterViewOf(db: Readable): RosterView {
  const total = rosterTotal(db);
  const rows = db
    .prepare(
      `SELECT key, name, username, active, unit, declared, approved, sessions, last_at, how FROM roster_entry
       ORDER BY declared DESC, sessions DESC, name, key`,
    )
    .all() as Row[];
  return {
    declared: total.declared,
    observed: total.observed,
    activeUsers: total.active_users,
    limit: total.most,
    known: total.known === 1,
    share: null,
    band: null,
    dormant: { from: null, to: null, sentence: '' },
    people: rows.map((row) => ({
      key: row.key,
      name: row.name,
      username: row.username,
      active: flag(row.active),
      unit: row.unit,
      declared: row.declared === 1,
      approved: flag(row.approved),
      sessions: row.sessions,
      lastAt: row.last_at,
      how: JSON.parse(row.how) as string[],
      flags: [],
      targets: 0,
      share: null,
      band: null,
      cites: [],
    })),
  };
}
