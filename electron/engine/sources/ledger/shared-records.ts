import type { Writable } from '../../db/open.ts';

const SLICE = 2_000;

type Holder = { readonly id: number; readonly kind: string; readonly file: string; readonly sha256: string };
type Copy = { readonly key: Buffer; readonly source_id: number; readonly row: number };

/**
 * Decides anew which file keeps the records that a source shares with others: the first by file name, then by hash,
 * whatever was imported first. Its copy is imported, all others are duplicates that name it.
 * Yields between slices of rows, so that a caller can breathe; what it yields is the last row looked at.
 * @param state leaving: the source is about to be removed, and the others share its records out among themselves.
 * @returns the ids of all sources whose ledgers must be counted again, this one included.
 */
export function* settleShared(
  db: Writable,
  sourceId: number,
  state: 'arriving' | 'leaving',
): Generator<number, ReadonlySet<number>> {
  const changed = new Set<number>([sourceId]);
  const holders = holdersOf(db, sourceId);
  if (holders.size < 2) return changed;
  const give = giver(db, holders);
  for (let row = 0; ;) {
    const { next, groups } = sharedAfter(db, sourceId, row);
    for (const copies of groups) {
      const sharing = state === 'leaving' ? copies.filter((copy) => copy.source_id !== sourceId) : copies;
      give(sharing);
      for (const copy of sharing) changed.add(copy.source_id);
    }
    if (next === null) return changed;
    row = next;
    yield row;
  }
}

/** The sources of the same kind, which alone can share records, the keeper of any record first. */
function holdersOf(db: Writable, sourceId: number): ReadonlyMap<number, Holder> {
  const same = db
    .prepare('SELECT id, kind, file, sha256 FROM source WHERE kind = (SELECT kind FROM source WHERE id = ?)')
    .all(sourceId) as Holder[];
  return new Map(same.sort(byFile).map((holder) => [holder.id, holder]));
}

/** By code units, not by a language's order: the same on every machine. */
function byFile(one: Holder, other: Holder): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.sha256 < other.sha256 ? -1 : 1;
}

/** Gives a record to the first of its holders. */
function giver(db: Writable, holders: ReadonlyMap<number, Holder>): (copies: readonly Copy[]) => void {
  const rank = new Map([...holders.keys()].map((id, at) => [id, at]));
  const update = db.prepare('UPDATE record SET fate = ?, reason = ? WHERE source_id = ? AND row = ?');
  return (copies) => {
    const [keeper, ...others] = copies.toSorted(
      (one, other) => (rank.get(one.source_id) ?? 0) - (rank.get(other.source_id) ?? 0),
    );
    if (keeper === undefined) return;
    update.run('imported', null, keeper.source_id, keeper.row);
    const reason = `Already in ${holders.get(keeper.source_id)?.file ?? ''}, row ${keeper.row}`;
    for (const copy of others) update.run('duplicate', reason, copy.source_id, copy.row);
  };
}

/** Shared records of the next rows of a source, all copies of each together; `next` is null after the last row. */
function sharedAfter(
  db: Writable,
  sourceId: number,
  row: number,
): { next: number | null; groups: readonly (readonly Copy[])[] } {
  const last = db
    .prepare(
      'SELECT max(row) AS row, count(*) AS rows FROM (SELECT row FROM record WHERE source_id = ? AND row > ? ORDER BY row LIMIT ?)',
    )
    .get(sourceId, row, SLICE) as { row: number | null; rows: number };
  const copies = db
    .prepare(
      `SELECT mine.row AS mine, other.key, other.source_id, other.row
       FROM record AS mine JOIN record AS other ON other.key = mine.key
       WHERE mine.source_id = ? AND mine.row > ? AND mine.row <= ? AND mine.key IS NOT NULL
         AND EXISTS (SELECT 1 FROM record AS third WHERE third.key = mine.key AND third.source_id <> mine.source_id)`,
    )
    .all(sourceId, row, last.row ?? row) as (Copy & { mine: number })[];
  return { next: last.rows < SLICE ? null : last.row, groups: grouped(copies) };
}

function grouped(copies: readonly (Copy & { mine: number })[]): readonly (readonly Copy[])[] {
  const groups = new Map<number, Copy[]>();
  for (const copy of copies) {
    const group = groups.get(copy.mine);
    if (group) group.push(copy);
    else groups.set(copy.mine, [copy]);
  }
  return [...groups.values()];
}
