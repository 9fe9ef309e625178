import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { RosterMatrix } from '../../../../shared/contract/access.ts';
import { useCommand } from '../../../commands/handlers.ts';
import { rosterList } from '../../../state/roster-list.ts';
import { useStore } from '../../../state/store.ts';
import { moved, type Cell } from './matrix-words.ts';

export type Axis = {
  readonly count: number;
  readonly size: number;
  /** Pixels at the start that stay in sight and lie over what is scrolled. */
  readonly pinned: number;
  readonly horizontal: boolean;
};
type Scroller = RefObject<HTMLDivElement | null>;
export type AxisView = Virtualizer<HTMLDivElement, Element>;

/** The rows or columns in sight. The one with the cursor stays drawn when it is scrolled away, so that the focus stays too. */
export function useAxis(
  { count, size, pinned, horizontal }: Axis,
  kept: number,
  scroller: Scroller,
): AxisView {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = new Set(defaultRangeExtractor(range));
      if (kept >= 0 && kept < count) indexes.add(kept);
      return [...indexes].sort((a, b) => a - b);
    },
    [kept, count],
  );
  return useVirtualizer({
    count,
    horizontal,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 8,
    paddingStart: pinned,
    scrollPaddingStart: pinned,
    rangeExtractor,
  });
}

export type MatrixCursor = {
  readonly cell: Cell;
  readonly put: (cell: Cell) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** Where the cursor of the matrix is; what was counted may have become smaller since it was put there. */
export function useCell({ units, actors }: RosterMatrix): Cell {
  const { cell } = useStore(rosterList);
  return { row: Math.min(cell.row, actors.length), column: Math.min(cell.column, units.length) };
}

/** Arrow keys move from cell to cell; the focus and the scrolling follow. */
export function useMatrixCursor(
  { units, actors }: RosterMatrix,
  cell: Cell,
  scroller: Scroller,
  scrollTo: (cell: Cell) => void,
): MatrixCursor {
  const focusNext = useRef(false);
  const focus = () =>
    scroller.current
      ?.querySelector<HTMLElement>(`[data-cell="${cell.row}:${cell.column}"]`)
      ?.focus({ preventScroll: true });
  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    focus();
  });
  const put = (next: Cell) => {
    focusNext.current = true;
    rosterList.set({ cell: next });
    scrollTo(next);
  };
  const last = { row: actors.length, column: units.length };
  const press = (key: string, whole = false): boolean => {
    const next = moved(key, cell, last, whole);
    if (next) put(next);
    return next !== null;
  };
  useCommand('row.next', () => press('ArrowDown'));
  useCommand('row.previous', () => press('ArrowUp'));
  useCommand('list', focus);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (press(event.key, event.ctrlKey)) event.preventDefault();
  };
  return { cell, put, onKeyDown };
}
