import type { RosterPerson, RosterView } from '../../../shared/contract/access.ts';
import type { BreadthBand } from '../../../shared/people-words.ts';
import { SESSION_KINDS } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import type { Cite, Roster, RosterEntry } from '../model.ts';
import { byText, fold } from '../text.ts';
import { citer } from './cites.ts';

type Total = {
  known: number;
  declared: number;
  observed: number;
  active_users: number;
  most: number;
  band: BreadthBand | null;
  dormant: string;
};
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
  targets: number;
  band: BreadthBand | null;
  flags: string;
  cites: string;
};

const NOT_ANALYSED = JSON.stringify({ from: null, to: null, sentence: 'Nothing was analysed yet.' });
const flag = (bit: number | null): boolean | null => (bit === null ? null : bit === 1);

export function rosterTotal(db: Readable): Total {
  const row = db
    .prepare('SELECT known, declared, observed, active_users, most, band, dormant FROM roster_total')
    .get() as Total | undefined;
  return (
    row ?? {
      known: 0,
      declared: 0,
      observed: 0,
      active_users: 0,
      most: 0,
      band: null,
      dormant: NOT_ANALYSED,
    }
  );
}

/** Who may impersonate and who did: who is not on the list first, then by sessions, then by name. */
export function rosterViewOf(db: Readable): RosterView {
  const total = rosterTotal(db);
  const cites = citer(db);
  const rows = db
    .prepare(
      `SELECT key, name, username, active, unit, declared, approved, sessions, last_at, how, targets, band, flags, cites
       FROM roster_entry`,
    )
    .all() as Row[];
  const users = total.active_users;
  return {
    declared: total.declared,
    observed: total.observed,
    activeUsers: users,
    limit: total.most,
    known: total.known === 1,
    actedKnown: sessionsAreTold(db),
    share: total.known === 1 && users > 0 ? total.declared / users : null,
    band: total.band,
    dormant: JSON.parse(total.dormant) as Roster['dormant'],
    people: rows.map((row) => personOf(row, users, cites)).sort(inOrder),
  };
}

/** Whether a file is in the review that shows who acted as whom. */
export function sessionsAreTold(db: Readable): boolean {
  const row = db
    .prepare('SELECT 1 FROM source WHERE kind IN (SELECT value FROM json_each(?)) LIMIT 1')
    .get(JSON.stringify(SESSION_KINDS));
  return row !== undefined;
}

function personOf(row: Row, users: number, cites: ReturnType<typeof citer>): RosterPerson {
  const flags = JSON.parse(row.flags) as RosterEntry['flags'];
  return {
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
    flags: flags.map(({ flag, sentence, cites: rows }) => ({ flag, sentence, cites: cites(rows) })),
    targets: row.targets,
    share: users > 0 ? row.targets / users : null,
    band: row.band,
    cites: cites(JSON.parse(row.cites) as Cite[]),
  };
}

const isUnlisted = ({ flags }: RosterPerson): boolean => flags.some((one) => one.flag === 'unlisted');

function inOrder(a: RosterPerson, b: RosterPerson): number {
  return (
    Number(isUnlisted(b)) - Number(isUnlisted(a)) ||
    b.sessions - a.sessions ||
    byText(fold(a.name), fold(b.name)) ||
    byText(a.key, b.key)
  );
}
