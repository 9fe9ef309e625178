import type { Readable } from '../db/open.ts';
import { declaredSpans, declaredWords } from './coverage-declared.ts';
import { holesIn, type Reach } from './coverage-holes.ts';
import { inWords } from './days.ts';

/** Half-open instants (ms, UTC) that ticket files cover; or, as a `hole`, that they do not, whatever other kinds cover. */
export type CoverSpan = {
  readonly from: number;
  readonly to: number;
  readonly hole?: true;
  /** Nobody can say whether it is one: the tickets have no time of creation. */
  readonly undated?: true;
  /** A person vouches for it on the card of the file of this name: no hole takes anything from it. */
  readonly declared?: string;
};
export type Covered = readonly CoverSpan[];

/**
 * What the ticket files cover: for each kind from its first created to its last created or updated time, both included,
 * its holes taken out; and every time that a person has declared for one of the files. All files of a kind are taken
 * together, so that neither their order nor how they were cut matters.
 */
export function ticketCoverage(db: Readable): Covered {
  const reaches = reachesOf(db);
  const spans = undatedSpans(db, reaches.undated);
  for (const [kind, { dated, tickets }] of createdTimes(db)) {
    const own = reaches.dated.filter((reach) => reach.kind === kind);
    const [from] = dated;
    if (from === undefined) continue;
    spans.push({ from, to: own.reduce((last, { to }) => Math.max(last, to), from) + 1 });
    for (const { after, before } of holesIn(dated, tickets, own))
      spans.push({ from: after + 1, to: before, hole: true });
  }
  return [...spans, ...declaredSpans(db)].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Whether ticket files cover an instant (ms, UTC): declared, or inside of one of the spans and of no hole. */
export function covers(covered: Covered, at: number): boolean {
  const around = covered.filter((span) => at >= span.from && at < span.to);
  if (around.some(({ declared }) => declared !== undefined)) return true;
  return around.length > 0 && !around.some(({ hole }) => hole);
}

/** On whose card it stands that an instant is covered, in words, where only that says so; null: the tickets show it, or nothing does. */
export function declaredFor(covered: Covered, at: number): string | null {
  const files = covered.flatMap(({ from, to, declared }) =>
    declared !== undefined && at >= from && at < to ? [declared] : [],
  );
  if (files.length === 0) return null;
  const shown = covered.filter(({ declared }) => declared === undefined);
  return covers(shown, at) ? null : declaredWords(files);
}

/**
 * Why ticket files do not cover an instant although they have tickets before and after it, in a sentence; null: they
 * cover it, or they begin later or end earlier.
 */
export function holeAt(covered: Covered, at: number): string | null {
  if (covers(covered, at)) return null;
  const hole = covered.find((span) => span.hole && at >= span.from && at < span.to);
  if (!hole) return null;
  if (hole.undated)
    return 'A ticket file with tickets of these days does not say when they were created, so that nobody can see whether any are missing.';
  const [from = '', to = ''] = inWords(hole.from - 1, hole.to);
  return `No ticket was created between ${from} and ${to}, which is far longer than the ticket files are without one otherwise.`;
}

type Created = { readonly dated: number[]; tickets: number };

/** When the tickets of each kind were created, oldest first, each ticket once; and how many there are, dated or not. */
function createdTimes(db: Readable): ReadonlyMap<string, Created> {
  const rows = db
    .prepare(
      `SELECT s.kind, min(t.created_at) AS at FROM ticket_version t JOIN source s ON s.id = t.source_id
       GROUP BY t.key, s.kind`,
    )
    .raw()
    .iterate() as Iterable<[kind: string, at: number | null]>;
  const times = new Map<string, Created>();
  for (const [kind, at] of rows) {
    const list = times.get(kind) ?? { dated: [], tickets: 0 };
    list.tickets += 1;
    if (at !== null) list.dated.push(at);
    times.set(kind, list);
  }
  for (const { dated } of times.values()) dated.sort((a, b) => a - b);
  return times;
}

type Dated = Reach & { readonly kind: string };

/** From the first created to the last created or updated time of each ticket file, both included; and the files that have none. */
function reachesOf(db: Readable): { readonly dated: readonly Dated[]; readonly undated: readonly number[] } {
  const rows = db
    .prepare(
      `SELECT s.id, s.kind, min(t.created_at) AS "from",
              max(max(coalesce(t.created_at, 0), coalesce(t.updated_at, 0))) AS "to"
       FROM ticket_version t JOIN source s ON s.id = t.source_id GROUP BY t.source_id`,
    )
    .all() as { id: number; kind: string; from: number | null; to: number }[];
  return {
    dated: rows.flatMap(({ kind, from, to }) => (from === null ? [] : [{ kind, from, to }])),
    undated: rows.filter(({ from }) => from === null).map(({ id }) => id),
  };
}

/**
 * A file that does not say when its tickets were created cannot show a hole either: while they were updated and
 * resolved, nobody can say that no ticket is missing, unless another file says when they were created.
 */
function undatedSpans(db: Readable, files: readonly number[]): CoverSpan[] {
  const span = db.prepare(
    `SELECT min(min(coalesce(t.updated_at, t.resolved_at), coalesce(t.resolved_at, t.updated_at))) AS "from",
            max(max(coalesce(t.updated_at, t.resolved_at), coalesce(t.resolved_at, t.updated_at))) + 1 AS "to"
     FROM ticket_version t WHERE t.source_id = ?
     AND NOT EXISTS (SELECT 1 FROM ticket_version o WHERE o.key = t.key AND o.created_at IS NOT NULL)`,
  );
  return files.flatMap((id) => {
    const { from, to } = span.get(id) as { from: number | null; to: number | null };
    return from === null || to === null ? [] : [{ from, to, hole: true as const, undated: true as const }];
  });
}
