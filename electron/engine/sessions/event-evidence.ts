import type { Evidence } from '../model.ts';
import type { Gathered } from './gather.ts';
import type { EventRow } from './impersonation-events.ts';
import { exact, type Keep } from './sources.ts';

/** Rows cited for one session; a session of a whole day can have thousands. */
const MOST_ROWS = 200;

/** The rows of a session: its start, what came between, and its end; the last one cited says how many are left out. */
export function evidenceOf({ rows, start, end }: Gathered, keep: Keep): Evidence[] {
  const ends = end === null || end === start ? [] : [end];
  const between = rows.filter((row) => row !== start && row !== end);
  const inside = between.slice(0, MOST_ROWS - 1 - ends.length);
  const more = between.length - inside.length;
  const cite = (row: EventRow, role: Evidence['role'], rest = 0): Evidence => ({
    sourceId: row.sourceId,
    row: row.row,
    role,
    at: row.at,
    text: keep(`${textOf(row)}${rest === 0 ? '' : ` (and ${rest} more rows of this session, not listed)`}`),
  });
  const cited = [
    cite(start, 'start'),
    ...inside.map((row, place) => cite(row, 'inside', place === inside.length - 1 ? more : 0)),
    ...ends.map((row) => cite(row, 'end')),
  ];
  return exact(cited);
}

function textOf({ text, ip }: EventRow): string {
  return ip === null || text.includes(ip) ? text : `${text}, from ${ip}`;
}
