import type { Cite } from '../../../../shared/contract/common.ts';
import type { Timeline } from '../../../../shared/contract/sessions.ts';
import type { Readable } from '../../db/open.ts';

export type Mark = Timeline['marks'][number];

/** A session as its time axis needs it, with the zone of the review for dates in words. */
export type Subject = {
  readonly id: string;
  readonly system: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly endKind: Timeline['endKind'];
  readonly seenUntil: number;
  readonly actorKey: string;
  readonly actor: string;
  readonly actorUsername: string | null;
  readonly targetKey: string;
  readonly target: string;
  readonly targetUsername: string | null;
  readonly zone: string;
};

/** Half-open instants (ms, UTC). */
export type Window = { readonly from: number; readonly to: number };

/** Marks of one sort, the nearest ones, and how many were not even read. */
export type Marks = { readonly marks: readonly Mark[]; readonly more: number };

/** The most marks of one sort that are read; the axis shows no more altogether. */
export const MOST_MARKS = 300;

/** A moment; what differs is given. */
export function moment(mark: Pick<Mark, 'lane' | 'group' | 'at' | 'label'> & Partial<Mark>): Mark {
  return { until: null, open: false, text: '', cite: null, sessionId: null, ...mark };
}

/**
 * A span with its true beginning and end, however far they lie from what the axis shows; it reaches to the edge of the
 * window where one of them is not recorded, and is open then.
 */
export function span(
  mark: Parameters<typeof moment>[0],
  { from, to }: Window,
  [start, end]: readonly [start: number | null, end: number | null],
): Mark {
  const at = start ?? Math.min(from, end ?? from);
  const until = Math.max(end ?? to, at);
  return moment({ ...mark, at, until, open: start === null || end === null || mark.open === true });
}

export type Place = {
  readonly sourceId: number | null;
  readonly file: string | null;
  readonly row: number | null;
};

export function citeOf({ sourceId, file, row }: Place): Cite | null {
  return sourceId === null || file === null || row === null ? null : { sourceId, file, row };
}

/** Texts on an axis are short; the whole text is with its row. */
export function short(text: string, most = 300): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** Rows of a statement with the number of all that it would give without its limit, as its column `total`. */
export function limited<Row extends { readonly total: number }>(
  db: Readable,
  sql: string,
  values: Readonly<Record<string, string | number>>,
): { rows: Row[]; more: number } {
  const rows = db.prepare(`${sql} LIMIT ${MOST_MARKS}`).all(values) as Row[];
  return { rows, more: (rows[0]?.total ?? 0) - rows.length };
}
