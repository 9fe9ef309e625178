import type { Readable } from '../db/open.ts';
import type { Cite, Comment } from '../model.ts';

/** What a ticket says, read when it is asked for: the texts of 200,000 tickets need not stand in memory at once. */
export type TicketTexts = {
  readonly textOf: (cite: Cite) => string;
  readonly commentsOf: (cite: Cite) => readonly Comment[];
};

type Row = readonly [row: number, text: string | null, comments: string | null];

/** Rows that are read at once where one after the other is asked for: that costs a fifth of reading them one by one. */
const AHEAD = 64;
/** Rows in their order that are asked for before more are read ahead. */
const IN_ORDER = 8;
/** So far apart they may lie. */
const NEAR = 8;
/** Several tickets are compared with one session, each more than once. */
const MOST_HELD = 32;
const NONE: readonly Comment[] = [];

/** Texts by the row that gives a ticket its state. Only for as long as the rows stay what they are: within one analysis. */
export function ticketTexts(db: Readable): TicketTexts {
  const read = rowReader(db);
  return {
    textOf: (cite) => read(cite)?.[1] ?? '',
    commentsOf: (cite) => {
      const json = read(cite)?.[2];
      return json && json !== '[]' ? (JSON.parse(json) as Comment[]) : NONE;
    },
  };
}

/** Reads one row, or some ahead where rows are asked for in their order. */
function rowReader(db: Readable): (cite: Cite) => Row | undefined {
  const columns = 'SELECT row, text, comments FROM ticket_version WHERE source_id = ?';
  const one = db.prepare(`${columns} AND row = ?`).raw();
  const more = db.prepare(`${columns} AND row >= ? ORDER BY row LIMIT ${AHEAD}`).raw();
  const held = new Map<number, Row>();
  let [source, last, inOrder] = [-1, -1, 0];
  return ({ sourceId, row }) => {
    if (sourceId !== source) held.clear();
    const before = held.get(row);
    if (row !== last) inOrder = sourceId === source && row > last && row <= last + NEAR ? inOrder + 1 : 0;
    [source, last] = [sourceId, row];
    if (before !== undefined) return before;
    if (inOrder >= IN_ORDER || held.size >= MOST_HELD) held.clear();
    const found = inOrder >= IN_ORDER ? more.all(sourceId, row) : [one.get(sourceId, row)];
    for (const each of found as (Row | undefined)[]) if (each !== undefined) held.set(each[0], each);
    return held.get(row);
  };
}
