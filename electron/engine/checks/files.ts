import type { SourceKind } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';

/** A stretch of time (ms, UTC, both ends included) that files of some kinds cover, and which files those are. */
export type Span = { readonly from: number; readonly to: number; readonly files: readonly string[] };

/** What the files of some kinds cover, oldest first. Spans never touch. Empty: no such file has a time. */
export type Coverage = readonly Span[];

/**
 * A quiet day between two files is no hole: exports are made by day, and one export cut into pieces must cover what it
 * covered whole.
 */
const QUIET = 24 * 3_600_000;

/** From the first to the last row of the files of some kinds. */
export function coverageOf(db: Readable, kinds: readonly SourceKind[]): Coverage {
  const rows = db
    .prepare(
      `SELECT file, covers_from AS "from", covers_to AS "to" FROM source
       WHERE covers_from IS NOT NULL AND kind IN (SELECT value FROM json_each(?))
       ORDER BY covers_from, file, sha256, list`,
    )
    .all(JSON.stringify(kinds)) as { file: string; from: number; to: number }[];
  const spans: { from: number; to: number; files: string[] }[] = [];
  for (const { file, from, to } of rows) {
    const last = spans.at(-1);
    if (last === undefined || from - last.to > QUIET) {
      spans.push({ from, to, files: [file] });
      continue;
    }
    last.to = Math.max(last.to, to);
    if (!last.files.includes(file)) last.files.push(file);
  }
  return spans;
}

/** The span that covers all of a time (ms, UTC, both ends included); null: none does. */
export function spanOver(coverage: Coverage, from: number, to = from): Span | null {
  return coverage.find((span) => span.from <= from && to <= span.to) ?? null;
}

/** File names as a sentence has them: "a.csv", "a.csv and b.csv", "a.csv, b.csv and 4 more files". */
export function named(files: readonly string[]): string {
  const [first = '', second, third] = files;
  if (second === undefined) return first;
  if (third === undefined) return `${first} and ${second}`;
  const more = files.length - 2;
  return `${first}, ${second} and ${more} more ${more === 1 ? 'file' : 'files'}`;
}

/** The kind of each source, by its id. */
export function kindsOf(db: Readable): ReadonlyMap<number, SourceKind> {
  const rows = db.prepare('SELECT id, kind FROM source').all() as { id: number; kind: SourceKind }[];
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}
