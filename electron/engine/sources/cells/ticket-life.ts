import type { Problem, RecordCells, Times } from '../format.ts';
import type { DayEdge } from '../moments.ts';
import type { Facts } from '../facts.ts';
import { isNothing, readTime, type ReadTime } from './read-cells.ts';
import { resolutionOf } from './resolution.ts';
import { stateOf, type State } from './ticket-states.ts';

/** From when to when a ticket lived, as its row tells. */
export type TicketLife = Pick<
  Facts['ticket_version'],
  'status' | 'created_at' | 'updated_at' | 'resolved_at' | 'resolution'
>;

/** The columns that tell of a ticket's life, the best first in each list. */
export type LifeColumns = {
  /** Where a status stands, the plainest first. */
  readonly status: readonly string[];
  readonly created?: readonly string[];
  readonly updated?: readonly string[];
  readonly resolved?: readonly string[];
  /** What the text of one of the status columns says, where that is not the common words. */
  readonly stateOf?: (text: string, column: string) => State | null;
};

/**
 * Reads status and times of a ticket. A created time that cannot be read is a problem of the row; an update or a close
 * that cannot be read is noted and left out.
 */
export function ticketLife(
  record: RecordCells,
  times: Times,
  columns: LifeColumns,
): { readonly problem: Problem } | { readonly life: TicketLife; readonly notes: readonly Problem[] } {
  const created = firstTime(record, times, columns.created ?? ['created'], 'start');
  if (created.problem) return { problem: created.problem };
  const updated = firstTime(record, times, columns.updated ?? ['updated'], 'end');
  const closing = columns.resolved ?? ['resolved'];
  const resolved = firstTime(record, times, closing, 'end');
  const column = closing.some((one) => record.all(one) !== null);
  const says = columns.stateOf ?? stateOf;
  const states = columns.status.map((one) => says(saidIn(record, one) ?? '', one));
  return {
    life: {
      status: saidIn(record, 'status'),
      created_at: created.at,
      updated_at: updated.at,
      resolved_at: resolved.at,
      resolution: resolutionOf({ ...resolved, column }, states),
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

/** A cell's text; null when the column is missing, empty, or says that there is nothing ("?", "-", "n/a"). */
export function saidIn(record: RecordCells, column: string): string | null {
  const text = record.text(column);
  return text === null || isNothing(text) ? null : text;
}

/** The first of several columns that has a time; the first problem when none has. */
function firstTime(
  record: RecordCells,
  times: Times,
  columns: readonly string[],
  wholeDay: DayEdge,
): ReadTime {
  const read = columns.map((column) => readTime(record, times, column, wholeDay));
  const found = read.find(({ at }) => at !== null);
  return found ?? read.find(({ problem }) => problem !== null) ?? { at: null, problem: null, notes: [] };
}
