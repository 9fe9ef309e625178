import type { SourceKind } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import type { Cite } from '../model.ts';
import { byText } from '../text.ts';

/** What a row inherits from its source. `rank` orders sources by name and content, not by when they were imported. */
export type SourceOfRows = { readonly kinds: readonly [SourceKind]; readonly rank: number };

const NO_SOURCE: SourceOfRows = { kinds: ['people'], rank: -1 };

/** The sources of rows, looked up rather than joined: a review has few of them and many rows. */
export function sourcesOf(db: Readable): (sourceId: number) => SourceOfRows {
  const rows = db.prepare('SELECT id, kind, file, list, sha256 FROM source').all() as {
    id: number;
    kind: SourceKind;
    file: string;
    list: string;
    sha256: string;
  }[];
  rows.sort((a, b) => byText(a.file, b.file) || byText(a.list, b.list) || byText(a.sha256, b.sha256));
  const sources = new Map(rows.map(({ id, kind }, rank) => [id, { kinds: [kind] as const, rank }]));
  return (sourceId) => sources.get(sourceId) ?? NO_SOURCE;
}

/** Rows that say the same differ by their place, which then decides no more than which of them is cited. */
export function byPlace(a: Cite, b: Cite, sourceOf: (sourceId: number) => SourceOfRows): number {
  return sourceOf(a.sourceId).rank - sourceOf(b.sourceId).rank || a.row - b.row;
}

/** Texts that are kept once, however many rows write them. */
const MOST_KEPT = 200_000;

/** Gives one and the same text for equal ones. */
export type Keep = <Text extends string | null>(text: Text) => Text;

/** A database hands out a new copy of a text for each row: this keeps one. */
export function keeper(): Keep {
  const kept = new Map<string, string>();
  return (text) => {
    if (text === null) return text;
    const before = kept.get(text);
    if (before !== undefined) return before as typeof text;
    if (kept.size < MOST_KEPT) kept.set(text, text);
    return text;
  };
}

/** Adds to the list of a key. */
export function put<One>(lists: Map<string, One[]>, key: string, one: One): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** Hands out each list and lets go of it: what was made of it takes its place in memory. */
export function* taken<One>(lists: Map<string, One[]>): Generator<[string, One[]]> {
  for (const entry of lists) {
    lists.delete(entry[0]);
    yield entry;
  }
}

/** A list that has grown keeps room for many more; where there are many lists, that is most of their memory. */
export function exact<One>(list: readonly One[]): One[] {
  return list.slice();
}
