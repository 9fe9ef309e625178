import type { Problem, RecordCells, Times } from '../format.ts';
import type { Facts } from '../facts.ts';
import { readTime, textOrNull } from './read-cells.ts';
import { resolutionOf } from './resolution.ts';

/** From when to when a ticket lived, as its row tells. */
export type TicketLife = Pick<
  Facts['ticket_version'],
  'status' | 'created_at' | 'updated_at' | 'resolved_at' | 'resolution'
>;

/**
 * Reads status and times of a ticket. A created time that cannot be read is a problem of the row; an update or a close
 * that cannot be read is noted and left out.
 * @param statusColumns where a status stands, the plainest first.
 */
export function ticketLife(
  record: RecordCells,
  times: Times,
  statusColumns: readonly string[],
): { readonly problem: Problem } | { readonly life: TicketLife; readonly notes: readonly Problem[] } {
  const created = readTime(record, times, 'created');
  if (created.problem) return { problem: created.problem };
  const updated = readTime(record, times, 'updated', 'end');
  const resolved = readTime(record, times, 'resolved', 'end');
  const status = statusColumns.map((column) => textOrNull(record, column));
  return {
    life: {
      status: textOrNull(record, 'status'),
      created_at: created.at,
      updated_at: updated.at,
      resolved_at: resolved.at,
      resolution: resolutionOf({ ...resolved, column: record.all('resolved') !== null }, status),
    },
    notes: [
      created.notes,
      updated.notes,
      resolved.notes,
      updated.problem ?? [],
      resolved.problem ?? [],
    ].flat(),
  };
}
