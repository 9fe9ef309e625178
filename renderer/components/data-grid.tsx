import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import type { Sort } from '../state/navigation.ts';
import { useGridCursor, usePlace, type ListPlace } from './grid-cursor.ts';
import { GridHead, GridRow } from './grid-parts.tsx';
import { isShown, useGridTable, type GridColumn, type Slot } from './grid-table.ts';

const ROW = 30;

type DataGridProps<Row> = {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly count: number;
  readonly rowAt: (index: number) => Row | undefined;
  readonly idOf: (row: Row) => string;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onRange?: (from: number, to: number) => void;
  /** Enter or a double click: the row has a page of its own. */
  readonly onOpen?: (id: string, place: ListPlace) => void;
  /** The list comes back from such a page and stands as it was left. */
  readonly returnTo?: ListPlace | null;
  readonly stale?: boolean;
  readonly empty: ReactNode;
};

/** A long list: only the rows in sight are drawn, all of them are counted for those who cannot see it. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { columns, count, rowAt, idOf, selected, onRange } = props;
  const body = useRef<HTMLDivElement>(null);
  const width = useWidth(body);
  const idAt = (index: number) => {
    const row = rowAt(index);
    return row === undefined ? null : idOf(row);
  };
  const returnTo = props.returnTo ?? null;
  const place = usePlace(selected, count, idAt, returnTo?.index);
  const rows = useRows(count, place.index, body, returnTo?.top ?? 0);
  const scrollTo = (index: number) => rows.scrollToIndex(index, { align: 'auto' });
  const loading = props.stale ?? false;
  const { onSelect, onOpen } = props;
  const moves = { onSelect, onOpen, scrollTo, returnTo };
  const cursor = useGridCursor({ place, count, loading, idAt, body, ...moves });
  const items = rows.getVirtualItems();
  const [from, to] = [rows.range?.startIndex ?? 0, rows.range?.endIndex ?? 0];
  useEffect(() => onRange?.(from, to), [from, to, onRange]);
  // Chosen from elsewhere, by a link or by the screen: the list goes there.
  const follow = useEffectEvent(() => {
    if (place.index >= 0) scrollTo(place.index);
  });
  useEffect(() => follow(), [selected]);

  const slots: Slot<Row>[] = items.map(({ index }) => ({ index, row: rowAt(index) }));
  const table = useGridTable({ columns, slots, sort: props.sort, onSort: props.onSort, width });
  const shown = columns.filter((column) => isShown(column, width));
  const tracks = shown.map((column) => column.width).join(' ');

  return (
    <div
      className="grid"
      role="grid"
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={shown.length}
      aria-busy={props.stale || undefined}
    >
      <GridHead table={table} columns={shown} tracks={tracks} />
      <div className="grid-body" role="rowgroup" ref={body} onKeyDown={cursor.onKeyDown}>
        {count === 0 && (
          <div role="row" className="grid-empty">
            <div role="gridcell">{props.empty}</div>
          </div>
        )}
        <div className="grid-rows" role="presentation" style={{ height: rows.getTotalSize() }}>
          {table.getRowModel().rows.map((row, place) => (
            <GridRow
              key={row.original.index}
              table={table}
              row={row}
              columns={shown}
              tracks={tracks}
              top={items[place]?.start ?? 0}
              cursor={cursor}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function useRows(count: number, kept: number, body: RefObject<HTMLDivElement | null>, top: number) {
  // The row with the cursor stays drawn when it is scrolled away: otherwise the focus would be lost with it.
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
    getScrollElement: () => body.current,
    estimateSize: () => ROW,
    overscan: 12,
    initialOffset: top,
    rangeExtractor,
  });
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
