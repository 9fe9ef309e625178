import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { handlerOf, useCommand } from '../commands/handlers.ts';
import { useWide } from '../hooks/use-wide.ts';
import { frame } from '../state/navigation.ts';

const SCAN = 2000;
const PAGE_STEP = 15;

export type Place = {
  /** Where the selected row is; -1 while it is not in the list. */
  readonly index: number;
  /** Where the cursor was last put, even if its row has left since. */
  readonly at: number;
  readonly put: (index: number) => void;
};

/** Where a list stood when a page was opened from it: the row, and how far it was scrolled. */
export type ListPlace = { readonly index: number; readonly top: number };

type CursorOptions = {
  readonly place: Place;
  readonly count: number;
  /** Rows are on the way: a key pressed meanwhile is answered when they have come. */
  readonly loading: boolean;
  readonly idAt: (index: number) => string | null;
  readonly onSelect: (id: string) => void;
  readonly body: RefObject<HTMLDivElement | null>;
  readonly scrollTo: (index: number) => void;
  /** Enter and a double click open a page of the row; without it they go to the inspector. */
  readonly onOpen: ((id: string, place: ListPlace) => void) | undefined;
  /** The list comes back from that page: its row takes the focus. */
  readonly returnTo: ListPlace | null;
};

export type Cursor = {
  readonly index: number;
  readonly select: (index: number) => void;
  readonly open: (index: number) => void;
  readonly click: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

export function usePlace(
  selected: string | null,
  count: number,
  idAt: (index: number) => string | null,
  first = -1,
): Place {
  const [at, put] = useState(first);
  return { index: selected === null ? -1 : indexOf(selected, at, count, idAt), at, put };
}

/** Moves the cursor: the selection follows it, and so does the focus once it is in the list. */
export function useGridCursor(options: CursorOptions): Cursor {
  const { place, count, loading, idAt, onSelect, onOpen, body, scrollTo } = options;
  const { index, at, put } = place;
  const wide = useWide();
  const focusNext = useRef(false);
  const awaited = useRef<number | null>(null);
  const id = index < 0 ? null : idAt(index);

  const select = (next: number, focus = true) => {
    const bounded = Math.max(0, Math.min(count - 1, next));
    const found = idAt(bounded);
    scrollTo(bounded);
    // Its page is still on the way: the cursor goes there when it has come.
    awaited.current = found === null ? bounded : null;
    if (found === null) return;
    focusNext.current = focus;
    put(bounded);
    onSelect(found);
  };
  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    focusRow(body.current, index);
  }, [id, index, body]);
  useEffect(() => {
    // A decided row may leave the list under its own filter: the row in its place takes the focus, so that it is not lost.
    if (id === null && at >= 0 && document.activeElement === document.body)
      focusRow(body.current, Math.min(at, count - 1));
  }, [id, at, count, body]);

  useEffect(() => {
    if (!loading && count === 0) awaited.current = null;
    if (awaited.current === null || idAt(awaited.current) === null) return;
    // Whoever has begun to type meanwhile keeps the focus.
    select(awaited.current, document.activeElement?.closest('input, textarea') === null);
  });

  useReturn(options, index);

  const inspect = (next: number) => {
    select(next, false);
    frame.set({ drawer: true });
    handlerOf('inspector')?.();
  };
  const open = (next: number) => {
    if (!onOpen) return inspect(next);
    const opened = idAt(next);
    if (opened === null) return;
    select(next, false);
    onOpen(opened, { index: next, top: body.current?.scrollTop ?? 0 });
  };
  const able = count > 0 || loading;
  useCommand('row.next', able ? () => select(index < 0 ? Math.max(0, at) : index + 1) : null);
  useCommand('row.previous', able ? () => select(index - 1) : null);
  useCommand('row.open', onOpen && index >= 0 ? () => open(index) : null);
  useCommand('list', () => focusRow(body.current, Math.max(0, index)));
  return {
    index,
    select,
    open,
    click: wide ? (next) => select(next) : inspect,
    onKeyDown: (event) => onGridKey(event, { index, count, select, open, inspect }),
  };
}

/** Once: the row that was opened takes the focus as soon as it is drawn again. */
function useReturn({ returnTo, count, body }: CursorOptions, index: number): void {
  const returning = useRef(returnTo);
  useEffect(() => {
    if (returning.current === null || count === 0) return;
    const to = index < 0 ? Math.min(returning.current.index, count - 1) : index;
    if (focusRow(body.current, to)) returning.current = null;
  });
}

function indexOf(id: string, guess: number, count: number, idAt: (index: number) => string | null): number {
  if (guess >= 0 && guess < count && idAt(guess) === id) return guess;
  for (let index = 0; index < Math.min(count, SCAN); index += 1) if (idAt(index) === id) return index;
  return -1;
}

function focusRow(body: HTMLElement | null, index: number): boolean {
  const row = body?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  row?.focus({ preventScroll: true });
  return Boolean(row);
}

type Move = (index: number) => void;
type Moves = { index: number; count: number; select: Move; open: Move; inspect: Move };
function onGridKey(event: KeyboardEvent, { index, count, select, open, inspect }: Moves): void {
  if (
    !(event.target instanceof HTMLElement) ||
    event.target.role !== 'row' ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey
  )
    return;
  const moves: Record<string, () => void> = {
    ArrowDown: () => select(index + 1),
    ArrowUp: () => select(index - 1),
    PageDown: () => select(index + PAGE_STEP),
    PageUp: () => select(index - PAGE_STEP),
    Home: () => select(0),
    End: () => select(count - 1),
    Enter: () => open(Math.max(0, index)),
    ' ': () => inspect(Math.max(0, index)),
  };
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  move();
}
