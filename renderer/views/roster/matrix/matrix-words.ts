import type { RosterMatrix } from '../../../../shared/contract/access.ts';
import type { SessionFilter } from '../../../../shared/contract/sessions.ts';
import { sessionsIn } from '../roster-words.ts';

/** Row 0 sums over the actors, column 0 over the units; the others are those of the answer, counted from 1. */
export type Cell = { readonly row: number; readonly column: number };

export const unitName = (unit: string | null): string => unit ?? 'Unit not recorded';

/** How many sessions a cell, a sum or the grand total counts. */
export function countOf({ units, actors }: RosterMatrix, { row, column }: Cell): number {
  if (row === 0 && column === 0) return units.reduce((sum, one) => sum + one.sessions, 0);
  if (row === 0) return units[column - 1]?.sessions ?? 0;
  const actor = actors[row - 1];
  return (column === 0 ? actor?.sessions : actor?.cells[column - 1]) ?? 0;
}

/** "Nadia Brandt in Payroll: 4 sessions" */
export function nameOf(matrix: RosterMatrix, cell: Cell): string {
  const who = cell.row === 0 ? 'All actors' : (matrix.actors[cell.row - 1]?.name ?? '');
  const count = sessionsIn(countOf(matrix, cell));
  if (cell.column === 0) return `${who} in all units: ${count}`;
  const unit = matrix.units[cell.column - 1]?.unit ?? null;
  return unit === null ? `${who}, unit not recorded: ${count}` : `${who} in ${unit}: ${count}`;
}

/** What asks for exactly the sessions that the cell counts. */
export function filterOf({ units, actors }: RosterMatrix, { row, column }: Cell): Partial<SessionFilter> {
  const unit = units[column - 1]?.unit ?? null;
  const inUnit = column === 0 ? {} : unit === null ? { noUnit: true } : { unit };
  return row === 0 ? inUnit : { ...inUnit, actorKey: actors[row - 1]?.key ?? '' };
}

/** Four shades by orders of magnitude, so that one busy cell does not make all others look empty. */
export function levelOf(count: number, most: number): number {
  if (count === 0) return 0;
  return Math.max(1, Math.ceil((4 * Math.log(1 + count)) / Math.log(1 + most)));
}

/** The cell a key leads to; null: the key means nothing here. */
export function moved(key: string, cell: Cell, last: Cell, whole: boolean): Cell | null {
  const bounded = (row: number, column: number): Cell => ({
    row: Math.max(0, Math.min(last.row, row)),
    column: Math.max(0, Math.min(last.column, column)),
  });
  const { row, column } = cell;
  switch (key) {
    case 'ArrowDown':
      return bounded(row + 1, column);
    case 'ArrowUp':
      return bounded(row - 1, column);
    case 'ArrowRight':
      return bounded(row, column + 1);
    case 'ArrowLeft':
      return bounded(row, column - 1);
    case 'PageDown':
      return bounded(row + PAGE_STEP, column);
    case 'PageUp':
      return bounded(row - PAGE_STEP, column);
    case 'Home':
      return bounded(whole ? 0 : row, 0);
    case 'End':
      return bounded(whole ? last.row : row, last.column);
    default:
      return null;
  }
}

const PAGE_STEP = 15;
