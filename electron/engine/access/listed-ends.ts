import type { Readable } from '../db/open.ts';
import type { Cite, Identity } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import type { Register } from '../people/register.ts';
import { readableDay } from '../zone.ts';

/** An end of access that lists of people state: of whose account, to whom, and the rows that say so. */
export type ListedEnd = {
  readonly owner: Identity;
  readonly grantee: 'administrators' | 'vendor-support';
  /** The first instant after it (ms, UTC). */
  readonly at: number;
  /** Its last day. */
  readonly words: string;
  readonly cites: readonly Cite[];
};

type Row = Cite & {
  name: string | null;
  login: string | null;
  administrators: number | null;
  vendor: number | null;
  zone: string | null;
};

/** Every end once, whatever number of lists states it. @param zone the review's. */
export function listedEnds(db: Readable, register: Register, zone: string): ListedEnd[] {
  const rows = rowsOf(db);
  if (rows.length === 0) return [];
  const ownerOf = ownerBy(register);
  const ends = new Map<string, ListedEnd>();
  for (const row of rows) {
    const owner = ownerOf(row);
    for (const [grantee, until] of [
      ['administrators', row.administrators],
      ['vendor-support', row.vendor],
    ] as const) {
      if (until === null) continue;
      const key = JSON.stringify([keyOf(owner), grantee, until]);
      const words = readableDay(until, row.zone ?? zone);
      const cites = [...(ends.get(key)?.cites ?? []), { sourceId: row.sourceId, row: row.row }];
      // A list states the last moment; a window ends with the instant after it.
      ends.set(key, { owner, grantee, at: until + 1, words, cites });
    }
  }
  return [...ends.values()];
}

/** A row of a list is whoever the register takes it for, namesakes or not. */
function ownerBy(register: Register): (row: Row) => Identity {
  const place = ({ sourceId, row }: Cite): string => `${sourceId}:${row}`;
  const people = new Map(
    register.people.flatMap((person) => person.cites.map((cite) => [place(cite), person] as const)),
  );
  return (row) => {
    const person = people.get(place(row));
    if (!person) return register.resolve(row.name, row.login);
    return { keys: [`p:${person.id}`], name: person.name, username: person.username };
  };
}

function rowsOf(db: Readable): Row[] {
  return db
    .prepare(
      `SELECT a.source_id AS sourceId, a.row, a.name, coalesce(a.username, a.email, a.ext_id) AS login,
              a.admin_access_until AS administrators, a.login_access_until AS vendor, s.zone
       FROM account a
       JOIN record r ON r.source_id = a.source_id AND r.row = a.row AND r.fate = 'imported'
       JOIN source s ON s.id = a.source_id
       WHERE a.admin_access_until IS NOT NULL OR a.login_access_until IS NOT NULL
       ORDER BY s.file, s.list, s.sha256, a.row`,
    )
    .all() as Row[];
}
